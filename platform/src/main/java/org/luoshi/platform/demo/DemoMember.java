package org.luoshi.platform.demo;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.site.Viewer;

/** A member of the standing committee in the demo: acts in person, with no right but the own seat. */
record DemoMember(PersonId person, String name) implements Viewer {
    static DemoMember of(Seat seat) {
        return new DemoMember(Objects.requireNonNull(seat.person()), seat.name());
    }

    @Override
    public String accountId() {
        return "demo-" + person;
    }

    @Override
    public Set<String> roles() {
        return Set.of("deputy");
    }

    @Override
    public boolean may(String permission) {
        return false;
    }

    @Override
    public @Nullable String unitId() {
        return null;
    }

    @Override
    public String personId() {
        return person.toString();
    }
}
