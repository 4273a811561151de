package org.luoshi.platform.calendar;

import java.util.UUID;

/**
 * A yearly holiday notice was imported: working days of {@code year} count anew, so deadlines may move.
 *
 * @param noticeId the stored notice
 * @param year the year it arranges
 * @param source where the notice was published, as the importer named it
 * @param byId account of the importer
 * @param byName name of the importer
 */
public record HolidayNoticeImported(UUID noticeId, int year, String source, String byId, String byName) {}
