package org.luoshi.platform.sessions.votes;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.luoshi.platform.Luoshi;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Choice;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A Luoshi to be killed: opens a vote on the data of its first argument, takes ballots without end and says each that was
 * acknowledged. Started again, it goes on with the poll of its third argument, closes it and says the result.
 */
final class ChildVote {
    static final int MEMBERS = 40;
    private static final List<Choice> CHOICES = List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN);

    private ChildVote() {}

    public static void main(String[] args) throws Exception {
        ConfigurableApplicationContext house =
                SpringApplication.run(new Class<?>[] {Luoshi.class, TestMeetings.class}, new String[] {
                    "--luoshi.data=" + args[0],
                    "--luoshi.binaries=" + args[1],
                    "--server.port=0",
                    "--logging.level.root=error"
                });
        try (house) {
            if (args.length == 2) {
                begin(house);
            } else {
                finish(house, new PollId(UUID.fromString(args[2])));
            }
        }
    }

    private static void begin(ConfigurableApplicationContext house) {
        TestMeetings meetings = house.getBean(TestMeetings.class);
        TestMeeting meeting = meetings.of(MEMBERS);
        meetings.allCome(meeting);
        PollId poll = meeting.open(BallotMethod.DEVICE_SECRET);
        System.out.println("poll " + poll);
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            meeting.members().forEach(member -> devices.execute(() -> keepVoting(meeting, poll, member)));
        }
    }

    private static void keepVoting(TestMeeting meeting, PollId poll, Member member) {
        for (int turn = 1; !System.out.checkError(); turn++) {
            Choice choice = CHOICES.get(Math.floorMod(member.person().hashCode() + turn, CHOICES.size()));
            if (meeting.cast(poll, member, turn, choice) instanceof CastBallot.Result.Acknowledged heard) {
                System.out.println("heard %s %d %s %s".formatted(member.personId(), turn, choice, heard.receipt()));
            }
        }
    }

    private static void finish(ConfigurableApplicationContext house, PollId poll) {
        Poll found = house.getBean(Polls.class).find(poll).orElseThrow();
        System.out.println("state " + PollViews.state(found) + " cast "
                + house.getBean(BallotBox.class).cast(poll));
        for (BallotBox.Row row : house.getBean(BallotBox.class).all(poll)) {
            System.out.println("row %s %d".formatted(row.person(), row.turn()));
        }
        var closed =
                (ClosedVote) TestMeeting.done(house.getBean(ClosePoll.class).handle(poll, Member.chair()));
        System.out.println("for %d against %d abstain %d not %d"
                .formatted(
                        closed.tally().votesFor(),
                        closed.tally().against(),
                        closed.tally().abstain(),
                        closed.tally().notVoting()));
        List<String> receipts = house.getBean(PollViews.class).receipts(poll);
        receipts.forEach(receipt -> System.out.println("receipt " + receipt));
        System.out.println("end");
    }
}
