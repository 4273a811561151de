package org.luoshi.procedure.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named time limit (期限) of a procedure: what starts it, what stops it, who holds it and by which rules it is
 * counted.
 *
 * <p>Example: {@code reply} starts on {@code assign}, one for each lead or separate unit, and stops on {@code reply}.
 *
 * @param id name, unique in the procedure: {@code reply}, {@code co-opinion}
 * @param title words for people
 * @param holder who must act in time
 * @param startsOn events that start it; empty for a clock whose trigger lies outside the run (a congress closing)
 * @param stopsOn events that stop it
 * @param suspendsOn events that suspend it (中止), days stand still until one of {@code resumesOn}
 * @param resumesOn events that end a suspension
 * @param countsFrom event whose date is the trigger, when that is not the starting event itself; null otherwise
 * @param extendsClock the clock this one prolongs when granted ({@code extended-reply} prolongs {@code reply}); null
 *     otherwise
 * @param localDate carried field with a date set by a person; when earlier than the rule's date it wins; null if none
 * @param rules versions of the rule; at most one governs any day
 */
public record Clock(
        String id,
        Words title,
        Holder holder,
        Set<String> startsOn,
        Set<String> stopsOn,
        Set<String> suspendsOn,
        Set<String> resumesOn,
        @Nullable String countsFrom,
        @Nullable String extendsClock,
        @Nullable String localDate,
        List<ClockRule> rules) {

    /** Who holds a clock. */
    public sealed interface Holder {
        /** One clock in the run, held by everyone in this role. */
        record ByRole(String role) implements Holder {}

        /** One clock for each unit holding one of these parts ({@code lead}, {@code co}, {@code separate}). */
        record ByPart(Set<String> parts) implements Holder {}
    }
}
