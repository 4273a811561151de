package org.luoshi.platform.laws;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.LawImport.State;
import org.luoshi.platform.laws.Progress.Stage;
import org.luoshi.platform.laws.intake.Archive;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at files before anything is taken in (预览): what each one is to the library, and what a person should look at.
 *
 * <p>Sent twice it is two batches; only one of them can be taken in with anything new.
 */
@Service
public class PreviewLaws {
    /** Who may bring texts in. */
    public static final String PERMISSION = "laws.import";

    private final LawImports imports;
    private final LawStore store;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    PreviewLaws(
            LawImports imports,
            LawStore store,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.store = store;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it. */
    public sealed interface Result {
        record Begun(UUID id, List<IncomingFile> files) implements Result {}

        record NotPermitted() implements Result {}

        /** No file was sent. */
        record Nothing() implements Result {}
    }

    /** Opens the batch; archives are unpacked into their files. {@link #read} does the looking. */
    public Result begin(List<IncomingFile> sent, Viewer by) {
        UUID id = UUID.randomUUID();
        if (!by.may(PERMISSION)) {
            journal.refuse(new Entry(subject(id), "law.import.preview", Actor.of(by)), "NotPermitted");
            return new Result.NotPermitted();
        }
        List<IncomingFile> files =
                sent.stream().flatMap(file -> unpacked(file).stream()).toList();
        if (files.isEmpty()) {
            return new Result.Nothing();
        }
        LawImport run = new LawImport(
                id, name(sent, files.size()), State.READING, by.name(), now(date), files.size(), 0, 0, 0, 0);
        transaction.executeWithoutResult(_ -> {
            imports.insert(run, by.accountId());
            journal.record(new Entry(
                    subject(id),
                    "law.import.preview",
                    Actor.of(by),
                    Map.of("name", run.name(), "files", Integer.toString(files.size()))));
        });
        return new Result.Begun(id, files);
    }

    /** Looks at every file of a batch. */
    public void read(UUID id, List<IncomingFile> files, Progress.Listener progress) {
        var read = new ArrayList<StagedLaw>();
        for (IncomingFile file : files) {
            read.add(StagedLaw.read(read.size() + 1, file));
            progress.at(Stage.READING, read.size(), files.size());
        }
        transaction.executeWithoutResult(_ -> {
            imports.add(id, placed(read, store.shelf()));
            imports.change(id, State.PREVIEWED);
        });
    }

    /** A batch that could not be looked at to the end. */
    void failed(UUID id) {
        transaction.executeWithoutResult(_ -> imports.change(id, State.FAILED));
    }

    static List<StagedLaw> placed(List<StagedLaw> read, Shelf shelf) {
        return read.stream()
                .sorted(StagedLaw.OLDEST_FIRST.thenComparingInt(StagedLaw::place))
                .map(file -> file.on(shelf))
                .sorted(Comparator.comparingInt(StagedLaw::place))
                .toList();
    }

    static OffsetDateTime now(CityDate date) {
        return date.instant().atZone(CityDate.ZONE).toOffsetDateTime();
    }

    static Subject subject(UUID id) {
        return new Subject("law-import", id.toString());
    }

    /** An archive that cannot be opened stays a file, and is refused with its reason. */
    private static List<IncomingFile> unpacked(IncomingFile file) {
        return Archive.isFolder(file) && Archive.unpack(file) instanceof Archive.Unpacked.Files(var files)
                ? files
                : List.of(file);
    }

    private static String name(List<IncomingFile> sent, int files) {
        String first = sent.getFirst().name();
        int slash = first.indexOf('/');
        String name = slash > 0 ? first.substring(0, slash) : first;
        return files > 1 ? name + " …" : name;
    }
}
