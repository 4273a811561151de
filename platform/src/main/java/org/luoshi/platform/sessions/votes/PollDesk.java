package org.luoshi.platform.sessions.votes;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.sessions.SessionEvent.PollMoved;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How every act of a chair or teller runs: alone on its poll, in one transaction, with one line in the journal. */
@Component
class PollDesk {
    static final String MANAGE = "sessions.manage";

    private final Polls polls;
    private final PollLock lock;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    PollDesk(
            Polls polls,
            PollLock lock,
            Journal journal,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.polls = polls;
        this.lock = lock;
        this.journal = journal;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** For who runs the meeting. */
    PollOutcome manage(PollId id, String action, Viewer by, Function<Poll, PollOutcome> decide) {
        return by.may(MANAGE)
                ? act(id, action, by, decide)
                : refused(id, action, by, new PollOutcome.Refused(PollRefusal.NOT_PERMITTED));
    }

    /** For whom {@code decide} itself lets act. */
    PollOutcome act(PollId id, String action, Viewer by, Function<Poll, PollOutcome> decide) {
        PollOutcome outcome = inTransaction(() -> {
            lock.alone(id);
            return polls.find(id).map(decide).orElse(new PollOutcome.Refused(PollRefusal.UNKNOWN_POLL));
        });
        return outcome instanceof PollOutcome.Refused refused ? refused(id, action, by, refused) : outcome;
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    /** Writes the line, tells who listens, and says how the poll stands now. */
    PollOutcome.Done done(PollId id, String action, Viewer by, Map<String, String> details) {
        return done(id, action, Actor.of(by), details);
    }

    PollOutcome.Done done(PollId id, String action, Actor by, Map<String, String> details) {
        journal.record(new Entry(subject(id), action, by, details));
        Poll now = polls.find(id).orElseThrow();
        events.publishEvent(new PollMoved(now.terms().meeting(), id.value()));
        return new PollOutcome.Done(now);
    }

    PollOutcome.Refused refused(PollId id, String action, Viewer by, PollOutcome.Refused refused) {
        journal.refuse(new Entry(subject(id), action, Actor.of(by)), refused.reason());
        return refused;
    }

    /** Does it once the transaction is on the disk, and never when it is undone. */
    static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    static Subject subject(PollId id) {
        return new Subject("poll", id.toString());
    }

    /** Why a poll that is not live takes no part in what only a live one does. */
    static PollOutcome notLive(Poll poll) {
        return new PollOutcome.Refused(
                switch (poll) {
                    case PreparedPoll _ -> PollRefusal.NOT_OPEN;
                    case LiveVote _ -> PollRefusal.OTHER_METHOD;
                    case ClosedVote _ -> PollRefusal.CLOSED;
                    case VoidVote _ -> PollRefusal.VOIDED;
                });
    }
}
