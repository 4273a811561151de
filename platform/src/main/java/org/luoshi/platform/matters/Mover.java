package org.luoshi.platform.matters;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Event;

/**
 * Who acts on a matter: account, roles, the unit spoken for, the person.
 *
 * @param unit organisation the account speaks for; null for people who speak for none
 * @param person identity in {@code bodies}; null for pure staff accounts
 * @param readsAll whether the office lets it read every matter that is past its draft
 * @param standsFor those on leave whose stand-in this is today, as movers under both names
 */
public record Mover(
        String account,
        String name,
        Set<String> roles,
        @Nullable String unit,
        @Nullable String person,
        boolean readsAll,
        List<Mover> standsFor) {

    /** The one role that nobody stands in for: a deputy's duties are the deputy's own. */
    static final String DEPUTY = "deputy";

    /** Permission to read every matter past its draft. */
    public static final String READ_ALL = "matters.read-all";

    /** Somebody who stands in for nobody. */
    public Mover(
            String account,
            String name,
            Set<String> roles,
            @Nullable String unit,
            @Nullable String person,
            boolean readsAll) {
        this(account, name, roles, unit, person, readsAll, List.of());
    }

    public static Mover of(Viewer viewer) {
        return new Mover(
                viewer.accountId(),
                viewer.name(),
                viewer.roles(),
                viewer.unitId(),
                viewer.personId(),
                viewer.may(READ_ALL),
                viewer.standsFor().stream()
                        .map(absent -> inNameOf(absent, viewer))
                        .toList());
    }

    /** What the absent may do in their post, under both names; a deputy's own matters stay closed to the stand-in. */
    // law: 代表法 (2025) art. 13 — a deputy who cannot attend asks for leave; no article lets another exercise the office
    private static Mover inNameOf(Viewer absent, Viewer acting) {
        boolean deputy = acting.standsFor().stream()
                .filter(other -> other.roles().contains(DEPUTY))
                .anyMatch(other -> Objects.equals(other.personId(), absent.personId()));
        return new Mover(
                acting.accountId(),
                acting.name() + "（代" + absent.name() + "）",
                absent.roles().stream().filter(role -> !role.equals(DEPUTY)).collect(Collectors.toSet()),
                absent.unitId(),
                deputy ? null : absent.personId(),
                absent.may(READ_ALL));
    }

    /** As whom this person may see and act: as oneself first, then in the name of each who is on leave. */
    List<Mover> identities() {
        return Stream.concat(Stream.of(this), standsFor.stream()).toList();
    }

    /** What the run offers to any of the identities today. */
    public List<Event> offered(Matter matter, LocalDate today) {
        return identities().stream()
                .flatMap(as -> matter.run().offered(as.inRunOf(matter), today).stream())
                .distinct()
                .toList();
    }

    /** The identity to which the run offers this event; oneself where it offers it to none. */
    Mover actingIn(Matter matter, String event, LocalDate today) {
        return identities().stream()
                .filter(as -> matter.run().offered(as.inRunOf(matter), today).stream()
                        .anyMatch(offered -> offered.id().equals(event)))
                .findFirst()
                .orElse(this);
    }

    /** The mover as the journal names it, in the role that let it act. */
    public Actor actor() {
        return new Actor(account, name, roles.stream().sorted().findFirst().orElse("public"));
    }

    public org.luoshi.procedure.run.Actor inRunOf(Matter matter) {
        Set<String> as = Stream.concat(
                        roles.stream().filter(role -> !Matter.Person.ROLES.contains(role)), matter.rolesOf(person))
                .collect(Collectors.toSet());
        return new org.luoshi.procedure.run.Actor(as, unit, person != null && person.equals(matter.owner()));
    }
}
