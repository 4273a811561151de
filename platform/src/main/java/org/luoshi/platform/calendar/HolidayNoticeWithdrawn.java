package org.luoshi.platform.calendar;

import java.util.UUID;

/** An imported notice was taken back; {@code year} is again as it was before, shipped or provisional. */
public record HolidayNoticeWithdrawn(UUID noticeId, int year, String byId, String byName) {}
