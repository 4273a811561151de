package org.luoshi.platform.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Proves the journal now, for an audit officer (验证日志链). May be sent any number of times; each leaves a line that says
 * what came out.
 */
@Component
public class VerifyJournal {
    /** Who may read and prove the journal. */
    public static final String PERMISSION = "journal.read";

    private static final Subject JOURNAL = new Subject("journal", "installation");

    private final DataSource database;
    private final Journal journal;

    VerifyJournal(DataSource database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * The verdict; empty when this viewer may not ask.
     *
     * @param anchor a seal's hash, written down elsewhere, that must be in the chain; may be empty
     */
    public Optional<Verdict> handle(String anchor, Viewer by) {
        if (!by.may(PERMISSION)) {
            journal.refuse(new Entry(JOURNAL, "journal.verify", Actor.of(by), Map.of()), "没有查看审计日志的权限");
            return Optional.empty();
        }
        Verdict verdict = prove(Optional.of(anchor.strip()).filter(hash -> !hash.isEmpty()));
        journal.record(new Entry(JOURNAL, "journal.verify", Actor.of(by), details(verdict)));
        return Optional.of(verdict);
    }

    private Verdict prove(Optional<String> anchor) {
        try (Connection connection = database.getConnection()) {
            return JournalProof.ofDatabase(connection, anchor);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private static Map<String, String> details(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact intact ->
                Map.of("verdict", "intact", "lines", "" + intact.lines(), "last-seal", intact.lastSeal());
            case Verdict.Broken broken ->
                Map.of(
                        "verdict",
                        broken.flaw().name(),
                        "kind",
                        broken.subject().kind(),
                        "id",
                        broken.subject().id(),
                        "seq",
                        "" + broken.seq());
        };
    }
}
