package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.RemindHolders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A reply that is due on Sunday 2026-05-10; Saturday 9 is a make-up working day. */
@PlatformTest
class RemindersTest {
    private static final LocalDate ASSIGNED = LocalDate.of(2026, 2, 10);

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    TestAccounts people;

    @Autowired
    TestBodies bodies;

    @Autowired
    RemindHolders remind;

    @Autowired
    CityDate date;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String deputy = UUID.randomUUID().toString();
    private OrganisationId water;
    private Matter matter;
    private Account handler;
    private Account office;
    private Account supervisor;

    @BeforeEach
    void aUnitOwesAReply() {
        water = bodies.bureau("提醒水务局" + mark);
        handler = people.with(water, null, "handler");
        office = people.with("office");
        supervisor = people.with("supervisor");
        matter = suggestions.assigned(deputy, water.toString(), ASSIGNED, "关于积水的建议" + mark);
    }

    @Test
    void tellsTheUnitBeforeOnAndAfterAndThenThoseAbove() {
        LocalDate.of(2026, 5, 4).datesUntil(LocalDate.of(2026, 5, 27)).forEach(day -> run(day.atTime(9, 0)));
        assertThat(told(handler))
                .containsExactly(
                        "2026-05-06 soon due-soon",
                        "2026-05-09 today due-soon",
                        "2026-05-11 overdue due-overdue",
                        "2026-05-18 still-overdue due-overdue",
                        "2026-05-25 still-overdue due-overdue");
        assertThat(told(office))
                .containsExactly("2026-05-11 overdue due-overdue", "2026-05-25 escalated due-escalated");
        assertThat(told(supervisor)).containsExactly("2026-05-25 escalated due-escalated");
    }

    @Test
    void tellsEachOnceHoweverManyRunAtOnce() throws Exception {
        for (int day = 11; day <= 12; day++) {
            LocalDateTime morning = LocalDateTime.of(2026, 5, day, 8, 0);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<?>> all = new ArrayList<>();
                for (int n = 0; n < 6; n++) {
                    all.add(threads.submit(() -> run(morning)));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            }
        }
        assertThat(told(handler)).containsExactly("2026-05-11 overdue due-overdue");
    }

    @Test
    void whatWasNotCommittedIsToldNextTime() {
        LocalDateTime morning = LocalDateTime.of(2026, 5, 11, 8, 0);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            run(morning);
            status.setRollbackOnly();
        });
        assertThat(told(handler)).isEmpty();
        run(morning);
        assertThat(told(handler)).containsExactly("2026-05-11 overdue due-overdue");
    }

    @Test
    void isSilentAtNightAndOnADayOff() {
        run(LocalDateTime.of(2026, 5, 11, 6, 59));
        run(LocalDateTime.of(2026, 5, 11, 22, 0));
        run(LocalDateTime.of(2026, 5, 16, 10, 0));
        assertThat(told(handler)).isEmpty();
    }

    @Test
    void anOutageIsFollowedByTheLatestOnly() {
        run(LocalDateTime.of(2026, 5, 26, 8, 0));
        assertThat(told(handler)).containsExactly("2026-05-25 still-overdue due-overdue");
        assertThat(told(office)).containsExactly("2026-05-25 escalated due-escalated");
    }

    @Test
    void aReplyEndsThem() {
        run(LocalDateTime.of(2026, 5, 11, 8, 0));
        suggestions.concludedFrom(matter, deputy, water.toString(), LocalDate.of(2026, 5, 12));
        run(LocalDateTime.of(2026, 5, 18, 8, 0));
        assertThat(told(handler)).containsExactly("2026-05-11 overdue due-overdue");
    }

    private void run(LocalDateTime moment) {
        date.at(moment, remind::handle);
    }

    /** What the account's inbox holds about the reply: the moment's day, the rule and the wording. */
    private List<String> told(Account account) {
        return jdbc.sql("""
                        select n.day || ' ' || split_part(split_part(n.rule_key, ':', 1), '.', 3) || ' '
                            || split_part(n.title_key, '.', 3)
                        from notice n join matter_clock c on n.rule_key like '%:' || c.matter || ':' || c.ordinal
                        where n.account_id = :account and c.matter = :matter and c.clock = 'reply'
                        order by n.day, n.rule_key
                        """)
                .param("account", account.id().toString())
                .param("matter", matter.id().value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
