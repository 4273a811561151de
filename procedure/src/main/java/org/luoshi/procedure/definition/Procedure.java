package org.luoshi.procedure.definition;

import java.util.List;
import java.util.Map;

/**
 * A whole procedure (程序) with the rules of one place: steps, events, clocks.
 *
 * <p>Example: {@code suggestions/handling} as 青岛 runs it. Immutable; made by the loader, which has checked that every
 * name it uses exists.
 *
 * @param id path under {@code procedures/} without {@code .yaml}
 * @param title words for people
 * @param profile id of the profile laid over the national base; {@code national} for the base alone
 * @param roles who takes part, by id
 * @param parts parts a unit may hold in a run, by id ({@code lead}, {@code co}, {@code separate})
 * @param steps in the order of the file
 * @param events in the order of the file
 * @param clocks in the order of the file; a clock the place does not know is absent
 * @param settings the place's choices that are neither step nor clock: {@code rating.parts = attitude, result}
 * @param bases the main laws behind the procedure
 */
public record Procedure(
        String id,
        Words title,
        String profile,
        Map<String, Words> roles,
        Map<String, Words> parts,
        List<Step> steps,
        List<Event> events,
        List<Clock> clocks,
        Map<String, List<String>> settings,
        List<Basis> bases) {}
