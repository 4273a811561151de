package org.luoshi.platform.visits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.OpenFile;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.photo.PublicPhoto;
import org.springframework.stereotype.Component;

/**
 * Gives a photo of a visit out for publication (对外提供照片): a copy without place, time and device; the original stays inside.
 * May be asked for any number of times, and leaves a line each time.
 */
// law: 个人信息保护法 (2021) art. 28 — where somebody was is sensitive, and is handled only as far as its purpose needs it
@Component
public class ReleasePhoto {
    private final VisitDesk desk;
    private final Entries entries;
    private final OpenFile files;

    ReleasePhoto(VisitDesk desk, Entries entries, OpenFile files) {
        this.desk = desk;
        this.entries = entries;
        this.files = files;
    }

    /** The copy; nothing of it tells where it was taken. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Copy(String name, String mediaType, byte[] bytes) {}

    public VisitResult<Copy> handle(VisitId visit, UUID entry, Viewer by) {
        return desk.manage(
                by,
                VisitDesk.Act.in(visit, "visit.release-photo", "entry", entry),
                found -> photo(found, entry)
                        .map(this::copy)
                        .orElseGet(() -> VisitResult.refused(new VisitRefusal.NotThere("photo"))));
    }

    private Optional<FileId> photo(Visit visit, UUID entry) {
        return entries.of(visit.id()).stream()
                .filter(one -> one.id().equals(entry) && one.kind().equals("PHOTO"))
                .flatMap(one -> Optional.ofNullable(one.file()).stream())
                .findFirst();
    }

    private VisitResult<Copy> copy(FileId id) {
        return switch (files.ofContext(id)) {
            case OpenFile.Result.Opened opened -> copy(opened);
            case OpenFile.Result.NotThere _, OpenFile.Result.Changed _ ->
                VisitResult.refused(new VisitRefusal.NotThere("photo"));
        };
    }

    private static VisitResult<Copy> copy(OpenFile.Result.Opened opened) {
        StoredFile file = opened.file();
        try {
            return PublicPhoto.of(Files.readAllBytes(opened.content()))
                    .map(bytes -> VisitResult.done(new Copy(file.name(), file.mediaType(), bytes)))
                    .orElseGet(() -> VisitResult.refused(new VisitRefusal.Unreadable("photo", file.name())));
        } catch (IOException e) {
            throw new UncheckedIOException("the photo " + file.id() + " cannot be read", e);
        }
    }
}
