package org.luoshi.platform.visits;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Photographs and voice memos of a visit, kept as they came: whoever compares a hash later compares the original. */
@Component
class EntryFiles {
    private final AddFile add;

    EntryFiles(AddFile add) {
        this.add = add;
    }

    /** The file an entry brings; empty for one that brings none. */
    VisitResult<Optional<FileId>> keep(Visit visit, Viewer by, FieldEntry entry) {
        return switch (entry) {
            case FieldEntry.Photo photo -> keep(visit, by, photo.name(), photo.content());
            case FieldEntry.VoiceMemo memo -> keep(visit, by, memo.name(), memo.content());
            case FieldEntry.Note _, FieldEntry.Place _, FieldEntry.FirmRequest _, FieldEntry.Instruction _ ->
                VisitResult.done(Optional.empty());
        };
    }

    private VisitResult<Optional<FileId>> keep(Visit visit, Viewer by, String name, InputStreamSource content) {
        AddFile.Command command =
                new AddFile.Command(new Subject(VisitDesk.SUBJECT, visit.id().toString()), name, true);
        try (InputStream in = content.getInputStream()) {
            return switch (add.handle(command, in, by)) {
                case FileResult.Added(var file) -> VisitResult.done(Optional.of(file.id()));
                case FileResult.Refused(var refusal) -> VisitResult.refused(new VisitRefusal.BadFile(refusal));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("what came from the phone could not be read: " + name, e);
        }
    }
}
