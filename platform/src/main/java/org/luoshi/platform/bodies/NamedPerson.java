package org.luoshi.platform.bodies;

import java.util.List;
import java.util.Optional;
import org.luoshi.platform.imports.ImportRow;
import org.luoshi.platform.imports.Problem;
import org.springframework.stereotype.Component;

/**
 * Who a row of deputies means (人员匹配): somebody entered already, or somebody new. Namesakes are common, so a name alone
 * decides nothing: the telephone does, or the row says it.
 *
 * <p>Example: 岑一 is entered once. A row with 岑一's own number means that person; one without it must say 是 or 否.
 */
@Component
class NamedPerson {
    static final String SAME = "same";
    static final String OTHER = "other";

    private final People people;

    NamedPerson(People people) {
        this.people = people;
    }

    /** Who is meant. */
    sealed interface Meant {
        record New() implements Meant {}

        record Known(Person person) implements Meant {}

        /** The row has to say more. */
        record Unclear(Problem problem) implements Meant {}
    }

    Meant by(ImportRow row) {
        List<Person> named = people.named(row.text("name"));
        String said = row.choice("entered").orElse("");
        if (said.equals(OTHER)) {
            return new Meant.New();
        }
        List<Person> reached =
                named.stream().filter(p -> isReachedBy(p, row.text("phone"))).toList();
        if (reached.size() == 1) {
            return new Meant.Known(reached.getFirst());
        }
        if (said.equals(SAME)) {
            return switch (named.size()) {
                case 0 -> unclear(row, "entered", "nobody");
                case 1 -> new Meant.Known(named.getFirst());
                default -> unclear(row, "phone", "namesakes", named.size());
            };
        }
        return named.isEmpty() ? new Meant.New() : unclear(row, "entered", "say-who", named.size());
    }

    /** The person meant, when it is somebody entered already. */
    Optional<Person> known(ImportRow row) {
        return by(row) instanceof Meant.Known(Person person) ? Optional.of(person) : Optional.empty();
    }

    private boolean isReachedBy(Person person, String phone) {
        return !phone.isEmpty() && people.reach(person.id()).phone().equals(phone);
    }

    private static Meant unclear(ImportRow row, String column, String what, Object... args) {
        return new Meant.Unclear(Problem.in(row.cell(column), "bodies.import." + what, args));
    }
}
