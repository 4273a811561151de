package org.luoshi.platform.visits;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** What is asked of an entry before it is kept. A phone with a wrong clock is no reason to lose what was said. */
@Component
class EntryChecks {
    private static final int TEXT = 4_000;
    private static final int NAME = 200;
    private static final List<String> IMAGES = List.of("jpg", "jpeg", "png");
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration YEARS = Duration.ofDays(36_500);

    private final VisitAccess access;
    private final Entries entries;
    private final Organisations organisations;
    private final CityDate date;

    EntryChecks(VisitAccess access, Entries entries, Organisations organisations, CityDate date) {
        this.access = access;
        this.entries = entries;
        this.organisations = organisations;
        this.date = date;
    }

    Optional<VisitRefusal> refusal(Visit visit, Viewer by, FieldEntry entry) {
        return Stream.<Optional<VisitRefusal>>of(
                        access.mayTake(visit, by) ? Optional.empty() : Optional.of(new VisitRefusal.NotPermitted()),
                        ofVisit(visit),
                        ofStamp(visit, entry.stamp()),
                        ofContent(visit, entry))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<VisitRefusal> ofVisit(Visit visit) {
        return switch (visit.state()) {
            case CLOSED, CANCELLED -> Optional.of(new VisitRefusal.WrongState(visit.state()));
            case PLANNED ->
                visit.day().isAfter(date.today())
                        ? Optional.of(new VisitRefusal.NotYet(visit.day().toString()))
                        : Optional.empty();
            case HELD -> Optional.empty();
        };
    }

    private Optional<VisitRefusal> ofStamp(Visit visit, Stamp stamp) {
        if (entries.visitOf(stamp.id()).isPresent()) {
            return Optional.of(new VisitRefusal.IdentityTaken());
        }
        if (stamp.stop() != null && visit.stop(stamp.stop()).isEmpty()) {
            return Optional.of(new VisitRefusal.NotThere("stop"));
        }
        return readable(stamp)
                ? text("author", stamp.author(), NAME)
                : Optional.of(new VisitRefusal.Unreadable("spokenAt", stamp.phoneAt() + " " + stamp.clockOffset()));
    }

    /** Whether it was said in this century; a phone whose battery died may believe that it is 1970. */
    private static boolean readable(Stamp stamp) {
        try {
            return stamp.clockOffset().abs().compareTo(YEARS) < 0
                    && !stamp.phoneAt().isBefore(Instant.EPOCH)
                    && stamp.phoneAt().isBefore(LAST)
                    && stamp.spokenAt().isAfter(FIRST)
                    && stamp.spokenAt().isBefore(LAST);
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private Optional<VisitRefusal> ofContent(Visit visit, FieldEntry entry) {
        return switch (entry) {
            case FieldEntry.Note note -> text("text", note.text(), TEXT);
            case FieldEntry.Photo photo -> ofPhoto(visit, photo);
            case FieldEntry.VoiceMemo memo -> atMost("caption", memo.caption(), TEXT);
            case FieldEntry.Place place -> ofPlace(place);
            case FieldEntry.FirmRequest request ->
                text("firm", request.firm(), NAME)
                        .or(() -> text("text", request.text(), TEXT))
                        .or(() -> atMost("contact", request.contact(), NAME));
            case FieldEntry.Instruction instruction ->
                text("text", instruction.text(), TEXT)
                        .or(() -> text("speaker", instruction.speaker(), NAME))
                        .or(() -> ofUnits(instruction.leadUnit(), instruction.coUnits()));
        };
    }

    private Optional<VisitRefusal> ofPhoto(Visit visit, FieldEntry.Photo photo) {
        String ending =
                photo.name().substring(photo.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!IMAGES.contains(ending)) {
            return Optional.of(new VisitRefusal.Unreadable("photo", photo.name()));
        }
        if (photo.about() != null
                && entries.visitOf(photo.about()).filter(visit.id()::equals).isEmpty()) {
            return Optional.of(new VisitRefusal.NotThere("instruction"));
        }
        return atMost("caption", photo.caption(), TEXT);
    }

    private static Optional<VisitRefusal> ofPlace(FieldEntry.Place place) {
        boolean onEarth = Math.abs(place.latitude()) <= 90
                && Math.abs(place.longitude()) <= 180
                && place.accuracy() >= 0
                && Double.isFinite(place.accuracy());
        return onEarth
                ? Optional.empty()
                : Optional.of(new VisitRefusal.Unreadable("place", place.latitude() + " " + place.longitude()));
    }

    /** Every unit exists, and none is named twice. */
    Optional<VisitRefusal> ofUnits(@Nullable OrganisationId lead, List<OrganisationId> co) {
        List<OrganisationId> all =
                Stream.concat(Stream.ofNullable(lead), co.stream()).toList();
        if (all.stream().distinct().count() < all.size()) {
            return Optional.of(new VisitRefusal.Unreadable("units", "×2"));
        }
        return organisations.byIds(all).size() == all.size()
                ? Optional.empty()
                : Optional.of(new VisitRefusal.NotThere("unit"));
    }

    private static Optional<VisitRefusal> text(String field, String text, int max) {
        return text.isBlank() ? Optional.of(new VisitRefusal.Missing(field)) : atMost(field, text, max);
    }

    private static Optional<VisitRefusal> atMost(String field, String text, int max) {
        return text.length() > max || text.indexOf('\0') >= 0
                ? Optional.of(new VisitRefusal.Unreadable(field, "> " + max))
                : Optional.empty();
    }
}
