package org.luoshi.platform.burden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Procedure;
import org.springframework.stereotype.Component;

/**
 * What the procedures say of their limits (要求的种类): which one prolongs another and is no new request, and which one asks
 * once more for what a unit gave before ({@code asks-again} among the settings). A kind is {@code
 * suggestions/handling#re-reply}.
 */
@Component
class AskedKinds {
    private final ProcedureLibrary procedures;

    AskedKinds(ProcedureLibrary procedures) {
        this.procedures = procedures;
    }

    /** Both lists as parameters of a statement; none of them is empty. */
    Map<String, List<String>> params() {
        List<String> prolonging = new ArrayList<>(List.of(""));
        List<String> again = new ArrayList<>(List.of(""));
        for (String id : procedures.ids()) {
            Procedure rules = procedures.here(id);
            rules.clocks().stream()
                    .filter(clock -> clock.extendsClock() != null)
                    .map(Clock::id)
                    .forEach(clock -> prolonging.add(id + "#" + clock));
            rules.settings().getOrDefault("asks-again", List.of()).forEach(clock -> again.add(id + "#" + clock));
        }
        return Map.of("prolonging", prolonging, "askingAgain", again);
    }
}
