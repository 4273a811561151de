package org.luoshi.platform.sessions.votes;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.KindRules;
import org.luoshi.procedure.vote.VoteKind;
import org.springframework.stereotype.Service;

/** Puts a question (提出表决事项). Sent twice with the same identity it is put once. */
@Service
public class PreparePoll {
    private final Polls polls;
    private final Meetings meetings;
    private final Agendas agendas;
    private final HouseRules rules;
    private final PollDesk desk;
    private final CityDate date;

    PreparePoll(Polls polls, Meetings meetings, Agendas agendas, HouseRules rules, PollDesk desk, CityDate date) {
        this.polls = polls;
        this.meetings = meetings;
        this.agendas = agendas;
        this.rules = rules;
        this.desk = desk;
        this.date = date;
    }

    /**
     * What to put.
     *
     * @param item null for a question of procedure
     * @param method null for the one the rule of the kind prescribes
     */
    public record Command(
            PollId id,
            MeetingId meeting,
            @Nullable ItemId item,
            String title,
            VoteKind kind,
            @Nullable BallotMethod method) {}

    public PollOutcome handle(Command command, Viewer by) {
        if (!by.may(PollDesk.MANAGE)) {
            return refused(command, by, PollRefusal.NOT_PERMITTED);
        }
        PollOutcome outcome = desk.inTransaction(() -> decide(command, by));
        return outcome instanceof PollOutcome.Refused refused ? refused(command, by, refused.why()) : outcome;
    }

    private PollOutcome decide(Command command, Viewer by) {
        Optional<Meeting> meeting = meetings.find(command.meeting());
        if (meeting.isEmpty()) {
            return new PollOutcome.Refused(PollRefusal.UNKNOWN_MEETING);
        }
        if (command.item() != null && !agendas.meetingOf(command.item()).equals(Optional.of(command.meeting()))) {
            return new PollOutcome.Refused(PollRefusal.UNKNOWN_ITEM);
        }
        Optional<KindRules> rule = rules.of(meeting.get(), date.today()).kind(command.kind());
        if (rule.isEmpty()) {
            return new PollOutcome.Refused(PollRefusal.NO_RULE);
        }
        BallotMethod method = command.method() == null ? rule.get().prescribed() : command.method();
        // law: 监督法 (2024) art. 62 — a dismissal is voted by secret paper ballot; no chair chooses another way
        if (!rule.get().methods().contains(method)) {
            return new PollOutcome.Refused(PollRefusal.METHOD_NOT_ALLOWED);
        }
        return insert(command, rule.get(), method, by);
    }

    private PollOutcome insert(Command command, KindRules rule, BallotMethod method, Viewer by) {
        PollTerms terms = new PollTerms(
                command.id(),
                command.meeting(),
                command.item(),
                command.title().strip(),
                command.kind(),
                method,
                rule.majority());
        if (!polls.insert(terms, date.instant())) {
            return new PollOutcome.Done(polls.find(command.id()).orElseThrow());
        }
        return desk.done(
                command.id(),
                "poll.prepare",
                by,
                Map.of("title", terms.title(), "kind", terms.kind().id(), "method", method.code()));
    }

    private PollOutcome refused(Command command, Viewer by, PollRefusal why) {
        return desk.refused(command.id(), "poll.prepare", by, new PollOutcome.Refused(why));
    }
}
