package org.luoshi.procedure.run;

import java.util.List;
import org.luoshi.procedure.definition.Permit;

/**
 * Who is told of an event.
 *
 * @param to role and relation, as the procedure writes them
 * @param units the units meant, when the relation is a part; empty for a role or the owner
 */
public record Told(Permit to, List<String> units) {
    public Told {
        units = List.copyOf(units);
    }
}
