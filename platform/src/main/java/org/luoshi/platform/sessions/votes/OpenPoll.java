package org.luoshi.platform.sessions.votes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Assembly;
import org.luoshi.platform.sessions.Attendance;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.Assembled;
import org.luoshi.procedure.vote.BodyRules;
import org.luoshi.procedure.vote.KindRules;
import org.springframework.stereotype.Service;

/** Opens a poll: quorum is checked and the roll frozen (开始表决). Sent twice, or by two chairs, it is opened once. */
@Service
public class OpenPoll {
    private final Polls polls;
    private final Rolls rolls;
    private final BallotBox box;
    private final PollKeys keys;
    private final PollLock lock;
    private final Meetings meetings;
    private final Assemblies assemblies;
    private final Attendance attendance;
    private final HouseRules rules;
    private final List<BeforeVote> before;
    private final PollDesk desk;
    private final CityDate date;

    OpenPoll(
            Polls polls,
            Rolls rolls,
            BallotBox box,
            PollKeys keys,
            PollLock lock,
            Meetings meetings,
            Assemblies assemblies,
            Attendance attendance,
            HouseRules rules,
            List<BeforeVote> before,
            PollDesk desk,
            CityDate date) {
        this.polls = polls;
        this.rolls = rolls;
        this.box = box;
        this.keys = keys;
        this.lock = lock;
        this.meetings = meetings;
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.rules = rules;
        this.before = before;
        this.desk = desk;
        this.date = date;
    }

    public PollOutcome handle(PollId id, Viewer by) {
        return desk.manage(id, "poll.open", by, poll -> switch (poll) {
            case PreparedPoll prepared -> decide(prepared.terms(), by);
            case LiveVote live -> new PollOutcome.Done(live);
            case ClosedVote _, VoidVote _ -> PollDesk.notLive(poll);
        });
    }

    private PollOutcome decide(PollTerms terms, Viewer by) {
        lock.alone(terms.meeting());
        if (polls.live(terms.meeting()).isPresent()) {
            return new PollOutcome.Refused(PollRefusal.ANOTHER_OPEN);
        }
        Optional<PollRefusal> objection = before.stream()
                .flatMap(first -> first.objection(terms).stream())
                .findFirst();
        if (objection.isPresent()) {
            return new PollOutcome.Refused(objection.get());
        }
        Meeting meeting = meetings.find(terms.meeting()).orElseThrow();
        Assembly assembly = assemblies.now(meeting);
        BodyRules.OnDay day = rules.of(meeting, assembly.day());
        Optional<KindRules> rule = day.kind(terms.kind());
        if (rule.isEmpty()) {
            return new PollOutcome.Refused(PollRefusal.NO_RULE);
        }
        if (!rule.get().methods().contains(terms.method())) {
            return new PollOutcome.Refused(PollRefusal.METHOD_NOT_ALLOWED);
        }
        // law: 地方组织法 (2022) art. 51 — more than half of all members present, else there is nothing to decide
        if (assembly.members().isEmpty() || !day.quorum().met(assembled(assembly))) {
            return new PollOutcome.Refused(PollRefusal.NO_QUORUM);
        }
        Set<SeatId> byVideo = byVideo(meeting, assembly);
        Optional<PollOutcome.Refused> apart = RemoteVoters.refusal(terms.method(), day.remote(), byVideo.size());
        return apart.<PollOutcome>map(refused -> refused)
                .orElseGet(() -> open(
                        terms.under(rule.get().majority()),
                        assembly,
                        byVideo,
                        day.quorum().needed(assembly.allMembers()),
                        by));
    }

    private PollOutcome open(PollTerms terms, Assembly assembly, Set<SeatId> byVideo, int quorum, Viewer by) {
        PollId id = terms.id();
        byte[] check = terms.method().byDevice() ? keys.create(id).check() : null;
        polls.open(terms, assembled(assembly), quorum, check, date.instant());
        rolls.freeze(id, assembly.presentMembers(), byVideo);
        if (terms.method().byDevice()) {
            box.make(id);
        }
        return desk.done(
                id,
                "poll.open",
                by,
                Map.of(
                        "members", "" + assembly.allMembers(),
                        "roll", "" + assembly.presentMembers().size(),
                        "quorum", "" + quorum));
    }

    /** The members among those who are there by video. */
    private Set<SeatId> byVideo(Meeting meeting, Assembly assembly) {
        Set<SeatId> byVideo = attendance.byVideo(meeting.id());
        return assembly.presentMembers().stream()
                .map(Seat::id)
                .filter(byVideo::contains)
                .collect(Collectors.toSet());
    }

    private static Assembled assembled(Assembly assembly) {
        return new Assembled(assembly.allMembers(), assembly.presentMembers().size());
    }
}
