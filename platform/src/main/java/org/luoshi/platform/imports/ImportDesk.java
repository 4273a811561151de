package org.luoshi.platform.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.luoshi.platform.files.OpenFile;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What previewing, confirming and undoing share: the kinds, who may, opening an import, and reading its file again. */
@Component
public class ImportDesk {
    /** The right to import at all; each kind asks for its own besides. */
    public static final String RUN = "imports.run";

    static final String SUBJECT = "import";

    private final List<ImportKind> kinds;
    private final Imports imports;
    private final CheckTable check;
    private final OpenFile open;
    private final int mostRows;

    ImportDesk(
            List<ImportKind> kinds,
            Imports imports,
            CheckTable check,
            OpenFile open,
            @Value("${luoshi.imports.most-rows:5000}") int mostRows) {
        this.kinds = kinds;
        this.imports = imports;
        this.check = check;
        this.open = open;
        this.mostRows = mostRows;
    }

    /** The kinds this person may import. */
    public List<ImportKind> kindsFor(Viewer viewer) {
        return kinds.stream().filter(kind -> may(kind, viewer)).toList();
    }

    public Optional<ImportKind> kind(String id, Viewer viewer) {
        return kindsFor(viewer).stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** An import and its kind, for this person, kept from others until the transaction ends. */
    record Opened(Import run, ImportKind kind) {}

    /** None when there is no such import for this person. */
    Optional<Opened> open(ImportId id, Viewer by) {
        return imports.lock(id).flatMap(run -> kind(run.kind(), by).map(kind -> new Opened(run, kind)));
    }

    /** The table of an import as it looks now; empty when its file is gone. */
    public Optional<Checked> look(Import run, ImportKind kind) {
        return open.ofContext(run.file()) instanceof OpenFile.Result.Opened(var _, var content)
                ? Optional.of(check.check(kind, read(content, run.fileName())))
                : Optional.empty();
    }

    static Subject subject(ImportId id) {
        return new Subject(SUBJECT, id.toString());
    }

    private static boolean may(ImportKind kind, Viewer viewer) {
        return viewer.may(RUN) && viewer.may(kind.permission());
    }

    private Table read(Path content, String name) {
        try {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            return switch (ending) {
                case "xlsx" -> XlsxReader.read(content, mostRows);
                case "xls", "et" -> XlsReader.read(content, mostRows);
                default -> CsvReader.read(content, mostRows);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + content + " cannot be read", e);
        }
    }
}
