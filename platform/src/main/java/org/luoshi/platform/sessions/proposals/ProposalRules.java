package org.luoshi.platform.sessions.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionRun;
import org.luoshi.procedure.vote.Limit;
import org.luoshi.procedure.vote.VoteKind;
import org.springframework.stereotype.Component;

/** What a body's rules ask of a proposal: how many sign it, until when it comes (联名人数、截止时间). */
@Component
public class ProposalRules {
    private static final String SPONSORS = "amendment-sponsors";
    private static final String BEFORE_VOTE = "amendment-before-vote";
    private static final String VOTING = "voting";

    private final HouseRules rules;
    private final SessionRun run;
    private final VoteDays days;
    private final CityDate date;

    ProposalRules(HouseRules rules, SessionRun run, VoteDays days, CityDate date) {
        this.rules = rules;
        this.run = run;
        this.days = days;
        this.date = date;
    }

    /** How many members sign an amendment; empty where the body's rules know none. */
    public Optional<Limit> sponsors(Meeting meeting) {
        return rules.of(meeting, date.today()).limit(SPONSORS);
    }

    /** The last day an amendment may come; null while no rule and no day of the votes set one. */
    public @Nullable LocalDate lastDay(Meeting meeting) {
        return lastDay(
                days.of(meeting.id()).orElse(null),
                rules.of(meeting, date.today()).limit(BEFORE_VOTE).orElse(null));
    }

    static @Nullable LocalDate lastDay(@Nullable LocalDate votes, @Nullable Limit before) {
        return votes == null ? null : votes.minusDays(before == null ? 0 : before.amount());
    }

    Optional<SessionRefusal> tooFew(Meeting meeting, Proposal proposal) {
        Limit needed = sponsors(meeting).orElse(null);
        int signed = proposal.sponsors().size();
        return proposal.mover() == null || needed == null || signed >= needed.amount()
                ? Optional.empty()
                : Optional.of(new SessionRefusal.InRoom(
                        "proposals.refusal.TooFew", List.of(signed, needed.amount()), needed.basis()));
    }

    Optional<SessionRefusal> tooLate(Meeting meeting) {
        LocalDate last = lastDay(meeting);
        if (last != null && date.today().isAfter(last)) {
            return Optional.of(new SessionRefusal.InRoom(
                    "proposals.refusal.TooLate",
                    List.of(last),
                    rules.of(meeting, date.today())
                            .limit(BEFORE_VOTE)
                            .map(Limit::basis)
                            .orElse(null)));
        }
        return run.step(meeting.id()).id().equals(VOTING)
                ? Optional.of(new SessionRefusal.InRoom("proposals.refusal.VotesBegun", List.of(), null))
                : Optional.empty();
    }

    /** Whether the body votes on proposals of this kind at all. */
    public boolean knows(Meeting meeting, ProposalKind kind) {
        return rules.of(meeting, date.today())
                .kind(new VoteKind(kind.voteKind()))
                .isPresent();
    }
}
