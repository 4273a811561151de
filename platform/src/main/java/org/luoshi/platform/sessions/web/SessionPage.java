package org.luoshi.platform.sessions.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.web.MatterPage;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.alarm.NextDue;
import org.luoshi.platform.sessions.released.Release;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.RecordOrigins;
import org.luoshi.platform.site.Tab;

/**
 * One meeting as somebody who may look into it sees it.
 *
 * @param agenda the newest version; null while there is none
 * @param draft whether the newest version still has to be adopted
 */
public record SessionPage(
        MatterPage matter,
        Meeting meeting,
        List<Tab> tabs,
        Quorum quorum,
        @Nullable Agenda agenda,
        boolean draft,
        List<ItemLine> items,
        @Nullable Seat seat,
        boolean here,
        boolean runs,
        List<RunMeeting.Step> steps,
        Set<Release.Part> released) {
    /** Presence against what the rules ask for. */
    public record Quorum(int all, int present, int needed, boolean met, String basis) {}

    /**
     * One item with what may be done with it now.
     *
     * @param warning what the register says against its reporter, told to those who run the meeting; may be empty
     */
    public record ItemLine(AgendaItem item, List<MoveItem.Step> steps, String warning) {}

    /** The seats of a meeting with who is here. */
    public record Seats(
            Meeting meeting,
            List<Tab> tabs,
            Quorum quorum,
            List<SeatLine> members,
            List<SeatLine> attendees,
            boolean runs) {}

    /**
     * One seat.
     *
     * @param times when they came and went, in order, in words
     * @param leave the state of a leave asked for; empty when none was
     */
    public record SeatLine(
            Seat seat, boolean here, List<String> times, String leave, String reason, boolean undecided) {}

    /** One version of the agenda beside the one before. */
    public record Versions(
            Meeting meeting, List<Tab> tabs, List<Version> versions, Map<ItemId, List<RecordOrigins.Origin>> origins) {
        /** The sentences of texts an item was made of. */
        public List<RecordOrigins.Origin> of(AgendaItem item) {
            return origins.getOrDefault(item.id(), List.of());
        }
    }

    /** What one version changed. */
    public record Version(Agenda agenda, List<Change> changes) {}

    /** One line of a comparison. */
    public record Change(Kind kind, String title, String before) {
        /** What became of an item. */
        public enum Kind {
            ADDED,
            DROPPED,
            MOVED,
            CHANGED
        }
    }

    /** The list of meetings. */
    public record Listing(List<Row> rows, List<DueLine> due, boolean runs) {}

    /** By when a body meets again. */
    public record DueLine(String body, NextDue due, Lamp lamp, String basis) {}

    /** One meeting in the list. */
    public record Row(Meeting meeting, String href, String step) {}
}
