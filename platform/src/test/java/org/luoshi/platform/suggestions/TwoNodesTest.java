package org.luoshi.platform.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Luoshi;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.TestDatabase;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.HttpVisitor;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.journal.Verdict;
import org.luoshi.platform.journal.VerifyJournal;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.RemindHolders;
import org.luoshi.procedure.run.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second server on the database of the first: what must happen once happens once. */
@PlatformTest
class TwoNodesTest {
    private static ConfigurableApplicationContext second;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext first;

    @Autowired
    TestAccounts people;

    @Autowired
    TestBodies bodies;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void another(@Autowired Environment its) {
        second = SpringApplication.run(
                Luoshi.class,
                "--luoshi.db.url=" + its.getRequiredProperty("luoshi.db.url"),
                "--luoshi.db.user=" + its.getRequiredProperty("luoshi.db.user"),
                "--luoshi.db.password=" + its.getRequiredProperty("luoshi.db.password"),
                "--luoshi.data=" + TestDatabase.directory().resolve("second-node"),
                "--luoshi.files.directory=" + its.getRequiredProperty("luoshi.data") + "/files",
                "--spring.profiles.active=test",
                "--server.port=0");
    }

    @AfterAll
    static void close() {
        second.close();
    }

    @Test
    void remindersAreSharedAndNotDoubled() throws Exception {
        OrganisationId unit = bodies.bureau("双机水务局" + mark);
        Account handler = people.with(unit, null, "handler");
        LocalDate day = LocalDate.of(2026, 2, 10);
        TestSuggestions suggestions = first.getBean(TestSuggestions.class);
        for (int n = 0; n < 12; n++) {
            suggestions.assigned(UUID.randomUUID().toString(), unit.toString(), day, "关于双机的建议" + n + mark);
        }
        fromBoth(6, node -> {
            CityDate date = node.getBean(CityDate.class);
            date.at(LocalDate.of(2026, 5, 11).atTime(9, 0), node.getBean(RemindHolders.class)::handle);
            return true;
        });
        assertThat(jdbc.sql("""
                        select count(*) || ' of ' || count(distinct n.rule_key) from notice n
                        join matter_clock c on n.rule_key = 'matters.remind.overdue:' || c.matter || ':' || c.ordinal
                        where n.account_id = ? and c.clock = 'reply'
                        """)
                        .param(handler.id().toString())
                        .query((row, n) -> row.getString(1))
                        .single())
                .isEqualTo("12 of 12");
    }

    @Test
    void numbersHaveNoGapAndNoDouble() throws Exception {
        List<String> numbers = fromBoth(
                20,
                node -> node.getBean(TestSuggestions.class)
                        .submitted(UUID.randomUUID().toString(), LocalDate.of(2097, 3, 2), "关于编号的建议" + mark)
                        .number());
        assertThat(numbers).hasSize(40).doesNotHaveDuplicates();
        String series = numbers.getFirst().substring(0, numbers.getFirst().length() - 4);
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> series + "%04d".formatted(n))
                        .toList());
    }

    @Test
    void aMatterMovedFromBothAtOnceMovesOnce() throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 3);
        Mover office = new Mover("office-account", "经办", Set.of("office"), null, null, true);
        for (int round = 0; round < 5; round++) {
            Matter matter = first.getBean(TestSuggestions.class)
                    .submitted(UUID.randomUUID().toString(), day, "关于同时办理的建议" + round + mark);
            long version = first.getBean(Matters.class).version(matter.id()).orElseThrow();
            var accept = new MoveMatter.Command(matter.id(), version, "accept", Map.of("category", Value.of("水务")));
            List<MoveResult> results = fromBoth(
                    3,
                    node -> node.getBean(CityDate.class)
                            .valueAt(
                                    day.atTime(11, 0),
                                    () -> node.getBean(MoveMatter.class).handle(accept, office)));
            assertThat(results).hasSize(6);
            assertThat(results.stream().filter(MoveResult.Done.class::isInstance))
                    .hasSize(1);
            assertThat(jdbc.sql("select count(*) from matter_event where matter = ? and event = 'accept'")
                            .param(matter.id().value())
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void theJournalHoldsUnderWritesFromBoth() throws Exception {
        fromBoth(
                10,
                node -> node.getBean(TestSuggestions.class)
                        .submitted(UUID.randomUUID().toString(), LocalDate.of(2026, 3, 4), "关于日志的建议" + mark)
                        .number());
        var auditor = people.viewer("audit-officer");
        assertThat(second.getBean(VerifyJournal.class).handle("", auditor))
                .get()
                .isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void signingOutEverywhereReachesTheOtherServer() throws Exception {
        Account account = people.with("handler");
        int otherPort = Objects.requireNonNull(((ServletWebServerApplicationContext) second).getWebServer())
                .getPort();
        try (HttpVisitor here = new HttpVisitor(port);
                HttpVisitor there = new HttpVisitor(otherPort)) {
            here.signIn(account.login(), TestAccounts.PASSWORD);
            there.signIn(account.login(), TestAccounts.PASSWORD);
            assertThat(there.get("/inbox").statusCode()).isEqualTo(200);
            String own = here.get("/account").body();
            assertThat(own.split("127.0.0.1", -1).length - 1)
                    .as("both are shown")
                    .isEqualTo(2);
            here.submit("/account", "/account/sessions/end", Map.of());
            assertThat(comes(() -> there.get("/inbox").statusCode() != 200)).isTrue();
            assertThat(here.get("/inbox").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHolidayNoticeCountsOnBoth() throws Exception {
        UUID notice = UUID.randomUUID();
        WorkCalendars calendars = second.getBean(WorkCalendars.class);
        assertThat(calendars.knownYears()).doesNotContain(2189);
        jdbc.sql("""
                with notice as (
                    insert into calendar_notice (id, year, reference, source, text, imported_at, imported_by)
                    values (?, 2189, '示例', '示例', '示例', now(), '示例') returning id
                )
                insert into calendar_holiday (notice_id, position, name, first_day, last_day)
                select id, 0, '元旦', date '2189-01-01', date '2189-01-01' from notice
                """).param(notice).update();
        assertThat(comes(() -> calendars.knownYears().contains(2189))).isTrue();
        jdbc.sql("update calendar_notice set withdrawn_at = now(), withdrawn_by = '示例' where id = ?")
                .param(notice)
                .update();
        assertThat(comes(() -> !calendars.knownYears().contains(2189))).isTrue();
    }

    /** Whether it becomes true before half a minute is over. */
    private static boolean comes(BooleanSupplier what) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(30);
        while (!what.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private interface Work<T> {
        T on(ApplicationContext node) throws Exception;
    }

    /** So many times on each server, all beginning at once. */
    private <T> List<T> fromBoth(int times, Work<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                for (ApplicationContext node : List.of(first, second)) {
                    Callable<T> one = () -> {
                        start.await();
                        return work.on(node);
                    };
                    all.add(threads.submit(one));
                }
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        }
    }
}
