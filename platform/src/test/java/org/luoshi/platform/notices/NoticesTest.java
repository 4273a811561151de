package org.luoshi.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class NoticesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Journal journal;

    @Autowired
    Notices notices;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    Inbox inbox;

    private final String account = "account-" + UUID.randomUUID();
    private final SettableClock clock = new SettableClock("2026-05-06T02:00:00Z");
    private final Recorder channel = new Recorder();

    @Test
    void tellsAPersonOnceARuleAndDay() {
        assertThat(notices.send(notice("due", DAY))).isTrue();
        assertThat(notices.send(notice("due", DAY))).isFalse();
        assertThat(notices.send(notice("due", DAY.plusDays(1)))).isTrue();
        assertThat(notices.send(notice("overdue", DAY))).isTrue();
        assertThat(notices.unread(account)).isEqualTo(3);
    }

    @Test
    void makesOneRowOfTwoSendsAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            Notice same = notice("race-" + round, DAY);
            assertThat(atOnce(8, () -> notices.send(same))).containsOnlyOnce(true);
        }
        assertThat(notices.unread(account)).isEqualTo(20);
    }

    @Test
    void tellsNobodyWhenTheWorkIsRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            notices.send(notice("due", DAY));
            status.setRollbackOnly();
        });
        assertThat(notices.unread(account)).isZero();
    }

    @Test
    void showsAPersonOnlyTheirOwnInbox() {
        notices.send(notice("due", DAY));
        Inbox.Item item = inbox.items(account, true, 0).getFirst();
        assertThat(item.args()).containsExactly("2026-0132");
        assertThat(inbox.markRead("somebody-else", item.id())).isFalse();
        assertThat(inbox.markRead(account, item.id())).isTrue();
        assertThat(inbox.markRead(account, item.id())).isTrue();
        assertThat(inbox.items(account, true, 0)).isEmpty();
        assertThat(inbox.items(account, false, 0)).hasSize(1);
        assertThat(notices.unread(account)).isZero();
    }

    @Test
    void carriesEachNoticeOutOnce() {
        post().send(notice("due", DAY));
        outbox().carryOut();
        outbox().carryOut();
        assertThat(channel.mine()).hasSize(1);
        assertThat(state()).isEqualTo("sent after 1");
    }

    @Test
    void twoServersCarryEachNoticeOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            post().send(notice("due-" + i, DAY));
        }
        atOnce(4, () -> outbox().carryOut());
        assertThat(channel.mine()).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void takesOverWhatADeadServerHeldAndSaysSo() {
        for (int i = 0; i < 3; i++) {
            post().send(notice("due-" + i, DAY));
        }
        channel.dies = true;
        assertThatThrownBy(() -> outbox().carryOut()).isInstanceOf(Death.class);
        channel.dies = false;
        outbox().carryOut();
        assertThat(channel.mine()).as("the lease holds").hasSize(1);
        jdbc.sql("update notice_delivery set leased_until = now() - interval '1 second' where channel = ?")
                .param(channel.name())
                .update();
        outbox().carryOut();
        assertThat(channel.mine()).hasSize(4).contains(channel.mine().getFirst());
        assertThat(Set.copyOf(channel.mine())).hasSize(3);
        assertThat(journal.of(new Subject("outbox", channel.name())))
                .extracting(line -> line.action() + " " + line.details().get("count"))
                .containsExactly("notices.take-over 3");
        outbox().carryOut();
        assertThat(channel.mine()).hasSize(4);
    }

    @Test
    void restsAtNightAndWithRemindersOnADayOff() {
        post().send(notice("due", DAY).onWorkingDays());
        post().send(notice("urge", DAY));
        clock.pass(Duration.ofHours(13));
        outbox().carryOut();
        assertThat(channel.mine()).as("at night, 23:00").isEmpty();
        clock.pass(Duration.ofHours(59));
        outbox().carryOut();
        assertThat(channel.mine()).as("on Saturday the 9th, a make-up day").hasSize(2);
        post().send(notice("due", DAY.plusDays(1)).onWorkingDays());
        clock.pass(Duration.ofHours(24));
        outbox().carryOut();
        assertThat(channel.mine()).as("a reminder on Sunday").hasSize(2);
    }

    @Test
    void triesAgainLaterAndSendsUnderTheSameId() {
        channel.failures = 2;
        post().send(notice("due", DAY));
        outbox().carryOut();
        outbox().carryOut();
        assertThat(channel.mine()).as("waits a minute").hasSize(1);
        clock.pass(Duration.ofMinutes(1));
        outbox().carryOut();
        clock.pass(Duration.ofMinutes(5));
        outbox().carryOut();
        assertThat(channel.mine()).hasSize(3).containsOnly(channel.mine().getFirst());
        assertThat(state()).isEqualTo("sent after 3");
    }

    @Test
    void givesUpAfterTwoDaysAndLeavesALine() {
        channel.failures = Integer.MAX_VALUE;
        post().send(notice("due", DAY));
        for (int i = 0; i < 20; i++) {
            outbox().carryOut();
            clock.pass(Duration.ofHours(40));
        }
        assertThat(state()).isEqualTo("given-up after 8");
        assertThat(journal.of(new Subject("notice", channel.mine().getFirst().toString())))
                .extracting(Line::action)
                .containsExactly("notices.give-up");
    }

    private HouseHours hours() {
        return new HouseHours(DaytimeHours.USUAL, CityDate.following(clock), calendars);
    }

    private Notices post() {
        return new Notices(jdbc, clock, new Channels(List.of(channel)), hours());
    }

    private Outbox outbox() {
        return new Outbox(jdbc, clock, new Channels(List.of(channel)), hours(), journal, transactions);
    }

    private Notice notice(String rule, LocalDate day) {
        return new Notice(rule, account, "test.due", List.of("2026-0132"), "/suggestions/2026-0132", day);
    }

    private String state() {
        return jdbc.sql("""
                        select d.state || ' after ' || d.attempts
                        from notice_delivery d join notice n on n.id = d.notice_id where n.account_id = ?
                        """).param(account).query(String.class).single();
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }

    /** A server that is no more, in the middle of a mail. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** A way out that remembers what passed, and fails as often as told. */
    private static final class Recorder implements Channel {
        private final String name = "recorder-" + UUID.randomUUID();
        private final List<UUID> passed = new ArrayList<>();
        private int failures;
        private boolean dies;

        @Override
        public String name() {
            return name;
        }

        @Override
        public synchronized Outcome deliver(Outgoing notice) {
            passed.add(notice.id());
            if (dies) {
                throw new Death();
            }
            return failures-- > 0 ? new Outcome.Failed("451 try again later") : new Outcome.Delivered();
        }

        synchronized List<UUID> mine() {
            return List.copyOf(passed);
        }
    }
}
