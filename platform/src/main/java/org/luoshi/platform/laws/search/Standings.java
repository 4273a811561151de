package org.luoshi.platform.laws.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.laws.search.Clause.Field;
import org.luoshi.platform.laws.search.Entry.Ending;
import org.luoshi.platform.laws.search.LawQuery.Standing;

/** Filters: level, place, and how a text stands on a day. */
final class Standings {
    private Standings() {}

    static Clause within(Clause found, LawQuery query) {
        var filters = new ArrayList<Clause>();
        if (!query.level().isEmpty()) {
            filters.add(new Clause.Is(Field.LEVEL, query.level(), 1));
        }
        if (!query.place().isEmpty()) {
            filters.add(new Clause.Is(Field.PLACE, query.place(), 1));
        }
        if (query.standing() != null) {
            filters.add(of(query.standing(), query.day()));
        }
        return filters.isEmpty() ? found : new Clause.Where(found, new Clause.All(filters));
    }

    static Clause inForce(LocalDate day) {
        return new Clause.All(List.of(
                new Clause.Between(Field.FROM, Entry.EVER, day),
                new Clause.Between(Field.TO, day.plusDays(1), Entry.NEVER)));
    }

    private static Clause of(Standing standing, LocalDate day) {
        return switch (standing) {
            case NOT_YET -> new Clause.Between(Field.FROM, day.plusDays(1), Entry.NEVER);
            case IN_FORCE -> inForce(day);
            case AMENDED -> ended(Ending.AMENDED, day);
            case REPEALED -> ended(Ending.REPEALED, day);
            case EXPIRED -> ended(Ending.EXPIRED, day);
        };
    }

    private static Clause ended(Ending ending, LocalDate day) {
        return new Clause.All(
                List.of(new Clause.Is(Field.ENDING, ending.name(), 1), new Clause.Between(Field.TO, Entry.EVER, day)));
    }
}
