package org.luoshi.platform.sessions.votes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SignIn;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Choice;
import org.luoshi.procedure.vote.VoteKind;

/**
 * A meeting that sits today, with everything one does in a vote.
 *
 * @param members all of the body, in the order of their seats
 */
record TestMeeting(TestMeetings house, MeetingId id, List<Member> members, Member chair) {
    Member member(int number) {
        return members.get(number);
    }

    TestMeeting signIn(int count) {
        members.subList(0, count).forEach(this::comes);
        return this;
    }

    void comes(Member member) {
        move(member, SignIn.Way.IN);
    }

    void comesByVideo(Member member) {
        move(member, SignIn.Way.IN_BY_VIDEO);
    }

    void leaves(Member member) {
        move(member, SignIn.Way.OUT);
    }

    private void move(Member member, SignIn.Way way) {
        house.signIn()
                .handle(
                        new SignIn.Command(id, new SeatId(member.person()), way),
                        new Member(member.accountId(), member.personId(), Set.of(), List.of()))
                .orThrow();
    }

    PollId prepared(String kind, BallotMethod method) {
        PollId poll = PollId.fresh();
        done(prepare(poll, kind, method));
        return poll;
    }

    PollOutcome prepare(PollId poll, String kind, BallotMethod method) {
        return house.prepare()
                .handle(
                        new PreparePoll.Command(poll, id, null, "关于" + poll + "的表决", new VoteKind(kind), method),
                        chair);
    }

    /** Decided by all members. */
    PollId open(BallotMethod method) {
        PollId poll = prepared("decision", method);
        done(house.open().handle(poll, chair));
        return poll;
    }

    CastBallot.Result cast(PollId poll, Member member, int turn, Choice choice) {
        return house.cast().handle(poll, new Ballot(turn, choice), member);
    }

    CastBallot.Result.Acknowledged voted(PollId poll, Member member, Choice choice) {
        if (cast(poll, member, 1, choice) instanceof CastBallot.Result.Acknowledged acknowledged) {
            return acknowledged;
        }
        throw new AssertionError("not acknowledged");
    }

    ClosedVote close(PollId poll) {
        return (ClosedVote) done(house.close().handle(poll, chair));
    }

    static Poll done(PollOutcome outcome) {
        if (outcome instanceof PollOutcome.Done(Poll poll)) {
            return poll;
        }
        throw new AssertionError(outcome);
    }

    /** A person who belongs to no body. */
    static Member stranger() {
        return Member.of(UUID.randomUUID());
    }
}
