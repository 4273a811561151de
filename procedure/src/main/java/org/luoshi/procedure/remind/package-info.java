/**
 * `remind` (提醒): {@code reminders.yaml} → rules; a rule, a due date and the calendar → the days on which it speaks.
 *
 * <p>Serves the duties to remind and urge in 代表法 (2025) arts. 50–52, whose days no law fixes: the file does, place by
 * place. Owns no table, publishes no event. Read {@link org.luoshi.procedure.remind.Moments} first.
 */
@NullMarked
package org.luoshi.procedure.remind;

import org.jspecify.annotations.NullMarked;
