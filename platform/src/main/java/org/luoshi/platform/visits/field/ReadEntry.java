package org.luoshi.platform.visits.field;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.platform.visits.FieldEntry;
import org.luoshi.platform.visits.Stamp;
import org.luoshi.platform.visits.StopId;
import org.luoshi.platform.visits.VisitRefusal;
import org.springframework.core.io.InputStreamSource;

/**
 * From what a phone sent to an entry of the visit, or to the reason why it is none. Pure: times and contents are passed in.
 */
final class ReadEntry {
    private static final Set<String> PHOTOS = Set.of("jpg", "jpeg", "png");
    private static final Set<String> PHONES_OWN = Set.of("heic", "heif");
    private static final Set<String> SOUNDS = Set.of("webm", "ogg", "m4a", "mp3", "wav");

    private ReadEntry() {}

    /** An entry, or why there is none. */
    sealed interface Read {
        record Entry(FieldEntry entry) implements Read {}

        record Not(FieldRefusal why) implements Read {}
    }

    /**
     * @param author name of who sends it
     * @param leader who leads the visit: speaks where nobody else is named
     * @param shift from the real time to the city's, which a demo keeps apart
     * @param offset what the phone's clock lacks to the server's
     */
    record Frame(String author, String leader, Duration shift, Duration offset, InputStreamSource file) {}

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static Read read(SentEntry sent, Frame frame) {
        try {
            return entry(sent, stamp(sent, frame), frame);
        } catch (DateTimeException | ArithmeticException e) {
            return not("spokenAt");
        } catch (IllegalArgumentException e) {
            return not("id"); // of the record, its stop or a unit
        }
    }

    private static Stamp stamp(SentEntry sent, Frame frame) {
        String stop = SentEntry.plain(sent.stop());
        return new Stamp(
                UUID.fromString(Objects.requireNonNullElse(sent.id(), "")),
                stop.isEmpty() ? null : StopId.of(stop),
                Instant.ofEpochMilli(sent.spokenAt()).plus(frame.shift()),
                frame.offset(),
                frame.author());
    }

    private static Read entry(SentEntry sent, Stamp stamp, Frame frame) {
        String text = SentEntry.plain(sent.text());
        return switch (SentEntry.plain(sent.kind())) {
            case "note" -> new Read.Entry(new FieldEntry.Note(stamp, text));
            case "photo" -> photo(sent, stamp, text, frame);
            case "memo" -> memo(sent, stamp, text, frame);
            case "place" -> place(sent, stamp);
            case "request" ->
                new Read.Entry(new FieldEntry.FirmRequest(
                        stamp, SentEntry.plain(sent.firm()), text, SentEntry.plain(sent.contact())));
            case "instruction" -> instruction(sent, stamp, text, frame);
            default -> not("kind");
        };
    }

    private static Read photo(SentEntry sent, Stamp stamp, String text, Frame frame) {
        String name = name(sent);
        if (PHONES_OWN.contains(ending(name))) {
            return new Read.Not(new FieldRefusal.ByVisit(new VisitRefusal.BadFile(new FileRefusal.PhonePhoto(name))));
        }
        return PHOTOS.contains(ending(name))
                ? new Read.Entry(new FieldEntry.Photo(stamp, name, frame.file(), text, null))
                : new Read.Not(new FieldRefusal.NotAPhoto(name));
    }

    private static Read memo(SentEntry sent, Stamp stamp, String text, Frame frame) {
        String name = name(sent);
        return SOUNDS.contains(ending(name))
                ? new Read.Entry(new FieldEntry.VoiceMemo(stamp, name, frame.file(), text))
                : new Read.Not(new FieldRefusal.NotASound(name));
    }

    private static Read place(SentEntry sent, Stamp stamp) {
        Double lat = sent.lat();
        Double lon = sent.lon();
        Double accuracy = sent.accuracy();
        return lat == null || lon == null
                ? not("place")
                : new Read.Entry(new FieldEntry.Place(stamp, lat, lon, accuracy == null ? 0 : accuracy));
    }

    private static Read instruction(SentEntry sent, Stamp stamp, String text, Frame frame) {
        String lead = SentEntry.plain(sent.lead());
        String due = SentEntry.plain(sent.due());
        String speaker = SentEntry.plain(sent.speaker());
        List<String> co = Objects.requireNonNullElse(sent.co(), List.of());
        return new Read.Entry(new FieldEntry.Instruction(
                stamp,
                text,
                speaker.isEmpty() ? frame.leader() : speaker,
                lead.isEmpty() ? null : OrganisationId.of(lead),
                co.stream()
                        .map(SentEntry::plain)
                        .filter(unit -> !unit.isEmpty() && !unit.equals(lead))
                        .map(OrganisationId::of)
                        .toList(),
                due.isEmpty() ? null : LocalDate.parse(due)));
    }

    private static String name(SentEntry sent) {
        SentEntry.SentFile file = sent.file();
        return file == null ? "" : SentEntry.plain(file.name());
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Read not(String what) {
        return new Read.Not(new FieldRefusal.Unreadable(what));
    }
}
