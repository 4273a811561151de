package org.luoshi.platform.suggestions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Names;
import org.luoshi.procedure.definition.Words;

/**
 * The assignment desk: what waits to be assigned, one line each, with a proposal to accept or change.
 *
 * @param route {@code assign} for the deputies' office, {@code dispatch} for the government office
 * @param done how many the last batch assigned
 */
public record AssignDesk(String route, List<Line> lines, List<Names.Choice> units, int done, int refused) {

    /**
     * One suggestion to assign.
     *
     * @param lead unit proposed: the deputy's own wish, else the unit that usually gets this category
     * @param why where the proposal comes from: {@code wish}, {@code usual} or {@code none}
     * @param refusal why the last attempt failed; null if it did not
     */
    public record Line(
            String number,
            String title,
            String category,
            String wish,
            @Nullable LocalDate due,
            long version,
            String lead,
            List<String> co,
            String why,
            @Nullable Words refusal) {}
}
