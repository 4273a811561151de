/**
 * `run` (程序运行): a procedure and what happened → where the matter stands, who may act, which clocks run.
 *
 * <p>Serves the law each event and clock of the {@link org.luoshi.procedure.definition.Procedure} names. Owns no table,
 * publishes no event, reads no system time: every date comes in with a {@link org.luoshi.procedure.run.Happening}. Read
 * {@link org.luoshi.procedure.run.Run} first.
 */
@NullMarked
package org.luoshi.procedure.run;

import org.jspecify.annotations.NullMarked;
