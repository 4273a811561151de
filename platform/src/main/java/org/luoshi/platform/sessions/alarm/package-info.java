/**
 * {@code alarm} (会期提醒): by when a body has to meet again, counted from the day its last session closed.
 *
 * <p>Serves 地方组织法 (2022) art. 14 and 51: the congress at least once a year, its standing committee at least every two
 * months; the numbers are the limit {@code session-every} in {@code procedures/sessions}. Owns no table and publishes no
 * event. Read {@link org.luoshi.platform.sessions.alarm.NextDue} first.
 */
@NamedInterface("alarm")
@NullMarked
package org.luoshi.platform.sessions.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
