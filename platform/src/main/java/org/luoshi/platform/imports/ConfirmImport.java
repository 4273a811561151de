package org.luoshi.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.imports.Import.State;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what a previewed table says (确认导入): every row through the use cases of its kind, all in one transaction. The file
 * is read and looked at again, for much may have happened since the preview.
 *
 * <p>Sent twice, or by two people at once, the second is told who was first.
 */
@Service
public class ConfirmImport {
    private final ImportDesk desk;
    private final Imports imports;
    private final StoredFiles files;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    ConfirmImport(
            ImportDesk desk,
            Imports imports,
            StoredFiles files,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.imports = imports;
        this.files = files;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it. */
    public sealed interface Result {
        record Confirmed(int rows) implements Result {}

        /** No such import for this person. */
        record NotThere() implements Result {}

        /** It was confirmed, or confirmed and undone, before. */
        record Already(Import now) implements Result {}

        /** The same file was confirmed by another import. */
        record SameFile(Import first) implements Result {}

        /** The file was swept away: a preview is kept for a day. */
        record FileGone() implements Result {}

        /** Something is wrong with the table; nothing was made. */
        record Wrong(List<Problem> problems) implements Result {}
    }

    public Result handle(ImportId id, Viewer by) {
        Result result = Objects.requireNonNull(transaction.execute(status -> decide(id, by, status)));
        if (!(result instanceof Result.Confirmed)) {
            journal.refuse(new Entry(ImportDesk.subject(id), "import.confirm", Actor.of(by)), reason(result));
        }
        return result;
    }

    private Result decide(ImportId id, Viewer by, TransactionStatus status) {
        Optional<ImportDesk.Opened> opened = desk.open(id, by);
        if (opened.isEmpty()) {
            return new Result.NotThere();
        }
        Import run = opened.get().run();
        ImportKind kind = opened.get().kind();
        if (run.state() != State.PREVIEWED) {
            return new Result.Already(run);
        }
        imports.lockFile(run.sha256());
        Optional<Import> first = imports.confirmed(run.kind(), run.sha256());
        if (first.isPresent()) {
            return new Result.SameFile(first.get());
        }
        Optional<Checked> checked = desk.look(run, kind);
        return checked.isEmpty() ? new Result.FileGone() : make(run, kind, checked.get(), by, status);
    }

    private Result make(Import run, ImportKind kind, Checked checked, Viewer by, TransactionStatus status) {
        if (!checked.sound()) {
            return new Result.Wrong(checked.problems());
        }
        Optional<Problem> wrong = Journal.within(ImportDesk.subject(run.id()), () -> apply(run, kind, checked, by));
        if (wrong.isPresent()) {
            status.setRollbackOnly();
            return new Result.Wrong(List.of(wrong.get()));
        }
        return done(run, checked, by);
    }

    /** Row by row, until one is refused. */
    private Optional<Problem> apply(Import run, ImportKind kind, Checked checked, Viewer by) {
        int ordinal = 0;
        for (ImportRow row : checked.rows()) {
            switch (kind.apply(row, by)) {
                case RowResult.Refused(Problem problem) -> {
                    return Optional.of(problem);
                }
                case RowResult.Made(List<MadeRecord> records) -> {
                    for (MadeRecord record : records) {
                        imports.insert(run.id(), ordinal++, row, record);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Result done(Import run, Checked checked, Viewer by) {
        int rows = checked.rows().size();
        imports.change(run.id(), State.CONFIRMED, checked.sheet(), rows, by.name(), date.now());
        files.attach(run.file());
        journal.record(new Entry(
                ImportDesk.subject(run.id()),
                "import.confirm",
                Actor.of(by),
                Map.of(
                        "kind",
                        run.kind(),
                        "sha256",
                        run.sha256(),
                        "rows",
                        Integer.toString(rows),
                        Filled.FACT,
                        Long.toString(cells(checked)))));
        return new Result.Confirmed(rows);
    }

    /** Cells with something in them. */
    private static long cells(Checked checked) {
        return checked.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> !cell.isEmpty())
                .count();
    }

    private static String reason(Result result) {
        return switch (result) {
            case Result.Already(Import now) -> "Already " + now.state();
            case Result.SameFile(Import first) -> "SameFile " + first.id();
            case Result.Wrong(List<Problem> problems) ->
                "Wrong " + problems.size() + ", first " + problems.getFirst().cell();
            case Result.NotThere _, Result.FileGone _, Result.Confirmed _ ->
                result.getClass().getSimpleName();
        };
    }
}
