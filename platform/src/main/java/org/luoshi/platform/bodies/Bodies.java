package org.luoshi.platform.bodies;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Who sat where on any day: {@code bodies.on(LocalDate.of(2025, 2, 21)).headOf(bureau)}.
 *
 * <p>Every answer is dated. The record is never rewritten: what held on a past day is still found on that day.
 */
@Component
public class Bodies {
    private final Organisations organisations;
    private final Memberships memberships;
    private final Deputies deputies;

    Bodies(Organisations organisations, Memberships memberships, Deputies deputies) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.deputies = deputies;
    }

    public BodiesOn on(LocalDate day) {
        return new BodiesOn(day, organisations, memberships, deputies);
    }
}
