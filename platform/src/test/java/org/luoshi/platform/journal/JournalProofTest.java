package org.luoshi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Somebody with full power over the database changes it behind the journal's back; each case is rolled back afterwards.
 */
@PlatformTest
class JournalProofTest {
    private static final String OTHER_HASH = "f".repeat(64);

    /** Sorted before every other subject, so that what is broken here is found first. */
    private final Subject subject = new Subject("!proof", UUID.randomUUID().toString());

    private final String here = " where subject_kind = '!proof' and subject_id = '" + subject.id() + "'";

    @Autowired
    Journal journal;

    @Autowired
    JournalSeals seals;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void fourLinesOfWhichThreeAreSealed() {
        List.of("test.one", "test.two", "test.three").forEach(this::record);
        seals.sealAll();
        record("test.four");
    }

    @Test
    void findsEachAlteredColumn() {
        checkLine2("at = at + interval '1 microsecond'", Flaw.ALTERED);
        checkLine2("actor_id = 'a-8'", Flaw.ALTERED);
        checkLine2("actor_name = '李明'", Flaw.ALTERED);
        checkLine2("actor_role = 'deputy'", Flaw.ALTERED);
        checkLine2("action = 'test.other'", Flaw.ALTERED);
        checkLine2("outcome = 'refused'", Flaw.ALTERED);
        checkLine2("reason = '改过'", Flaw.ALTERED);
        checkLine2("details = '{}'", Flaw.ALTERED);
        checkLine2("details = '{\"unit\": 7}'", Flaw.UNREADABLE);
        checkLine2("algorithm = 'MD5'", Flaw.UNKNOWN_ALGORITHM);
        checkLine2("previous_hash = '" + OTHER_HASH + "'", Flaw.UNLINKED);
        checkLine2("hash = '" + OTHER_HASH + "'", Flaw.ALTERED);
    }

    @Test
    void findsALineMovedToAnotherPlace() {
        check("update journal_line set seq = 9" + here + " and seq = 2", Flaw.MISSING, 2);
        check("update journal_line set subject_id = subject_id || 'x'" + here + " and seq = 4", Flaw.CUT_OFF, 4);
        check("update journal_line set subject_kind = '!!'" + here + " and seq = 1", Flaw.ALTERED, 1);
    }

    @Test
    void findsALineRemovedFromTheMiddle() {
        check("delete from journal_line" + here + " and seq = 2", Flaw.MISSING, 2);
    }

    @Test
    void findsARemovedTailByTheHeadAlthoughItWasNotYetSealed() {
        check("delete from journal_line" + here + " and seq = 4", Flaw.CUT_OFF, 4);
    }

    @Test
    void findsARemovedTailByTheSealAlthoughTheHeadWasChangedToo() {
        check(
                "delete from journal_line" + here + " and seq > 2;"
                        + "update journal_head set seq = 2, hash = (select hash from journal_line" + here
                        + " and seq = 2)" + here,
                Flaw.CUT_OFF,
                3);
    }

    @Test
    void findsARemovedSubject() {
        check("delete from journal_line" + here + "; delete from journal_head" + here, Flaw.CUT_OFF, 3);
    }

    @Test
    void findsALineAddedBehindTheJournalsBack() {
        check(
                "update journal_head set seq = 3, hash = (select hash from journal_line" + here + " and seq = 3)"
                        + here,
                Flaw.BEYOND_HEAD,
                4);
        check("delete from journal_head" + here, Flaw.BEYOND_HEAD, 4);
    }

    @Test
    void findsARewrittenSeal() {
        String last = " where no = (select max(no) from journal_seal)";
        checkSeal("update journal_seal set at = at + interval '1 second'" + last, Flaw.SEAL_ALTERED);
        checkSeal("update journal_seal set hash = '" + OTHER_HASH + "'" + last, Flaw.SEAL_ALTERED);
        checkSeal("update journal_seal set previous_hash = '" + OTHER_HASH + "'" + last, Flaw.SEAL_UNLINKED);
        checkSeal("update journal_seal set no = no + 5" + last, Flaw.SEAL_MISSING);
        checkSeal("update journal_seal set algorithm = 'MD5'" + last, Flaw.UNKNOWN_ALGORITHM);
        checkSeal("delete from journal_seal_head" + here, Flaw.SEAL_ALTERED);
        checkSeal("update journal_seal_head set hash = '" + OTHER_HASH + "'" + here, Flaw.SEAL_ALTERED);
    }

    @Test
    void findsRemovedSealsByAnAnchorWrittenDownElsewhere() {
        String anchor = ((Verdict.Intact) proof("select 1", Optional.empty())).lastSeal();
        assertThat(proof("select 1", Optional.of(anchor))).isInstanceOf(Verdict.Intact.class);
        String cut = "delete from journal_seal_head where seal_no = (select max(no) from journal_seal);"
                + "delete from journal_seal where no = (select max(no) from journal_seal)";
        assertThat(proof(cut, Optional.empty())).isInstanceOf(Verdict.Intact.class);
        assertThat(broken(proof(cut, Optional.of(anchor))).flaw()).isEqualTo(Flaw.ANCHOR_MISSING);
    }

    @Test
    void namesWhatItExpectedAndWhatItFound() {
        Line second = journal.of(subject).get(1);
        Verdict.Broken broken =
                broken(proof("update journal_line set actor_name = '李明'" + here + " and seq = 2", Optional.empty()));
        assertThat(broken.subject()).isEqualTo(subject);
        assertThat(broken.seq()).isEqualTo(2);
        assertThat(broken.found()).isEqualTo(second.hash());
        assertThat(broken.expected()).isNotEqualTo(second.hash()).hasSize(64);
    }

    @Test
    void provesAnExportLikeTheDatabase() {
        Verdict here = proof("select 1", Optional.empty());
        assertThat(here).isInstanceOf(Verdict.Intact.class).isEqualTo(proofOf(export()));
    }

    @Test
    void findsATamperedExport() {
        String export = export();
        checkExport(export.replaceFirst("test\\.two", "test.too"), Flaw.ALTERED);
        checkExport(export.replaceFirst("\n\\{\"type\":\"line\"[^\n]*", ""), Flaw.MISSING);
        checkExport(export.substring(0, export.lastIndexOf("{\"type\":\"end\"")), Flaw.EXPORT_INCOMPLETE);
        checkExport(export.replaceFirst("\"actorName\":\"[^\"]*\"", "\"actorName\":7"), Flaw.UNREADABLE);
        checkExport("", Flaw.EXPORT_INCOMPLETE);
        checkExport("不是日志\n", Flaw.UNREADABLE);
    }

    private void checkLine2(String change, Flaw flaw) {
        String reason = change.startsWith("outcome") ? ", reason = ''" : "";
        check("update journal_line set " + change + reason + here + " and seq = 2", flaw, 2);
    }

    private void check(String sql, Flaw flaw, long seq) {
        Verdict.Broken broken = broken(proof(sql, Optional.empty()));
        assertThat(broken.flaw()).as(sql).isEqualTo(flaw);
        assertThat(broken.seq()).as(sql).isEqualTo(seq);
    }

    private void checkSeal(String sql, Flaw flaw) {
        assertThat(broken(proof(sql, Optional.empty())).flaw()).as(sql).isEqualTo(flaw);
    }

    private static void checkExport(String export, Flaw flaw) {
        assertThat(broken(proofOf(export)).flaw()).isEqualTo(flaw);
    }

    private static Verdict.Broken broken(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        return (Verdict.Broken) verdict;
    }

    private Verdict proof(String tampering, Optional<String> anchor) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement sql = connection.createStatement()) {
                for (String table : List.of("journal_line", "journal_head", "journal_seal", "journal_seal_head")) {
                    sql.execute("alter table " + table + " disable trigger user");
                }
                sql.execute("alter table journal_seal_head drop constraint journal_seal_head_seal_no_fkey");
                sql.execute(tampering);
                return JournalProof.ofDatabase(connection, anchor);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new AssertionError(tampering, e);
        }
    }

    private String export() {
        try (Connection connection = dataSource.getConnection()) {
            StringWriter out = new StringWriter();
            JournalExport.write(connection, out);
            return out.toString();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Verdict proofOf(String export) {
        return JournalProof.ofExport(new BufferedReader(new StringReader(export)), Optional.empty());
    }

    private void record(String action) {
        journal.record(new Entry(subject, action, new Actor("a-7", "王芳", "office"), Map.of("unit", "市住建局")));
    }
}
