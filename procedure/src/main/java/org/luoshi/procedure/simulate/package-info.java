/**
 * `simulate` (模拟运行): a procedure and a seed → thousands of matters walked through a year, or the path that broke a
 * rule every run must keep.
 *
 * <p>Serves the law behind the procedure by trying what people really do: in time and late, returning, extending,
 * dissatisfied twice. Owns no table, publishes no event, reads no system time. Read
 * {@link org.luoshi.procedure.simulate.Simulation} first.
 */
@NullMarked
package org.luoshi.procedure.simulate;

import org.jspecify.annotations.NullMarked;
