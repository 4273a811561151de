package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.matters.MatterId;

class SuggestionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 3);
    private static final LocalDateTime NOW = TODAY.atTime(9, 0);

    @Test
    void aCoSignersConsentCoversTheTextSignedAndNoOther() {
        Suggestion invited = changed(draft().invite("co", "陈一", TODAY));
        Suggestion signed = changed(invited.coSign("co", invited.text().hash(), NOW));
        assertThat(signed.consents()).extracting(Signature::person).containsExactly("co");

        Suggestion revised = changed(signed.revise(text("延长社区食堂供餐时间到晚上八点"), ""));
        assertThat(revised.consents()).isEmpty();
        assertThat(revised.outstanding()).extracting(Signature::person).containsExactly("co");
        assertThat(revised.revision()).isEqualTo(2);
    }

    @Test
    void refusesAConsentOverATextThatHasChangedSince() {
        Suggestion invited = changed(draft().invite("co", "陈一", TODAY));
        TextHash old = invited.text().hash();
        Suggestion revised = changed(invited.revise(text("另一个题目"), ""));
        assertThat(revised.coSign("co", old, NOW)).isInstanceOf(Change.TextChanged.class);
    }

    @Test
    void refusesAConsentByADeputyWhoWasNotInvited() {
        assertThat(draft().coSign("stranger", draft().text().hash(), NOW)).isInstanceOf(Change.NotInvited.class);
    }

    @Test
    void theLeadNeedNotSignApart() {
        assertThat(draft().invite("lead", "李一", TODAY)).isInstanceOf(Change.LeadNeedNotSign.class);
    }

    @Test
    void invitingTwiceInvitesOnce() {
        Suggestion once = changed(draft().invite("co", "陈一", TODAY));
        assertThat(changed(once.invite("co", "陈一", TODAY)).signatures()).hasSize(1);
    }

    @Test
    void aConsentTakenBackNoLongerCountsAndNoLongerHolds() {
        Suggestion invited = changed(draft().invite("co", "陈一", TODAY));
        Suggestion signed = changed(invited.coSign("co", invited.text().hash(), NOW));
        Suggestion back = changed(signed.withdrawConsent("co", NOW.plusHours(1)));
        assertThat(back.consents()).isEmpty();
        assertThat(back.outstanding()).isEmpty();
    }

    @Test
    void nothingAboutTheTextChangesAfterItWasHandedIn() {
        Suggestion submitted = draft().submit(TODAY, true);
        assertThat(submitted.revise(text("新题目"), "")).isInstanceOf(Change.AlreadySubmitted.class);
        assertThat(submitted.invite("co", "陈一", TODAY)).isInstanceOf(Change.AlreadySubmitted.class);
    }

    @Test
    void theSameWordsGiveTheSameHashWhateverTheLineEnds() {
        assertThat(TextHash.of("题目", "一\r\n二", "三 ")).isEqualTo(TextHash.of("题目", "一\n二", "三"));
        assertThat(TextHash.of("题目", "一", "二三")).isNotEqualTo(TextHash.of("题目", "一二", "三"));
    }

    @Test
    void aTextMarkedSecretIsToldToUseThePaperChannel() {
        assertThat(TextProblem.of(new Suggestion.Text("题目", "机密★一年\n内容", "建议"), Suggestion.Secrecy.OPEN))
                .containsEntry("facts", TextProblem.MARKED_SECRET);
        assertThat(TextProblem.of(new Suggestion.Text("保守商业秘密的建议", "内容涉及商业秘密保护", "建议"), Suggestion.Secrecy.OPEN))
                .isEmpty();
    }

    @Test
    void aStubOfAStateSecretCarriesNoText() {
        assertThat(TextProblem.of(new Suggestion.Text("涉密建议", "内容", ""), Suggestion.Secrecy.PAPER_ONLY))
                .containsEntry("facts", TextProblem.MARKED_SECRET);
        assertThat(TextProblem.of(new Suggestion.Text("涉密建议", "", ""), Suggestion.Secrecy.PAPER_ONLY))
                .isEmpty();
    }

    private static Suggestion changed(Change change) {
        assertThat(change).isInstanceOf(Change.Changed.class);
        return ((Change.Changed) change).suggestion();
    }

    private static Suggestion.Text text(String title) {
        return new Suggestion.Text(title, "多个社区的食堂下午就关门。", "请延长供餐时间。");
    }

    private static Suggestion draft() {
        return new Suggestion(
                MatterId.fresh(),
                "15-5",
                "十五届人大五次会议",
                2026,
                Suggestion.Kind.SUGGESTION,
                "lead",
                "李一",
                "东城代表团",
                text("关于延长社区食堂供餐时间的建议"),
                "",
                Suggestion.Secrecy.OPEN,
                "",
                TODAY,
                null,
                null,
                1,
                List.of());
    }
}
