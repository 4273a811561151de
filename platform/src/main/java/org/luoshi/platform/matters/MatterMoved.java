package org.luoshi.platform.matters;

import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Outcome;

/**
 * An event happened in a matter's run; published inside the transaction that caused it.
 *
 * @param matter the matter after the event
 * @param happening what happened and what it carried
 * @param moved from which step to which, with clocks started and ended
 * @param mover who caused it, in the name acted in
 */
public record MatterMoved(Matter matter, Happening happening, Outcome.Moved moved, Mover mover) {}
