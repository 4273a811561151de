package org.luoshi.platform.suggestions.meeting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.notices.Notice;
import org.luoshi.platform.notices.Notices;
import org.luoshi.platform.suggestions.Proposals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The talks before the assignment meeting (预交办): the office asks units, each accepts or names its reason, the office settles. No
 * limit runs yet and no answer binds: what counts is the assignment.
 */
@Service
public class TalkBeforeMeeting {
    private final Talks talks;
    private final Proposals proposals;
    private final Matters matters;
    private final Accounts accounts;
    private final Notices notices;
    private final Journal journal;
    private final CityDate date;

    TalkBeforeMeeting(
            Talks talks,
            Proposals proposals,
            Matters matters,
            Accounts accounts,
            Notices notices,
            Journal journal,
            CityDate date) {
        this.talks = talks;
        this.proposals = proposals;
        this.matters = matters;
        this.accounts = accounts;
        this.notices = notices;
        this.journal = journal;
        this.date = date;
    }

    /** What became of it. */
    public sealed interface Result {
        record Done(int times) implements Result {}

        /** Who declines says why. */
        record NoReason() implements Result {}

        /** Not this person's, or no longer open. */
        record NotOpen() implements Result {}
    }

    /** Asks the units proposed for these; who was asked is not asked again. Sent twice, the second asks nobody. */
    @Transactional
    public Result ask(List<MatterRow> accepted, Mover office) {
        if (!isOffice(office)) {
            return refuse(null, "suggestion.ask-units", office, new Result.NotOpen());
        }
        Proposals.Desk desk = proposals.desk();
        Map<String, Integer> asked = new HashMap<>();
        for (MatterRow row : accepted) {
            Proposals.Proposal proposal = desk.of(row.id(), row.category());
            if (!proposal.lead().isEmpty()) {
                ask(row.id(), proposal.lead(), "lead", office, asked);
                proposal.co().forEach(unit -> ask(row.id(), unit, "co", office, asked));
            }
        }
        asked.forEach(this::tell);
        int times = asked.values().stream().mapToInt(Integer::intValue).sum();
        journal.record(new Entry(
                new Subject(PrepareRound.SUBJECT, "talks"),
                "suggestion.ask-units",
                office.actor(),
                Map.of("asked", String.valueOf(times))));
        return new Result.Done(times);
    }

    private void ask(MatterId matter, String unit, String part, Mover office, Map<String, Integer> asked) {
        if (talks.ask(matter, unit, part, office.name(), date.now())) {
            asked.merge(unit, 1, Integer::sum);
        }
    }

    private void tell(String unit, int times) {
        for (Account account : accounts.accountsWithRole("handler", new OrganisationId(UUID.fromString(unit)))) {
            notices.send(new Notice(
                    "talks:" + unit + ":" + date.now(),
                    account.id().toString(),
                    "suggestions.talks.notice",
                    List.of(String.valueOf(times)),
                    "/suggestions/talks",
                    date.today()));
        }
    }

    /** A unit accepts, or declines with its reason and perhaps another unit. */
    @Transactional
    public Result answer(MatterId matter, boolean accepts, String reason, String other, Mover unit) {
        String own = unit.unit() == null ? "" : unit.unit();
        Optional<Talk> talk = unit.roles().contains("handler") ? talks.lock(matter, own) : Optional.empty();
        if (talk.isEmpty() || talks.of(matter).stream().anyMatch(Talk::settled) || !isAccepted(matter)) {
            return refuse(matter, "suggestion.answer-talk", unit, new Result.NotOpen());
        }
        if (!accepts && reason.isBlank()) {
            return refuse(matter, "suggestion.answer-talk", unit, new Result.NoReason());
        }
        Talk.State state = accepts ? Talk.State.ACCEPTED : Talk.State.DECLINED;
        talks.answer(talk.get(), state, reason.strip(), other, unit.name(), date.now());
        journal.record(new Entry(
                subject(matter), "suggestion.answer-talk", unit.actor(), Map.of("unit", own, "answer", state.name())));
        return new Result.Done(1);
    }

    /** The office decides who will lead; the meeting's table begins with it. */
    @Transactional
    public Result settle(MatterId matter, String lead, Mover office) {
        if (!isOffice(office) || lead.isBlank() || !isAccepted(matter)) {
            return refuse(matter, "suggestion.settle-talk", office, new Result.NotOpen());
        }
        talks.settle(matter, lead, office.name(), date.now());
        journal.record(new Entry(subject(matter), "suggestion.settle-talk", office.actor(), Map.of("lead", lead)));
        return new Result.Done(1);
    }

    private boolean isAccepted(MatterId matter) {
        return matters.find(matter)
                .filter(m -> m.run().step().equals("accepted"))
                .isPresent();
    }

    private static boolean isOffice(Mover mover) {
        return mover.roles().contains("office");
    }

    private Result refuse(
            @org.jspecify.annotations.Nullable MatterId matter, String action, Mover mover, Result result) {
        Subject subject = matter == null ? new Subject(PrepareRound.SUBJECT, "talks") : subject(matter);
        journal.refuse(
                new Entry(subject, action, mover.actor()), result.getClass().getSimpleName());
        return result;
    }

    private static Subject subject(MatterId matter) {
        return new Subject("matter", matter.toString());
    }
}
