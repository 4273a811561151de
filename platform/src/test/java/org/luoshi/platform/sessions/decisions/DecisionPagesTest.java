package org.luoshi.platform.sessions.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.luoshi.platform.sessions.papers.SessionPapers;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who may open which page of what was decided, and what stands there. */
@PlatformTest
class DecisionPagesTest {
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９〇]");

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSessions sessions;

    @Autowired
    Votes votes;

    @Autowired
    PutDraft putDraft;

    @Autowired
    DraftTexts drafts;

    @Autowired
    SessionPapers papers;

    @Autowired
    Messages messages;

    @Autowired
    CityDate date;

    @Test
    void areForThoseWhoMaySeeTheMeeting() {
        Meeting meeting = sessions.inSession(sessions.committee("页原市" + UUID.randomUUID(), 3), 3);
        AgendaItem item = date.valueAt(TestSessions.DAY.atTime(10, 0), () -> {
            AgendaItem put = votes.agenda(meeting, ItemKind.DECISION).getFirst();
            putDraft.handle(meeting.id(), put.id(), "会议决定。", Sitting.OFFICE).orThrow();
            votes.on(meeting, put, 3);
            return put;
        });
        String tab = MatterLinks.under("/sessions", meeting.number()) + "/decisions";
        String one = tab + "/" + item.id();
        for (String path : List.of(
                tab,
                one,
                one + "/decision.docx",
                one + "/announcement.docx",
                MatterLinks.under("/sessions", meeting.number()) + "/minutes.docx")) {
            assertThat(web.get().uri(URI.create(path)).with(as(accounts.viewer("office"))))
                    .as(path)
                    .hasStatusOk();
            assertThat(web.get().uri(URI.create(path)).with(as(accounts.viewer("government-office"))))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(web.get().uri(URI.create(one)).with(as(accounts.viewer("office"))))
                .bodyText()
                .contains("1号", "过半数为", "通过的是草案第 1 版")
                .doesNotContain("⟦");
        assertThat(web.get().uri(URI.create(tab)).with(as(accounts.viewer("office"))))
                .bodyText()
                .doesNotContain("⟦");
    }

    @Test
    void aDraftIsALaidPaperOfTheSameBytesAndItsNextVersionTheNextOfThatPaper() {
        Meeting meeting = sessions.inSession(sessions.committee("稿原市" + UUID.randomUUID(), 3), 3);
        date.at(TestSessions.DAY.atTime(10, 0), () -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.DECISION).getFirst();
            DraftText first = putDraft.handle(meeting.id(), item.id(), "第一稿。", Sitting.OFFICE)
                    .orThrow();
            DraftText second = putDraft.handle(meeting.id(), item.id(), "第二稿。", Sitting.OFFICE)
                    .orThrow();
            assertThat(papers.of(meeting.id()))
                    .extracting(paper -> paper.file().sha256())
                    .containsExactly(second.sha256(), first.sha256());
            var laid = drafts.paper(item.id(), 2).orElseThrow();
            assertThat(papers.find(laid.series(), laid.version())
                            .orElseThrow()
                            .file()
                            .sha256())
                    .isEqualTo(second.sha256());
            assertThat(putDraft.handle(meeting.id(), item.id(), "秘密★1年\n第三稿。", Sitting.OFFICE))
                    .isInstanceOf(SessionResult.Refused.class);
            assertThat(drafts.newest(item.id()).orElseThrow().version()).isEqualTo(2);
        });
    }

    @Test
    void ledgersAreForThoseWhoSitInMeetings() {
        for (String path : List.of("/sessions/decisions", "/sessions/opinions", "/sessions/activities")) {
            assertThat(web.get().uri(path).with(as(accounts.viewer("office"))))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("⟦");
            assertThat(web.get().uri(path).with(as(accounts.viewer("deputy")))).hasStatusOk();
            assertThat(web.get().uri(path).with(as(accounts.viewer("handler")))).hasStatus(403);
        }
    }

    /** Whatever number a paper shows, it shows because a field says so. */
    @Test
    void theWordsOfPapersHoldNoDigitOfTheirOwn() {
        for (Lang lang : Lang.values()) {
            List<String> keys = messages.keys(lang).stream()
                    .filter(key -> key.startsWith("decisions.paper."))
                    .toList();
            assertThat(keys).hasSizeGreaterThan(25);
            for (String key : keys) {
                String words = messages.text(lang, key, "", "", "", "", "", "", "");
                assertThat(DIGIT.matcher(words).find()).as(key).isFalse();
            }
        }
    }
}
