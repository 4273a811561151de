package org.luoshi.platform.sessions.votes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Random votes with crashes: no ballot that was acknowledged is lost, none is counted twice, the sums hold. */
@PlatformTest
class VoteSimulationTest {
    private static final int IN_MEMORY = 3_000;
    private static final int ON_THE_DATABASE = 40;
    private static final int MEMBERS = 6;
    private static final List<Choice> CHOICES = List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN);

    @Autowired
    TestMeetings meetings;

    @Autowired
    PausePoll pause;

    @Autowired
    PollViews views;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void holdsInMemoryOnManySchedules() {
        for (long seed = 1; seed <= IN_MEMORY; seed++) {
            assertThat(new QuickVote(seed).play()).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void holdsOnTheDatabaseWithDevicesAtOnceAndConnectionsKilled() throws Exception {
        TestMeeting meeting = meetings.of(MEMBERS).signIn(MEMBERS);
        for (long seed = 1; seed <= ON_THE_DATABASE; seed++) {
            new Schedule(seed, meeting, meeting.open(BallotMethod.DEVICE_SECRET)).play();
        }
    }

    /** One vote: each member's device sends ballot after ballot, a chair pauses, resumes and closes in between. */
    private final class Schedule {
        private final long seed;
        private final TestMeeting meeting;
        private final PollId poll;
        private final Map<Member, Ballot> promised = new ConcurrentHashMap<>();

        Schedule(long seed, TestMeeting meeting, PollId poll) {
            this.seed = seed;
            this.meeting = meeting;
            this.poll = poll;
        }

        void play() throws Exception {
            try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> running = new ArrayList<>();
                for (Member member : meeting.members()) {
                    running.add(devices.submit(() -> device(member)));
                }
                running.add(devices.submit(this::chair));
                for (Future<?> one : running) {
                    one.get();
                }
            }
            ClosedVote closed = meeting.close(poll);
            check(closed);
        }

        private void device(Member member) {
            Random chance = new Random(seed * 31 + meeting.members().indexOf(member));
            int turn = 1;
            for (int n = 0; n < 6; n++) {
                Ballot ballot = new Ballot(turn, CHOICES.get(chance.nextInt(3)));
                if (send(member, ballot, chance.nextInt(6))) {
                    turn = ballot.turn() + 1;
                } else {
                    turn = views.standing(poll, member)
                            .map(PollViews.Standing::nextTurn)
                            .orElse(turn);
                }
            }
        }

        /** Whether the device heard that it lies in the box. */
        private boolean send(Member member, Ballot ballot, int fate) {
            try {
                CastBallot.Result result = switch (fate) {
                    case 0 -> undone(member, ballot);
                    case 1 -> killed(member, ballot);
                    default -> meetings.cast().handle(poll, ballot, member);
                };
                if (fate > 1 && result instanceof CastBallot.Result.Acknowledged) {
                    promised.put(member, ballot);
                    return true;
                }
            } catch (DataAccessException | TransactionException e) {
                // the answer was lost; what was promised before still stands
                return false;
            }
            return false;
        }

        /** The server decides, and its transaction is rolled back. */
        private CastBallot.Result undone(Member member, Ballot ballot) {
            return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                status.setRollbackOnly();
                return meetings.cast().handle(poll, ballot, member);
            }));
        }

        /** The database ends the connection before the commit. */
        private CastBallot.Result killed(Member member, Ballot ballot) {
            return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
                CastBallot.Result result = meetings.cast().handle(poll, ballot, member);
                jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query()
                        .singleRow();
                return result;
            }));
        }

        private void chair() {
            Random chance = new Random(seed);
            for (int n = 0; n < 2 + chance.nextInt(3); n++) {
                pause.pause(poll, meeting.chair());
                pause.resume(poll, meeting.chair());
            }
        }

        private void check(ClosedVote closed) {
            assertThat(closed.tally().roll()).as("seed " + seed).isEqualTo(MEMBERS);
            for (Choice choice : CHOICES) {
                long heard = promised.values().stream()
                        .filter(ballot -> ballot.choice() == choice)
                        .count();
                int counted = switch (choice) {
                    case FOR -> closed.tally().votesFor();
                    case AGAINST -> closed.tally().against();
                    case ABSTAIN -> closed.tally().abstain();
                };
                assertThat((long) counted).as("seed %d, %s", seed, choice).isEqualTo(heard);
            }
            assertThat(views.receipts(poll)).hasSize(promised.size()).doesNotHaveDuplicates();
        }
    }
}
