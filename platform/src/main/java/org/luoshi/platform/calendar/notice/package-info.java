/**
 * Reads a holiday notice (放假通知): the pasted text → its year, holidays, make-up days, and what is doubtful about them.
 *
 * <p>Serves the yearly arrangement under 全国年节及纪念日放假办法 (2024-11-10) art. 7. Owns no table, publishes no event. Read
 * {@link org.luoshi.platform.calendar.notice.NoticeReader} first.
 */
@NullMarked
package org.luoshi.platform.calendar.notice;

import org.jspecify.annotations.NullMarked;
