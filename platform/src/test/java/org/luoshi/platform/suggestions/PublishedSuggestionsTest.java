package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.suggestions.PublishedSuggestions.Piece.FEEDBACK;
import static org.luoshi.platform.suggestions.PublishedSuggestions.Piece.REPLY;
import static org.luoshi.platform.suggestions.PublishedSuggestions.Piece.TEXT;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The public reads what the place's text makes public, of concluded suggestions, and nothing else. */
@PlatformTest
class PublishedSuggestionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static final String UNIT = "11111111-0000-4000-8000-00000000000a";

    @Autowired
    PublishedSuggestions published;

    @Autowired
    ProcedureLibrary procedures;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    MockMvcTester web;

    private final String person = UUID.randomUUID().toString();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void followsThePlacesText() {
        check("national");
        check("beijing");
        check("qingdao", TEXT, REPLY);
        check("chongqing", TEXT, REPLY);
        check("shandong", TEXT, REPLY, FEEDBACK);
        check("henan", TEXT, REPLY, FEEDBACK);
    }

    @Test
    void showsOnlyWhatIsConcludedAndOpen() {
        Matter open = suggestions.submitted(person, DAY, "公开的一件" + mark);
        Matter kept = suggestions.submittedInConfidence(person, DAY, "不公开的一件" + mark);
        assertThat(published.listed(mark, 0, 50)).isEmpty();
        suggestions.concluded(open, person, UNIT, DAY);
        suggestions.concluded(kept, person, UNIT, DAY);

        assertThat(published.counted(mark)).isEqualTo(1);
        assertThat(published.listed(mark, 0, 50))
                .extracting(PublishedSuggestions.Line::number)
                .containsExactly(open.number());
        assertThat(published.find(kept.number(), Set.of(TEXT, REPLY))).isEmpty();
    }

    @Test
    void showsNoMoreThanThePiecesThatArePublic() {
        Matter open = suggestions.submitted(person, DAY, "只公开答复" + mark);
        suggestions.concluded(open, person, UNIT, DAY);
        var replyOnly = published.find(open.number(), Set.of(REPLY)).orElseThrow();
        assertThat(replyOnly.facts() + replyOnly.proposal() + replyOnly.result())
                .isEmpty();
        assertThat(replyOnly.replies()).extracting(SuggestionViews.Reply::text).containsExactly("泵站已经改造");
        var all = published.find(open.number(), Set.of(TEXT, REPLY, FEEDBACK)).orElseThrow();
        assertThat(all.proposal()).isEqualTo("请改造泵站。");
        assertThat(all.result()).isEqualTo("satisfied");
        assertThat(published.find(open.number(), Set.of())).isEmpty();
    }

    @Test
    void saysSoWhereTheRulesAskForNothing() {
        Matter open = suggestions.submitted(person, DAY, "本市不公开" + mark);
        suggestions.concluded(open, person, UNIT, DAY);
        assertThat(web.get().uri("/public/suggestions"))
                .hasStatusOk()
                .bodyText()
                .contains("没有要求公开")
                .doesNotContain(mark, "⟦suggestions");
        assertThat(web.get().uri("/public/suggestions.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(web.get().uri("/public/suggestions/" + open.number())).hasStatus(404);
        assertThat(web.get().uri("/public/suggestions/" + open.number() + ".json"))
                .hasStatus(404);
    }

    private void check(String place, PublishedSuggestions.Piece... pieces) {
        assertThat(PublishedSuggestions.pieces(procedures.in("suggestions/handling", place)))
                .as(place)
                .containsExactlyInAnyOrder(pieces);
    }
}
