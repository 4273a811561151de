package org.luoshi.platform.suggestions.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.TestDeputies;
import org.luoshi.platform.imports.ConfirmImport;
import org.luoshi.platform.imports.ImportId;
import org.luoshi.platform.imports.Imports;
import org.luoshi.platform.imports.PreviewImport;
import org.luoshi.platform.imports.Problem;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Malformed spreadsheets and forms by a seed: none brings the server down, none is written in part, each refusal names row or
 * cell and the way out. {@code ./luoshi bench spreadsheets} sends ten thousand.
 */
@PlatformTest
class MalformedTablesTest {
    private static final int SENT = Integer.getInteger("luoshi.malformed", 200);
    private static final long SEED = Long.getLong("luoshi.seed", 20_260_301L);
    private static final int A_FORM_IN = 5;

    /** What became of one. */
    private enum Fate {
        FILE_REFUSED,
        TABLE_REFUSED,
        MADE,
        FORM_REFUSED,
        FORM_TAKEN
    }

    @Autowired
    PreviewImport preview;

    @Autowired
    ConfirmImport confirm;

    @Autowired
    Imports imports;

    @Autowired
    PaperDesk desk;

    @Autowired
    PaperEntries entries;

    @Autowired
    Messages messages;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestDeputies deputies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester web;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String lead = "正" + mark;
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private SignedIn clerk;
    private int made;

    @BeforeEach
    void aClerkAndADeputy() {
        clerk = accounts.viewer("office");
        deputies.named(lead, deputies.delegation("表格代表团" + mark));
    }

    @Test
    void bringNothingDownAndAreWrittenWholeOrNotAtAll() {
        for (int i = 0; i < SENT; i++) {
            long seed = SEED + i;
            try {
                fates.merge(i % A_FORM_IN == 0 ? form(seed) : table(seed), 1, Integer::sum);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + e, e);
            }
        }
        System.out.println("malformed: " + SENT + " sent, seed " + SEED + ", " + fates);
        assertThat(written()).isEqualTo(made);
        assertThat(fates.keySet()).contains(Fate.TABLE_REFUSED, Fate.MADE, Fate.FILE_REFUSED);
    }

    private Fate table(long seed) {
        MalformedTables.Sent sent = new MalformedTables(seed, lead, mark).next();
        PreviewImport.Result result =
                preview.handle("suggestions", sent.name(), new ByteArrayInputStream(sent.bytes()), clerk);
        return switch (result) {
            case PreviewImport.Result.FileRefused(var refusal) -> {
                assertThat(refusal.forJournal()).isNotBlank();
                yield Fate.FILE_REFUSED;
            }
            case PreviewImport.Result.Previewed(ImportId id) -> confirmed(id);
            case PreviewImport.Result.NoTable _, PreviewImport.Result.UnknownKind _ ->
                throw new AssertionError("not a table: " + sent.name());
        };
    }

    private Fate confirmed(ImportId id) {
        return switch (confirm.handle(id, clerk)) {
            case ConfirmImport.Result.Confirmed(int rows) -> {
                assertThat(imports.recordsOf(id)).hasSize(rows);
                made += rows;
                yield Fate.MADE;
            }
            case ConfirmImport.Result.Wrong(List<Problem> problems) -> {
                assertThat(problems).isNotEmpty().allSatisfy(this::isToldWithAPlaceAndARemedy);
                assertThat(imports.recordsOf(id)).isEmpty();
                yield Fate.TABLE_REFUSED;
            }
            case ConfirmImport.Result.SameFile _ -> Fate.TABLE_REFUSED;
            case ConfirmImport.Result.Already _, ConfirmImport.Result.FileGone _, ConfirmImport.Result.NotThere _ ->
                throw new AssertionError("an import nobody touched");
        };
    }

    private void isToldWithAPlaceAndARemedy(Problem problem) {
        assertThat(problem.cell()).isNotBlank();
        for (Lang lang : Lang.values()) {
            Object[] args = problem.args().toArray();
            assertThat(messages.text(lang, problem.key(), args)).doesNotContain("⟦");
            assertThat(messages.text(lang, problem.key() + ".remedy", args))
                    .isNotBlank()
                    .doesNotContain("⟦");
        }
    }

    /** A paper corrected by a form nobody would send: it is there as it was, or as it was sent. */
    private Fate form(long seed) {
        Random random = new Random(seed);
        var request = web.post().uri(address(random)).with(as(clerk)).with(csrf());
        for (String field : List.of(
                "paper",
                "title",
                "facts",
                "proposal",
                "lead",
                "signers",
                "received",
                "session",
                "version",
                "matter",
                "answer",
                "reason",
                "lead.建1",
                "number",
                "batch",
                "all")) {
            if (random.nextInt(3) > 0) {
                request = request.param(field, odd(random));
            }
        }
        int status = request.exchange().getResponse().getStatus();
        assertThat(status).isLessThan(500);
        return status < 400 ? Fate.FORM_TAKEN : Fate.FORM_REFUSED;
    }

    private static String address(Random random) {
        return List.of(
                        "/suggestions/papers/" + new UUID(random.nextLong(), random.nextLong()),
                        "/suggestions/papers/x",
                        "/suggestions/papers/keep",
                        "/suggestions/papers/drop",
                        "/suggestions/talks/answer",
                        "/suggestions/talks/settle",
                        "/suggestions/rounds/x/confirm",
                        "/suggestions/rounds/" + new UUID(1, random.nextLong()) + "/undo",
                        "/imports/new")
                .get(random.nextInt(9));
    }

    private static String odd(Random random) {
        return List.of(
                        "",
                        " ",
                        "\u0000",
                        "\uD800",
                        "9".repeat(30),
                        "-1",
                        "长".repeat(20_000),
                        "2026-13-45",
                        "<b>",
                        "{0}",
                        "x")
                .get(random.nextInt(11));
    }

    private int written() {
        return jdbc.sql("select count(*) from suggestion_entry where by_name = :by")
                .param("by", clerk.name())
                .query(Integer.class)
                .single();
    }
}
