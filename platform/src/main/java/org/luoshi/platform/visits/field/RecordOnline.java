package org.luoshi.platform.visits.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.Visit;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** One record from a form without script: the same way as from a phone's queue, with the city's own time. Twice is once. */
@Service
class RecordOnline {
    private static final int PIECE = 256 * 1024;

    private final SyncField sync;
    private final FieldParts parts;
    private final CityDate date;
    private final Clock clock;

    RecordOnline(SyncField sync, FieldParts parts, CityDate date, Clock clock) {
        this.sync = sync;
        this.parts = parts;
        this.date = date;
        this.clock = clock;
    }

    /** As the form sends it. */
    record Form(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String stop,
            @Nullable String spokenAt,
            @Nullable String text,
            @Nullable String speaker,
            @Nullable String lead,
            @Nullable List<String> co,
            @Nullable String due,
            @Nullable String firm,
            @Nullable String contact,
            @Nullable MultipartFile file) {}

    Told handle(Visit visit, Viewer by, Form form) {
        SentEntry sent = new SentEntry(
                form.id(),
                form.kind(),
                form.stop(),
                spokenAt(form),
                form.text(),
                form.speaker(),
                form.lead(),
                form.co(),
                form.due(),
                form.firm(),
                form.contact(),
                null,
                null,
                null,
                file(by, form));
        return sync.handle(visit, by, Duration.ZERO, List.of(sent)).getFirst();
    }

    /** On the real time line, which a demo's city does not keep; what cannot be read is now. */
    private long spokenAt(Form form) {
        try {
            LocalDateTime said = LocalDateTime.parse(SentEntry.plain(form.spokenAt()));
            Duration age = Duration.between(said, date.now());
            return clock.instant().minus(age).toEpochMilli();
        } catch (DateTimeException e) {
            return clock.millis();
        }
    }

    private SentEntry.@Nullable SentFile file(Viewer by, Form form) {
        MultipartFile file = form.file();
        UUID id = ReadEntry.id(form.id());
        if (file == null || id == null) {
            return null;
        }
        parts.drop(by.accountId(), id);
        try (InputStream in = file.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long at = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                digest.update(piece);
                at = parts.append(by.accountId(), id, at, piece);
            }
            String name = file.getOriginalFilename();
            return new SentEntry.SentFile(
                    name == null ? "" : name, at, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the form could not be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
