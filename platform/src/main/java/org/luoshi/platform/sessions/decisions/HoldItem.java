package org.luoshi.platform.sessions.decisions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.MoveItem;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Holds the vote on an item back (暂不付表决), by the chairpersons' decision or by the meeting's own vote. What follows is a
 * matter with a clock: put on an agenda again, or ended.
 */
// law: 立法法 (2023) art. 45 — not put on an agenda again for two years, the chairpersons may end the deliberation
@Component
public class HoldItem {
    private static final String PROCEDURE = "sessions/held-item";
    private static final Mover SYSTEM = new Mover("system", "系统", Set.of("system"), null, null, true);

    private final SessionDesk desk;
    private final ItemRoom room;
    private final Meetings meetings;
    private final MoveItem moveItem;
    private final OpenMatter open;
    private final MoveMatter move;
    private final CityDate date;

    HoldItem(
            SessionDesk desk,
            ItemRoom room,
            Meetings meetings,
            MoveItem moveItem,
            OpenMatter open,
            MoveMatter move,
            CityDate date) {
        this.desk = desk;
        this.room = room;
        this.meetings = meetings;
        this.moveItem = moveItem;
        this.open = open;
        this.move = move;
        this.date = date;
    }

    /** The chairpersons decided it. Sent twice, the second is refused: it is held. */
    public SessionResult<Matter> handle(MeetingId meeting, ItemId item, String reason, Viewer by) {
        Act act = Act.in(meeting, "session.hold", "item", item, "reason", reason.strip());
        return desk.manage(
                by,
                act,
                m -> room.open(
                        meeting,
                        item,
                        there -> reason.isBlank()
                                ? SessionResult.refused(new SessionRefusal.Missing("reason"))
                                : SessionResult.done(hold(m, there, reason.strip()))));
    }

    /** The meeting voted for it. Called by what follows the vote, in its transaction. */
    public void byVote(MeetingId meeting, ItemId item, String reason) {
        Meeting m = meetings.find(meeting).orElseThrow();
        Optional<AgendaItem> there =
                room.find(meeting, item).filter(found -> !found.state().isOver());
        there.ifPresent(found -> hold(m, found, reason));
    }

    private Matter hold(Meeting meeting, AgendaItem item, String reason) {
        moveItem.held(meeting.id(), item.id());
        Matter matter = open.handle(
                new OpenMatter.New(
                        MatterId.fresh(),
                        "搁" + date.today().getYear() + "-",
                        PROCEDURE,
                        item.title(),
                        new Source("meeting-item", item.id().toString(), meeting.title()),
                        false,
                        null,
                        List.of()),
                SYSTEM);
        Map<String, Value> carried = Map.of(
                "session", new Value.Text(meeting.title()),
                "held-on", new Value.Day(date.today()),
                "reason", new Value.Text(reason));
        MoveResult result = move.handle(new MoveMatter.Command(matter.id(), matter.version(), "hold", carried), SYSTEM);
        if (result instanceof MoveResult.Done(Matter held)) {
            return held;
        }
        throw new IllegalStateException("an item held back does not begin: " + result);
    }
}
