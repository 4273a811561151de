package org.luoshi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class JournalTest {
    private static final Actor CLERK = new Actor("a-7", "王芳", "office");

    private final Subject subject = subject();

    @Autowired
    Journal journal;

    @Autowired
    JournalSeals seals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void chainsTheLinesOfASubject() {
        journal.record(entry("test.begin"));
        journal.record(entry("test.go"), "因为");
        List<Line> lines = journal.of(subject);
        assertThat(lines).extracting(Line::seq).containsExactly(1L, 2L);
        assertThat(lines.get(0).previousHash()).isEqualTo(Hashing.NONE);
        assertThat(lines.get(1).previousHash()).isEqualTo(lines.get(0).hash());
        assertThat(lines.get(1).reason()).isEqualTo("因为");
        assertThat(lines.get(1).details()).containsEntry("unit", "市住建局");
    }

    @Test
    void forgetsWhatItsCallerRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            journal.record(entry("test.begin"));
            status.setRollbackOnly();
        });
        assertThat(journal.of(subject)).isEmpty();
    }

    @Test
    void keepsARefusalThoughItsCallerRolledBack() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            journal.record(entry("test.begin"));
            journal.refuse(entry("test.go"), "不是承办单位");
            status.setRollbackOnly();
        });
        assertThat(journal.of(subject))
                .singleElement()
                .returns(Outcome.REFUSED, Line::outcome)
                .returns("不是承办单位", Line::reason);
    }

    @Test
    void forgetsWhatWasRolledBackToASavepoint() {
        TransactionTemplate outer = new TransactionTemplate(transactions);
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        outer.executeWithoutResult(status -> {
            journal.record(entry("test.begin"));
            nested.executeWithoutResult(inner -> {
                journal.record(entry("test.lost"));
                inner.setRollbackOnly();
            });
            journal.record(entry("test.go"));
        });
        assertThat(journal.of(subject)).extracting(Line::action).containsExactly("test.begin", "test.go");
    }

    @Test
    void keepsOneChainUnderFiftyWriters() throws Exception {
        together(IntStream.range(0, 50)
                .<Runnable>mapToObj(n -> () -> journal.record(entry("test.n" + n)))
                .toList());
        assertThat(journal.of(subject))
                .extracting(Line::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        assertIntact();
    }

    @Test
    void writesManyChainsInOppositeOrdersWithoutDeadlock() throws Exception {
        List<Subject> subjects = IntStream.range(0, 10).mapToObj(n -> subject()).toList();
        together(IntStream.range(0, 40)
                .<Runnable>mapToObj(n -> () -> inOneTransaction(n % 2 == 0 ? subjects : subjects.reversed()))
                .toList());
        assertThat(subjects).allSatisfy(each -> assertThat(journal.of(each)).hasSize(40));
        assertIntact();
    }

    @Test
    void sealsEachChangeOnce() {
        journal.record(entry("test.begin"));
        seals.sealAll();
        seals.sealAll();
        journal.record(entry("test.go"));
        seals.sealAll();
        assertThat(jdbc.sql("select seq from journal_seal_head where subject_id = ? order by seal_no")
                        .param(subject.id())
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
        assertIntact();
    }

    @Test
    void refusesEveryChangeOfAWrittenLine() {
        journal.record(entry("test.begin"));
        seals.sealAll();
        checkRefused("update journal_line set actor_name = '别人'");
        checkRefused("delete from journal_line");
        checkRefused("truncate journal_line");
        checkRefused("update journal_seal set hash = ''");
        checkRefused("delete from journal_seal_head");
        checkRefused("truncate journal_seal cascade");
        checkRefused("delete from journal_head");
        checkRefused("update journal_head set seq = seq - 1");
    }

    private void checkRefused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).rootCause().hasMessageContaining("journal");
    }

    private void inOneTransaction(List<Subject> subjects) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> subjects.forEach(each -> journal.record(new Entry(each, "test.together", CLERK))));
    }

    private static void together(List<Runnable> tasks) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(pool.submit(task)));
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    private void assertIntact() {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(JournalProof.ofDatabase(connection, Optional.empty())).isInstanceOf(Verdict.Intact.class);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Entry entry(String action) {
        return new Entry(subject, action, CLERK, Map.of("unit", "市住建局"));
    }

    private static Subject subject() {
        return new Subject("journal-test", UUID.randomUUID().toString());
    }
}
