package org.luoshi.platform.bodies;

import java.time.LocalDate;

/**
 * A deputy as everybody may know them; certificate number and contact are kept apart.
 *
 * @param electedBy the electing unit, such as 东岭区
 * @param delegation the delegation of the electing unit
 * @param since the day the standing holds from
 */
public record Deputy(
        DeputyId id,
        Person person,
        TermId term,
        String electedBy,
        Delegation delegation,
        LocalDate electedOn,
        DeputyStatus status,
        LocalDate since) {

    public boolean inOffice() {
        return status == DeputyStatus.IN_OFFICE;
    }
}
