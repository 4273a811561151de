package org.luoshi.platform.sessions.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.sessions.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The numbers of decisions have no gap and no double, whoever else is deciding at the moment. */
@PlatformTest
class NumbersTest {
    private static final int TRIES = 40;

    @Autowired
    Decisions decisions;

    @Autowired
    TestSessions sessions;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void areGaplessThoughManyDecideAtOnceAndSomeAreUndone() throws Exception {
        OrganisationId body = sessions.committee("数原市" + UUID.randomUUID(), 1);
        List<Future<Integer>> tries = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < TRIES; i++) {
                boolean undone = i % 3 == 0;
                tries.add(many.submit(() -> given(body, undone)));
            }
        }
        List<Integer> kept = new ArrayList<>();
        for (Future<Integer> tried : tries) {
            if (tried.get() > 0) {
                kept.add(tried.get());
            }
        }
        assertThat(kept)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, kept.size()).boxed().toList());
        assertThat(given(body, false)).isEqualTo(kept.size() + 1);
    }

    /** The number given, or 0 where the decision was undone. */
    private int given(OrganisationId body, boolean undone) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            int serial = decisions.nextSerial(body, 2031);
            if (undone) {
                status.setRollbackOnly();
            }
            return undone ? 0 : serial;
        }));
    }
}
