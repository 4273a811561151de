package org.luoshi.platform.imports;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.imports.Import.State;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a table in to be looked at (导入预览); nothing is made yet. Sent twice, there are two previews. */
@Service
public class PreviewImport {
    private final ImportDesk desk;
    private final Imports imports;
    private final AddFile files;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    PreviewImport(
            ImportDesk desk,
            Imports imports,
            AddFile files,
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
        record Previewed(ImportId id) implements Result {}

        /** No such kind for this person. */
        record UnknownKind() implements Result {}

        /** The file is no table. */
        record NoTable(String name) implements Result {}

        /** The file itself was not taken. */
        record FileRefused(FileRefusal refusal) implements Result {}
    }

    public Result handle(String kind, String fileName, InputStream content, Viewer by) {
        ImportId id = ImportId.random();
        Optional<ImportKind> known = desk.kind(kind, by);
        if (known.isEmpty()) {
            return refuse(id, by, "UnknownKind " + kind, new Result.UnknownKind());
        }
        if (!fileName.matches("(?i).*\\.(xlsx|xls|et|csv)")) {
            return refuse(id, by, "NoTable", new Result.NoTable(fileName));
        }
        return switch (files.handle(new AddFile.Command(ImportDesk.subject(id), fileName, false), content, by)) {
            case FileResult.Refused(var refusal) -> new Result.FileRefused(refusal);
            case FileResult.Added(var file) -> preview(id, kind, file, by);
        };
    }

    private Result preview(ImportId id, String kind, StoredFile file, Viewer by) {
        transaction.executeWithoutResult(_ -> {
            imports.insert(new Import(
                    id, kind, file.id(), file.name(), file.sha256(), State.PREVIEWED, by.name(), date.now(), null, 0));
            journal.record(new Entry(
                    ImportDesk.subject(id),
                    "import.preview",
                    Actor.of(by),
                    Map.of("kind", kind, "sha256", file.sha256())));
        });
        return new Result.Previewed(id);
    }

    private Result refuse(ImportId id, Viewer by, String why, Result result) {
        journal.refuse(new Entry(ImportDesk.subject(id), "import.preview", Actor.of(by)), why);
        return result;
    }
}
