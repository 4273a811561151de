package org.luoshi.platform.sessions;

import java.time.LocalDate;
import java.util.Map;
import org.luoshi.platform.matters.MatterMoved;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the day and place of a meeting as its matter's events carry them, in the same transaction. */
@Component
class FollowDate {
    private final Meetings meetings;
    private final ExpectPapers expect;

    FollowDate(Meetings meetings, ExpectPapers expect) {
        this.meetings = meetings;
        this.expect = expect;
    }

    @EventListener
    void on(MatterMoved moved) {
        Map<String, Value> carried = moved.happening().carried();
        if (carried.get("session-on") instanceof Value.Day(LocalDate day)) {
            MeetingId id = new MeetingId(moved.matter().id().value());
            meetings.date(id, day);
            if (moved.happening().event().equals("set-date")) {
                meetings.find(id).ifPresent(meeting -> expect.follow(meeting, Viewer.PUBLIC));
            }
        }
        if (carried.get("place") instanceof Value.Text(String place)) {
            meetings.place(new MeetingId(moved.matter().id().value()), place);
        }
    }
}
