package org.luoshi.platform.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.imports.Import.State;
import org.luoshi.platform.imports.Imports.Provenance;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back (撤销导入): all it made, in one transaction, as long as nothing depends on any of it. Sent twice, the
 * second is told that it is undone.
 */
@Service
public class UndoImport {
    private static final int NAMED = 20;

    private final ImportDesk desk;
    private final Imports imports;
    private final List<RecordUses> uses;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    UndoImport(
            ImportDesk desk,
            Imports imports,
            List<RecordUses> uses,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.imports = imports;
        this.uses = uses;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it. */
    public sealed interface Result {
        record Undone(int rows) implements Result {}

        record NotThere() implements Result {}

        /** It was not confirmed, or is undone already. */
        record NothingToUndo(Import now) implements Result {}

        /** Something depends on what was made: what, of which record. */
        record InUse(List<InUseLine> lines) implements Result {}
    }

    /** A record and one thing that needs it. */
    public record InUseLine(String label, RecordUses.Use use) {}

    public Result handle(ImportId id, Viewer by) {
        Result result = Objects.requireNonNull(transaction.execute(_ -> decide(id, by)));
        if (!(result instanceof Result.Undone)) {
            journal.refuse(
                    new Entry(ImportDesk.subject(id), "import.undo", Actor.of(by)),
                    result.getClass().getSimpleName());
        }
        return result;
    }

    private Result decide(ImportId id, Viewer by) {
        Optional<ImportDesk.Opened> opened = desk.open(id, by);
        if (opened.isEmpty()) {
            return new Result.NotThere();
        }
        Import run = opened.get().run();
        ImportKind kind = opened.get().kind();
        if (run.state() != State.CONFIRMED) {
            return new Result.NothingToUndo(run);
        }
        List<MadeRecord> made =
                imports.recordsOf(id).stream().map(Provenance::record).toList();
        List<InUseLine> inUse = inUse(made);
        return inUse.isEmpty() ? undo(run, kind, made, by) : new Result.InUse(inUse);
    }

    private Result undo(Import run, ImportKind kind, List<MadeRecord> made, Viewer by) {
        Journal.within(ImportDesk.subject(run.id()), () -> {
            kind.undo(made.reversed(), by);
            return run;
        });
        imports.change(
                run.id(), State.UNDONE, Objects.requireNonNullElse(run.sheet(), ""), run.rows(), by.name(), date.now());
        journal.record(new Entry(
                ImportDesk.subject(run.id()),
                "import.undo",
                Actor.of(by),
                Map.of("kind", run.kind(), "records", Integer.toString(made.size()))));
        return new Result.Undone(run.rows());
    }

    private List<InUseLine> inUse(List<MadeRecord> made) {
        Map<String, Set<String>> ids = made.stream()
                .collect(Collectors.groupingBy(
                        MadeRecord::kind, Collectors.mapping(MadeRecord::id, Collectors.toSet())));
        Map<String, String> labels =
                made.stream().collect(Collectors.toMap(MadeRecord::id, MadeRecord::label, (one, _) -> one));
        List<InUseLine> lines = new ArrayList<>();
        ids.forEach((kind, all) -> uses.stream()
                .flatMap(context -> context.of(kind, all).stream())
                .map(use -> new InUseLine(labels.getOrDefault(use.id(), use.id()), use))
                .forEach(lines::add));
        return lines.stream().limit(NAMED).toList();
    }
}
