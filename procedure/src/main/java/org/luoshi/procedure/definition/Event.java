package org.luoshi.procedure.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something a person does in a procedure: submit, assign, reply. Time alone causes none: an overdue clock changes no
 * step.
 *
 * @param id name, unique in the procedure
 * @param title the verb for people
 * @param from steps in which it may happen
 * @param branches where it leads: the first branch whose guard holds; none holds → the step stays
 * @param permits who may cause it
 * @param when conditions besides the step; each with its own words when it does not hold
 * @param carries what it carries
 * @param party whom it is about
 * @param adds carried {@link Field.Type#UNITS} field whose units join the run; null if none
 * @param releases which units leave the run
 * @param notifies who is told
 * @param basis the law that gives or demands it; empty for office practice
 */
public record Event(
        String id,
        Words title,
        Set<String> from,
        List<Branch> branches,
        List<Permit> permits,
        List<Condition> when,
        List<Field> carries,
        Party party,
        @Nullable String adds,
        Releases releases,
        List<Permit> notifies,
        List<Basis> basis) {

    /** A way on: to this step, if the guard holds ({@code null} = always). */
    public record Branch(String to, @Nullable Guard guard) {}

    /** A guard with the words shown when it refuses, and its basis. */
    public record Condition(
            Guard guard, Words refusal, @Nullable Basis basis) {}

    /** Whom an event is about. */
    public enum Party {
        /** The matter as a whole. */
        NONE,
        /** The acting unit. */
        ACTOR,
        /** The unit named in the carried field {@code unit}. */
        CARRIED
    }

    /** Which units leave. */
    public enum Releases {
        NONE,
        /** The event's party. */
        PARTY,
        ALL
    }
}
