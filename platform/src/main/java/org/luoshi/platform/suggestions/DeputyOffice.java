package org.luoshi.platform.suggestions;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.stereotype.Component;

/** Whether who proposes or co-signs still is a deputy today (代表是否在任). */
@Component
public class DeputyOffice {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Bodies bodies;
    private final CityDate date;

    DeputyOffice(Bodies bodies, CityDate date) {
        this.bodies = bodies;
        this.date = date;
    }

    /** The deputy this person is, or was last; empty for one who never was. */
    public Optional<Deputy> last(@Nullable String person) {
        return Optional.ofNullable(person)
                .filter(id -> ID.matcher(id).matches())
                .flatMap(id -> bodies.on(date.today()).lastDeputy(new PersonId(UUID.fromString(id))));
    }

    /** What keeps a former or suspended deputy from proposing; empty for one in office, and for who never was one. */
    public Optional<OfficeLapsed> lapsed(@Nullable String person) {
        return last(person)
                .filter(deputy -> !deputy.inOffice())
                .map(deputy -> new OfficeLapsed(deputy.person().name(), deputy.status(), deputy.since()));
    }
}
