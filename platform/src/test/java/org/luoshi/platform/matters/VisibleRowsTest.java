package org.luoshi.platform.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.luoshi.procedure.definition.Permit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a list shows, as SQL decides it for many rows, is what is decided of each matter by itself. */
@PlatformTest
class VisibleRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MatterAccess access;

    @Autowired
    Matters matters;

    @Autowired
    ProcedureLibrary procedures;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestBodies bodies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void areThoseSeenOneByOneWhateverTheRoleTheTieAndTheState() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String unit = bodies.bureau(mark + "局").toString();
        String person =
                bodies.staff(new OrganisationId(UUID.fromString(unit)), mark).toString();
        List<Matter> made = List.of(
                suggestions.drafted(person, DAY, "草稿"),
                suggestions.submitted(person, DAY, "已提交"),
                suggestions.submittedInConfidence(person, DAY, "不公开"),
                suggestions.assigned(person, unit, DAY, "已交办"));
        int seen = 0;
        for (Mover mover : movers(person, unit)) {
            for (Matter matter : made) {
                boolean may = access.maySee(matter, mover);
                seen += may ? 1 : 0;
                for (String procedure : List.of("", matter.run().procedure().id(), "no/such")) {
                    assertThat(shown(matter, access.visible(mover, procedure)))
                            .as("%s, listed as %s, for %s", matter.run().step(), procedure, mover)
                            .isEqualTo(may);
                }
            }
        }
        assertThat(seen)
                .as("both answers are given")
                .isBetween(made.size(), movers(person, unit).size() * 3);
    }

    /** Every role that acts in suggestions, and none; tied as a unit, as a person, or not; reading all, or not. */
    private List<Mover> movers(String person, String unit) {
        List<Mover> all = new ArrayList<>();
        for (String role : roles().toList()) {
            for (boolean readsAll : List.of(true, false)) {
                all.add(mover(role, null, null, readsAll, List.of()));
                all.add(mover(role, unit, null, readsAll, List.of()));
                all.add(mover(role, null, person, readsAll, List.of()));
            }
            all.add(mover("nothing", null, null, false, List.of(mover(role, unit, null, false, List.of()))));
        }
        return all;
    }

    private Stream<String> roles() {
        return Stream.concat(
                Stream.of("nothing"),
                procedures.here("suggestions/handling").events().stream()
                        .flatMap(event -> event.permits().stream())
                        .map(Permit::role)
                        .distinct());
    }

    private static Mover mover(
            String role, @Nullable String unit, @Nullable String person, boolean readsAll, List<Mover> standsFor) {
        return new Mover(UUID.randomUUID().toString(), role, Set.of(role), unit, person, readsAll, standsFor);
    }

    private boolean shown(Matter matter, MatterAccess.Visible visible) {
        boolean shown = meets(matter, visible, visible.sql()) == 1;
        assertThat(visible.parts().stream()
                        .mapToLong(part -> meets(matter, visible, part))
                        .sum())
                .as("counted once where it is shown")
                .isEqualTo(shown ? 1 : 0);
        return shown;
    }

    private long meets(Matter matter, MatterAccess.Visible visible, String condition) {
        return jdbc.sql("select count(*) from matter m where m.id = :id and " + condition)
                .param("id", matter.id().value())
                .params(visible.params())
                .query(Long.class)
                .single();
    }
}
