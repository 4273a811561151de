package org.luoshi.platform.matters;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.run.Happening;

/**
 * What a context adds to the run of its own procedures: reasons to refuse that only it can see.
 *
 * <p>A bean of this type is asked before the run; its effects on its own tables come by listening to {@link
 * MatterMoved}.
 */
public interface MatterRules {

    /** Procedure ids this speaks for: {@code suggestions/handling}. */
    Set<String> procedures();

    /** A refusal, or null to let the run decide. */
    MoveResult.@Nullable Refused before(Matter matter, Happening happening, Mover mover);

    /** Whether what an act carried is not for this person to read now; that it happened is told all the same. */
    default boolean hides(Matter matter, Happening happened, Mover mover) {
        return false;
    }
}
