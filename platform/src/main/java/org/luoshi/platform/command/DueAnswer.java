package org.luoshi.platform.command;

import org.luoshi.procedure.clock.Due;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Profile;

/** What can be said when somebody asks for a due date. */
sealed interface DueAnswer {

    /**
     * A date.
     *
     * @param amount the number and unit; {@code 3 months + 3 months} counts as six
     */
    record Counted(String procedure, Profile profile, Due due, Amount.Counted amount) implements DueAnswer {}

    /** A date that needs a year nobody has entered: none is named. */
    record YearMissing(String procedure, Profile profile, Due due, Amount.Counted amount) implements DueAnswer {}

    /** The place has no such limit, or a duty without a number. */
    record NoLimit(String message) implements DueAnswer {}

    /** The question itself is wrong. */
    record WrongUse(String message) implements DueAnswer {}
}
