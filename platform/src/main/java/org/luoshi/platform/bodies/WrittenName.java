package org.luoshi.platform.bodies;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luoshi.platform.imports.ImportRow;
import org.luoshi.platform.imports.Problem;
import org.luoshi.platform.imports.RowResult;

/** What is wrong with a name or a row of a table, in the words both kinds of import share. */
final class WrittenName {
    private WrittenName() {}

    /** None when the cell means exactly one organisation. */
    static Optional<Problem> problem(ImportRow row, String column, Lookup found) {
        return switch (found) {
            case Lookup.Unique _ -> Optional.empty();
            case Lookup.Ambiguous(var several) ->
                Optional.of(Problem.in(row.cell(column), "bodies.import.ambiguous", names(several)));
            case Lookup.None(var nearest)
            when nearest.isEmpty() -> Optional.of(Problem.in(row.cell(column), "bodies.import.unknown"));
            case Lookup.None(var nearest) ->
                Optional.of(Problem.in(
                        row.cell(column),
                        "bodies.import.unknown-near",
                        nearest.getFirst().name()));
        };
    }

    /** A use case's refusal as a problem of this cell. */
    static RowResult refused(ImportRow row, String column, BodiesRefusal refusal) {
        return new RowResult.Refused(Problem.in(
                row.cell(column), refusal.messageKey(), refusal.args().toArray()));
    }

    private static String names(List<Organisation> several) {
        return several.stream().map(Organisation::name).collect(Collectors.joining("、"));
    }
}
