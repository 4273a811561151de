package org.luoshi.platform.sessions;

/** What later contexts, pages and screens hear of: something in the meeting changed. */
public sealed interface SessionEvent {
    MeetingId meeting();

    /** Somebody came or went. */
    record AttendanceChanged(MeetingId meeting) implements SessionEvent {}

    /** A new version of the agenda stands. */
    record AgendaChanged(MeetingId meeting, int version) implements SessionEvent {}

    /** An item was opened, finished, held back. */
    record ItemMoved(MeetingId meeting, ItemId item, ItemState state) implements SessionEvent {}

    /** Somebody asked to speak, got the floor, or has ended. */
    record FloorChanged(MeetingId meeting) implements SessionEvent {}

    /** A poll was prepared, opened, paused, closed or voided. */
    record PollMoved(MeetingId meeting, java.util.UUID poll) implements SessionEvent {}
}
