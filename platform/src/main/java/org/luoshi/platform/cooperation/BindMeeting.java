package org.luoshi.platform.cooperation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.joint.JointMeeting;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says which meeting of ours keeps our side's record of a joint meeting (绑定本市会议): agenda, attendance, papers and tasks
 * stand there, and stay with us. Bound again it replaces what was bound; may be sent twice.
 */
@Service
public class BindMeeting {
    private final Lists lists;
    private final BoundMeetings bound;
    private final Meetings meetings;
    private final CooperationRights rights;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    BindMeeting(
            Lists lists,
            BoundMeetings bound,
            Meetings meetings,
            CooperationRights rights,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.bound = bound;
        this.meetings = meetings;
        this.rights = rights;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Why it was not bound. */
    public enum Why {
        NOT_PERMITTED,
        NO_JOINT_MEETING,
        /** No meeting here has this number. */
        NO_MEETING
    }

    /**
     * Empty when it is bound.
     *
     * @param joint the meeting as both cities call it
     * @param number of the meeting here: {@code 会2026-0003}
     */
    public Optional<Why> handle(UUID list, String joint, String number, Viewer by) {
        Optional<Meeting> meeting = meetings.byNumber(number.strip());
        Optional<Why> why = refusal(list, joint, meeting, by);
        Entry line = new Entry(
                new Subject("cooperation", list.toString()),
                "cooperation.bind-meeting",
                Actor.of(by),
                Map.of("meeting", joint, "number", number.strip()));
        if (why.isPresent()) {
            journal.refuse(line, why.get().toString());
            return why;
        }
        transaction.executeWithoutResult(status -> {
            Meeting here = meeting.orElseThrow();
            bound.bind(list, joint, here.id(), by.name(), date.instant());
            journal.record(line);
        });
        return why;
    }

    private Optional<Why> refusal(UUID list, String joint, Optional<Meeting> meeting, Viewer by) {
        if (!rights.mayManage(by)) {
            return Optional.of(Why.NOT_PERMITTED);
        }
        boolean known = lists.find(list)
                .map(lists::joint)
                .filter(held -> held.meetings().stream().map(JointMeeting::id).anyMatch(joint::equals))
                .isPresent();
        if (!known) {
            return Optional.of(Why.NO_JOINT_MEETING);
        }
        return meeting.isEmpty() ? Optional.of(Why.NO_MEETING) : Optional.empty();
    }
}
