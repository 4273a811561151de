package org.luoshi.platform.laws.amending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.amend.Outcome;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.platform.Corpus;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.Librarian;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Five amendments one after the other: each stands on what the last one made, and any day between can be read. */
@PlatformTest
class RealChainTest {
    private static final String CASE = "amendments/44-宪法-1988至2018-链/";

    @Autowired
    PreviewLaws preview;

    @Autowired
    ConfirmLaws confirm;

    @Autowired
    AttachDecision attach;

    @Autowired
    AcceptAmendment accept;

    @Autowired
    UndoAmendment undo;

    @Autowired
    Decisions decisions;

    @Autowired
    LawLibrary library;

    @Autowired
    CityDate date;

    @Autowired
    JdbcClient sql;

    private final Librarian clerk = new Librarian();

    @Test
    void replaysTheConstitutionFrom1982To2018() throws IOException {
        byte[] base = Corpus.read(CASE + "base.txt").getBytes(StandardCharsets.UTF_8);
        InventedLaws.load(preview, confirm, List.of(new IncomingFile("链-宪法(1982-12-04).txt", base)));
        String work = sql.sql("select work_id from law_version where file_name = '链-宪法(1982-12-04).txt'")
                .query(String.class)
                .single();
        var made = new ArrayList<LawAmendment>();
        for (String part : parts(Corpus.read(CASE + "decision.txt"))) {
            var result = attach.handle(new AttachDecision.Command(null, part, "", work), clerk);
            assertThat(result).isInstanceOf(AttachDecision.Result.Attached.class);
            var id = ((AttachDecision.Result.Attached) result).id();
            accepted(id);
            made.add(decisions.law(id, 1).orElseThrow());
        }
        assertThat(made).hasSize(5);
        assertThat(on(work, LocalDate.of(1985, 1, 1))).doesNotContain("私营经济");
        assertThat(on(work, LocalDate.of(1990, 1, 1))).contains("私营经济").doesNotContain("市场经济");
        assertThat(on(work, LocalDate.of(2000, 1, 1))).contains("依法治国").doesNotContain("人权");
        assertThat(articles(on(work, LocalDate.of(2018, 6, 1))))
                .isEqualTo(articles(Corpus.read(CASE + "consolidated.txt")));
        made.reversed()
                .forEach(law -> assertThat(undo.handle(law.decision(), 1, clerk))
                        .isInstanceOf(UndoAmendment.Result.Undone.class));
    }

    /** The file of 1988 never closes a quotation: the clerk reads the text through and says why it is right as it stands. */
    private void accepted(UUID id) {
        LawAmendment law = decisions.law(id, 1).orElseThrow();
        LocalDate day = decisions.find(id).orElseThrow().act();
        String base = library.source(law.base()).orElseThrow();
        AppliedDecision applied =
                AppliedDecision.of(base, decisions.find(id).orElseThrow().source(), law.named());
        assertThat(applied.amended().outcomes()).as(law.href()).noneMatch(Outcome::isOpen);
        String whole = law.complete() ? "" : applied.amended().text();
        String reason = law.complete() ? "" : "原件少一个后引号，通读无误";
        assertThat(accept.handle(new AcceptAmendment.Command(id, 1, day, Map.of(), whole, reason), clerk))
                .isInstanceOf(AcceptAmendment.Result.Accepted.class);
    }

    private static List<String> parts(String decision) {
        return Pattern.compile("(?m)^(?=中华人民共和国宪法修正案（)")
                .splitAsStream(decision)
                .filter(part -> !part.isBlank())
                .toList();
    }

    private String on(String id, LocalDate day) {
        LawWork work = library.work(id).orElseThrow();
        var versions =
                library.versions(work, day, date.instant().atZone(CityDate.ZONE).toOffsetDateTime());
        return LawLibrary.on(day, versions)
                .flatMap(version -> library.source(version.id()))
                .orElseThrow();
    }

    private static Map<String, String> articles(String text) {
        var articles = new LinkedHashMap<String, String>();
        LawParser.parse(text)
                .text()
                .articles()
                .forEach(article -> articles.put(
                        article.number().article(),
                        Letters.fold(article.words()).replace('\'', '"')));
        return articles;
    }
}
