/**
 * `clock` (期限): a rule, a trigger day and the yearly holiday arrangements → a due date that explains itself.
 *
 * <p>Serves every time limit named by a {@link org.luoshi.procedure.definition.ClockRule}, counted by 民法典 (2020) arts.
 * 200–203 where the text itself is silent, on the working days of 全国年节及纪念日放假办法. Owns no table, publishes no
 * event. Read {@link org.luoshi.procedure.clock.Deadlines} first.
 */
@NullMarked
package org.luoshi.procedure.clock;

import org.jspecify.annotations.NullMarked;
