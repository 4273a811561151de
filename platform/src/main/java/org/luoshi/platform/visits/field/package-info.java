/**
 * `field` (现场记录): the phone on a visit, which may have no network for hours: a page that opens without one, a queue on
 * the phone, and what brings each record here once.
 *
 * <p>Serves 政府督查工作条例 (2020) art. 11: an instruction counts from the time it was spoken, not from the time it came
 * here. Owns {@code visit_field_key}, {@code visit_field_part} and {@code visit_field_receipt}; publishes no event. What
 * stays on a phone, and who can read it there, stands in docs/adr/0009. Read {@link
 * org.luoshi.platform.visits.field.SyncField} first, and {@code field-sync.js} beside it.
 */
@NamedInterface("field")
@NullMarked
package org.luoshi.platform.visits.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
