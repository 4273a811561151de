package org.luoshi.platform.sessions.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.decisions.DraftText;
import org.luoshi.platform.sessions.decisions.DraftTexts;
import org.luoshi.platform.sessions.proposals.Proposal.Sponsor;
import org.luoshi.platform.sessions.proposals.Proposal.State;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Raises a proposal on an item (提出修正案等): a member an amendment, which others join; those who run the meeting whatever the
 * chairpersons decided, which needs no joint signatures and is admitted at once, an organ's amendment apart. Sent twice with
 * the same identity it is raised once.
 */
@Component
public class RaiseProposal {
    private final SessionDesk desk;
    private final SessionAccess access;
    private final Agendas agendas;
    private final DraftTexts drafts;
    private final Proposals proposals;
    private final ProposalRules rules;
    private final CityDate date;

    RaiseProposal(
            SessionDesk desk,
            SessionAccess access,
            Agendas agendas,
            DraftTexts drafts,
            Proposals proposals,
            ProposalRules rules,
            CityDate date) {
        this.desk = desk;
        this.access = access;
        this.agendas = agendas;
        this.drafts = drafts;
        this.proposals = proposals;
        this.rules = rules;
        this.date = date;
    }

    /**
     * What is proposed.
     *
     * @param with the other items of a vote on several together
     * @param passage words of the draft, exactly as they stand there
     * @param wording what an amendment puts in their place; empty to strike them
     */
    public record Command(
            UUID id,
            MeetingId meeting,
            ItemId item,
            List<ItemId> with,
            ProposalKind kind,
            String passage,
            String wording,
            String reason) {
        public Command {
            with = List.copyOf(with);
        }
    }

    public SessionResult<Proposal> handle(Command command, Viewer by) {
        Act act = Act.in(command.meeting(), "session.proposal", "item", command.item(), "kind", command.kind());
        return desk.decide(by, act, meeting -> {
            Seat seat = access.seat(meeting, by);
            Seat member = seat != null && seat.isMember() && command.kind().isForMembers() ? seat : null;
            if (member == null && !by.may(SessionDesk.MANAGE)) {
                return SessionResult.refused(new SessionRefusal.NotPermitted(SessionDesk.MANAGE));
            }
            Optional<Proposal> known = proposals.find(command.id());
            return known.map(SessionResult::done)
                    .or(() -> refusal(command, meeting).map(SessionResult::<Proposal>refused))
                    .orElseGet(() -> raise(command, member, by));
        });
    }

    private Optional<SessionRefusal> refusal(Command command, Meeting meeting) {
        Optional<AgendaItem> item = item(command.meeting(), command.item());
        if (item.isEmpty()) {
            return Optional.of(new SessionRefusal.NotThere("item"));
        }
        if (!rules.knows(meeting, command.kind())) {
            return Optional.of(new SessionRefusal.InRoom("proposals.refusal.NoSuchVote", List.of(), null));
        }
        if (item.get().state().isOver()) {
            return Optional.of(
                    new SessionRefusal.WrongState(item.get().title(), item.get().state()));
        }
        if (command.reason().isBlank()) {
            return Optional.of(new SessionRefusal.Missing("reason"));
        }
        return switch (command.kind()) {
            case AMENDMENT -> passage(command).or(() -> rules.tooLate(meeting));
            case CLAUSE -> passage(command);
            case HOLD -> Optional.empty();
            case MERGE -> together(command, item.get());
        };
    }

    private Optional<SessionRefusal> passage(Command command) {
        String text = drafts.newest(command.item()).map(DraftText::text).orElse("");
        if (!Passage.of(command.passage()).standsOnceIn(text)) {
            return Optional.of(new SessionRefusal.InRoom("proposals.refusal.NoPassage", List.of(), null));
        }
        return command.kind() == ProposalKind.AMENDMENT
                        && Passage.of(command.passage()).words().equals(clean(command.wording()))
                ? Optional.of(new SessionRefusal.InRoom("proposals.refusal.NothingChanged", List.of(), null))
                : Optional.empty();
    }

    private Optional<SessionRefusal> together(Command command, AgendaItem first) {
        boolean alike = !command.with().isEmpty()
                && !command.with().contains(command.item())
                && command.with().stream()
                        .allMatch(id -> item(command.meeting(), id)
                                .filter(other -> other.votes()
                                        && !other.state().isOver()
                                        && other.kind()
                                                .voteKind()
                                                .equals(first.kind().voteKind()))
                                .isPresent());
        return alike
                ? Optional.empty()
                : Optional.of(new SessionRefusal.InRoom("proposals.refusal.NotAlike", List.of(), null));
    }

    private SessionResult<Proposal> raise(Command command, @Nullable Seat mover, Viewer by) {
        boolean decided = !command.kind().isForMembers();
        Proposal proposal = new Proposal(
                command.id(),
                command.meeting(),
                command.item(),
                command.kind() == ProposalKind.MERGE ? command.with() : List.of(),
                command.kind(),
                command.kind().isAboutPassage() ? Passage.of(command.passage()).words() : "",
                command.kind() == ProposalKind.AMENDMENT ? clean(command.wording()) : "",
                command.reason().strip(),
                mover == null ? null : mover.id(),
                by.name(),
                date.instant(),
                decided ? State.ADMITTED : State.RAISED,
                "",
                decided ? 1 : 0,
                null,
                null,
                mover == null ? List.of() : List.of(new Sponsor(mover.id(), mover.name(), date.instant())));
        proposals.insert(proposal);
        return SessionResult.done(proposal);
    }

    private Optional<AgendaItem> item(MeetingId meeting, ItemId item) {
        return agendas.of(meeting).flatMap(agenda -> agenda.item(item));
    }

    private static String clean(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }
}
