package org.luoshi.platform.sessions.votes;

import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.springframework.stereotype.Service;

/**
 * Signs the count of a vote on paper (监票人、计票人签字): a scrutineer, who is on the roll, and a teller, who runs the
 * count; never one person as both. May be sent twice.
 */
// law: 选举法 (2020) art. 43 — numbers are checked by tellers and scrutineers, and the scrutineer signs
@Service
public class SignPaperCount {
    private static final String ACTION = "poll.paper-sign";

    private final PeoplesCounts counts;
    private final Rolls rolls;
    private final PollDesk desk;
    private final CityDate date;

    SignPaperCount(PeoplesCounts counts, Rolls rolls, PollDesk desk, CityDate date) {
        this.counts = counts;
        this.rolls = rolls;
        this.desk = desk;
        this.date = date;
    }

    /** As what somebody signs. */
    public enum Role {
        /** 监票人 */
        SCRUTINEER,
        /** 计票人 */
        TELLER;

        public String messageKey() {
            return "votes.signs." + name();
        }
    }

    public PollOutcome handle(PollId id, Role role, Viewer by) {
        return desk.act(id, ACTION, by, poll -> {
            if (!(poll instanceof LiveVote live) || live.terms().method() != BallotMethod.PAPER_SECRET) {
                return PollDesk.notLive(poll);
            }
            return sign(live, role, by);
        });
    }

    private PollOutcome sign(LiveVote live, Role role, Viewer by) {
        if (!by.inPerson()) {
            return new PollOutcome.Refused(PollRefusal.BY_PROGRAM);
        }
        if (!maySign(live, role, by)) {
            return new PollOutcome.Refused(PollRefusal.NOT_PERMITTED);
        }
        if (counts.paper(live.id()).isEmpty()) {
            return new PollOutcome.Refused(PollRefusal.COUNT_MISSING);
        }
        if (counts.signedOtherwise(live.id(), role, by)) {
            return new PollOutcome.Refused(PollRefusal.SAME_PERSON);
        }
        counts.sign(live.id(), role, by, date.instant());
        return desk.done(live.id(), ACTION, by, Map.of("role", role.name()));
    }

    private boolean maySign(LiveVote live, Role role, Viewer by) {
        return switch (role) {
            case SCRUTINEER -> by.personId() != null && rolls.has(live.id(), UUID.fromString(by.personId()));
            case TELLER -> by.may(PollDesk.MANAGE);
        };
    }
}
