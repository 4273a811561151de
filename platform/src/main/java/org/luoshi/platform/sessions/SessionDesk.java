package org.luoshi.platform.sessions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where every act in a meeting passes: the permission is asked, the meeting is locked, the decision is made in one
 * transaction, and one line goes into the journal, whether it was done or refused.
 */
@Component
public class SessionDesk {
    /** Who prepares and runs meetings. */
    public static final String MANAGE = "sessions.manage";

    private final Meetings meetings;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SessionDesk(
            Meetings meetings,
            Journal journal,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.meetings = meetings;
        this.journal = journal;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is to be done in a meeting; an empty detail is left out. */
    public record Act(MeetingId meeting, String action, Map<String, String> details) {
        public static Act in(MeetingId meeting, String action, Object... details) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (int i = 0; i < details.length; i += 2) {
                String fact = details[i + 1].toString();
                if (!fact.isEmpty()) {
                    facts.put(details[i].toString(), fact);
                }
            }
            return new Act(meeting, action, facts);
        }

        private Entry entry(Viewer by) {
            return new Entry(new Subject("meeting", meeting.toString()), action, Actor.of(by), details);
        }
    }

    /** An act of those who run the meeting. */
    public <T> SessionResult<T> manage(Viewer by, Act act, Function<Meeting, SessionResult<T>> decision) {
        return by.may(MANAGE) ? decide(by, act, decision) : refuse(by, act, new SessionRefusal.NotPermitted(MANAGE));
    }

    /** An act whose right the decision itself asks for: a member's own. */
    public <T> SessionResult<T> decide(Viewer by, Act act, Function<Meeting, SessionResult<T>> decision) {
        return run(
                by,
                act,
                () -> meetings.lock(act.meeting())
                        .map(decision)
                        .orElseGet(() -> SessionResult.refused(new SessionRefusal.NotThere("meeting"))));
    }

    /** Asks for the right before names of a form are looked up: whoever lacks it learns nothing of them and leaves a line. */
    public <T> SessionResult<T> permitted(Viewer by, Act act, Supplier<SessionResult<T>> further) {
        return by.may(MANAGE) ? further.get() : refuse(by, act, new SessionRefusal.NotPermitted(MANAGE));
    }

    /** An act before there is a meeting. */
    public <T> SessionResult<T> found(Viewer by, Act act, Supplier<SessionResult<T>> decision) {
        return by.may(MANAGE) ? run(by, act, decision) : refuse(by, act, new SessionRefusal.NotPermitted(MANAGE));
    }

    public void publish(SessionEvent event) {
        events.publishEvent(event);
    }

    private <T> SessionResult<T> run(Viewer by, Act act, Supplier<SessionResult<T>> decision) {
        SessionResult<T> result = Objects.requireNonNull(transaction.execute(status -> {
            SessionResult<T> decided = decision.get();
            if (decided instanceof SessionResult.Done<T>) {
                journal.record(act.entry(by));
            } else {
                status.setRollbackOnly();
            }
            return decided;
        }));
        return result instanceof SessionResult.Refused<T>(SessionRefusal refusal) ? refuse(by, act, refusal) : result;
    }

    private <T> SessionResult<T> refuse(Viewer by, Act act, SessionRefusal refusal) {
        journal.refuse(act.entry(by), refusal.getClass().getSimpleName() + " " + refusal.args());
        return SessionResult.refused(refusal);
    }
}
