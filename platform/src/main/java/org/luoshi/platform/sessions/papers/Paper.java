package org.luoshi.platform.sessions.papers;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;

/**
 * One version of a paper laid before a meeting.
 *
 * @param series the same through all versions
 * @param version from 1; the newest is the one the meeting works on
 * @param item the item it belongs to; null for the whole meeting
 */
public record Paper(
        UUID series,
        int version,
        MeetingId meeting,
        @Nullable ItemId item,
        String title,
        Audience audience,
        StoredFile file,
        LocalDateTime at,
        String byName) {}
