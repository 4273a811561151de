package org.luoshi.platform.sessions.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.DraftAgenda;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.ItemMode;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.votes.Ballot;
import org.luoshi.platform.sessions.votes.CastBallot;
import org.luoshi.platform.sessions.votes.ClosePoll;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.EnterHandCount;
import org.luoshi.platform.sessions.votes.OpenPoll;
import org.luoshi.platform.sessions.votes.Poll;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.PollOutcome;
import org.luoshi.platform.sessions.votes.Polls;
import org.luoshi.platform.sessions.votes.PreparePoll;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Choice;
import org.luoshi.procedure.vote.VoteKind;
import org.springframework.stereotype.Component;

/** Puts an item of a meeting in session to the vote and lets its members vote, as people do. */
@Component
public class Votes {
    private final PreparePoll prepare;
    private final OpenPoll open;
    private final CastBallot cast;
    private final ClosePoll close;
    private final EnterHandCount hands;
    private final Polls polls;
    private final Assemblies assemblies;
    private final DraftAgenda draft;

    Votes(
            PreparePoll prepare,
            OpenPoll open,
            CastBallot cast,
            ClosePoll close,
            EnterHandCount hands,
            Polls polls,
            Assemblies assemblies,
            DraftAgenda draft) {
        this.prepare = prepare;
        this.open = open;
        this.cast = cast;
        this.close = close;
        this.hands = hands;
        this.polls = polls;
        this.assemblies = assemblies;
        this.draft = draft;
    }

    /** An agenda of these kinds, each item called after its kind and place. */
    public List<AgendaItem> agenda(Meeting meeting, ItemKind... kinds) {
        List<DraftAgenda.Line> lines = new ArrayList<>();
        for (ItemKind kind : kinds) {
            lines.add(new DraftAgenda.Line(
                    ItemId.fresh(),
                    "关于第" + "一二三四五六七八".charAt(lines.size()) + "项的议案",
                    kind,
                    ItemMode.WRITTEN,
                    "",
                    true));
        }
        return draft.handle(new DraftAgenda.Command(meeting.id(), lines, ""), Sitting.OFFICE)
                .orThrow()
                .items();
    }

    /** The vote on an item: so many for it, everybody else present against it. */
    public ClosedVote on(Meeting meeting, AgendaItem item, int inFavour) {
        return put(meeting, item.id(), item.title(), item.kind().voteKind(), inFavour);
    }

    public ClosedVote put(Meeting meeting, @Nullable ItemId item, String title, String kind, int inFavour) {
        PollId poll = PollId.fresh();
        prepare.handle(
                new PreparePoll.Command(
                        poll, meeting.id(), item, title, new VoteKind(kind), BallotMethod.DEVICE_SECRET),
                Sitting.OFFICE);
        return cast(meeting, poll, inFavour);
    }

    /** Opens a poll that is prepared, lets so many vote for it and the rest against, and closes it. */
    public ClosedVote cast(Meeting meeting, PollId poll, int inFavour) {
        open(poll);
        List<Seat> present = assemblies.now(meeting).presentMembers();
        if (polls.find(poll).orElseThrow().terms().method() == BallotMethod.HANDS) {
            var counted = new EnterHandCount.Command(poll, inFavour, present.size() - inFavour, 0);
            hands.handle(counted, Sitting.OFFICE);
            hands.handle(counted, new Sitting(present.getFirst().person(), "监票", Set.of(SessionDesk.MANAGE)));
            return closed(poll);
        }
        for (int i = 0; i < present.size(); i++) {
            cast.handle(poll, new Ballot(1, i < inFavour ? Choice.FOR : Choice.AGAINST), Sitting.as(present.get(i)));
        }
        return closed(poll);
    }

    private ClosedVote closed(PollId poll) {
        if (close.handle(poll, Sitting.OFFICE) instanceof PollOutcome.Done(Poll done)
                && done instanceof ClosedVote closed) {
            return closed;
        }
        throw new AssertionError("the vote " + poll + " did not close");
    }

    /** Opens a poll, or is refused. */
    public PollOutcome open(PollId poll) {
        return open.handle(poll, Sitting.OFFICE);
    }

    /** Prepares a poll on the item itself. */
    public PollId prepared(Meeting meeting, AgendaItem item) {
        PollId poll = PollId.fresh();
        prepare.handle(
                new PreparePoll.Command(
                        poll,
                        meeting.id(),
                        item.id(),
                        item.title(),
                        new VoteKind(item.kind().voteKind()),
                        null),
                Sitting.OFFICE);
        return poll;
    }
}
