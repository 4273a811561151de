package org.luoshi.platform.sessions.decisions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.groups.Group;
import org.luoshi.platform.sessions.groups.Groups;
import org.luoshi.platform.sessions.groups.KeepTime;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * A group hands what it said about an item to the whole meeting (分组审议意见送交会议): from then on members read it and it goes into
 * the review opinions. Sent twice, nothing is released anew.
 */
@Component
public class ReleaseOpinions {
    private final SessionDesk desk;
    private final Groups groups;
    private final KeepTime keepers;
    private final Opinions opinions;
    private final CityDate date;

    ReleaseOpinions(SessionDesk desk, Groups groups, KeepTime keepers, Opinions opinions, CityDate date) {
        this.desk = desk;
        this.groups = groups;
        this.keepers = keepers;
        this.opinions = opinions;
        this.date = date;
    }

    /** How many opinions became readable. */
    public SessionResult<Integer> handle(MeetingId meeting, UUID group, ItemId item, Viewer by) {
        Act act = Act.in(meeting, "session.group.release", "group", group, "item", item);
        return desk.decide(by, act, m -> {
            Optional<Group> found = groups.find(group).filter(g -> g.meeting().equals(meeting));
            if (found.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("group"));
            }
            return keepers.keeps(m, found.get(), by)
                    ? SessionResult.done(opinions.release(group, item, by.name(), date.instant()))
                    : SessionResult.refused(new SessionRefusal.InRoom(
                            "groups.refusal.NotYours", List.of(found.get().name()), null));
        });
    }
}
