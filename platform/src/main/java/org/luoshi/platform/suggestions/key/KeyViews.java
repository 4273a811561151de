package org.luoshi.platform.suggestions.key;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.matters.LampScale;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.run.Lamp;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.stereotype.Component;

/** Key suggestions as pages and programs read them; a supervision this person may not see is not there. */
@Component
public class KeyViews {
    private final Keys keys;
    private final Matters matters;
    private final MatterAccess access;
    private final CityDate date;
    private final WorkCalendars calendars;

    KeyViews(Keys keys, Matters matters, MatterAccess access, CityDate date, WorkCalendars calendars) {
        this.keys = keys;
        this.matters = matters;
        this.access = access;
        this.date = date;
        this.calendars = calendars;
    }

    /**
     * One of a year's list.
     *
     * @param lamp the more urgent one of supervision and suggestion
     * @param reply the open time to reply to the suggestion; null when none runs
     */
    public record Row(
            KeySuggestion key, Lamp lamp, @Nullable RunningClock reply) {}

    /** Those of a year this person may see, in the order they were proposed. */
    public List<Row> in(int year, Mover mover) {
        return keys.in(year).stream()
                .flatMap(id -> matters.find(id).stream())
                .filter(supervision -> access.maySee(supervision, mover))
                .flatMap(supervision -> whole(supervision).stream())
                .map(this::row)
                .toList();
    }

    /** Years with proposals, the latest first; the present one always among them. */
    public List<Integer> years() {
        List<Integer> years = keys.years();
        int present = date.today().getYear();
        return years.contains(present)
                ? years
                : Stream.concat(Stream.of(present), years.stream()).toList();
    }

    /** A supervision by its own number. */
    public Optional<KeySuggestion> byNumber(String number, Mover mover) {
        return matters.byNumber(number)
                .filter(m -> m.run().procedure().id().equals(ProposeKey.PROCEDURE))
                .filter(m -> access.maySee(m, mover))
                .flatMap(this::whole);
    }

    /** The supervision of a suggestion that is open or was carried through; whoever asks may see the suggestion. */
    public Optional<KeySuggestion> of(Matter suggestion) {
        return keys.of(suggestion.id()).stream()
                .flatMap(id -> matters.find(id).stream())
                .map(supervision -> KeySuggestion.of(supervision, suggestion))
                .filter(key -> !key.isStopped())
                .findFirst();
    }

    private Optional<KeySuggestion> whole(Matter supervision) {
        return keys.suggestionOf(supervision.id())
                .flatMap(id -> matters.find(id))
                .map(suggestion -> KeySuggestion.of(supervision, suggestion));
    }

    private Row row(KeySuggestion key) {
        Lamp own = lamp(key.supervision());
        Lamp theirs = lamp(key.suggestion());
        RunningClock reply = key.suggestion().run().openClocks().stream()
                .filter(clock -> clock.clock().equals("reply")
                        || clock.clock().equals("extended-reply")
                        || clock.clock().equals("re-reply"))
                .findFirst()
                .orElse(null);
        return new Row(key, own.or(theirs), reply);
    }

    private Lamp lamp(Matter matter) {
        return matter.run().lamp(date.today(), LampScale.YELLOW_DAYS, calendars.current());
    }
}
