package org.luoshi.platform.views;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where every act on a view passes: decision and one journal line, done or refused, in one transaction. */
@Component
class ViewActs {
    private final Journal journal;
    private final SavedViews views;
    private final TransactionTemplate transaction;

    ViewActs(Journal journal, SavedViews views, PlatformTransactionManager transactions) {
        this.journal = journal;
        this.views = views;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An act on a view that only its owner does. */
    ViewResult own(UUID id, String action, Map<String, String> facts, Viewer by, Function<SavedView, ViewResult> act) {
        return run(
                id,
                action,
                facts,
                by,
                () -> views.seenBy(by, id)
                        .map(view -> view.owner().equals(by.accountId())
                                ? act.apply(view)
                                : ViewResult.refused(new ViewRefusal.NotYours()))
                        .orElseGet(() -> ViewResult.refused(new ViewRefusal.NotThere())));
    }

    ViewResult run(UUID id, String action, Map<String, String> facts, Viewer by, Supplier<ViewResult> act) {
        Map<String, String> told = new LinkedHashMap<>(facts);
        ViewResult result = Objects.requireNonNull(transaction.execute(status -> {
            ViewResult decided = act.get();
            if (decided instanceof ViewResult.Done(SavedView view, var _)) {
                told.putIfAbsent("list", view.list());
                journal.record(entry(view.id(), action, by, told));
            } else {
                status.setRollbackOnly();
            }
            return decided;
        }));
        if (result instanceof ViewResult.Refused(ViewRefusal refusal)) {
            journal.refuse(entry(id, action, by, told), refusal.getClass().getSimpleName() + " " + refusal.args());
        }
        return result;
    }

    private static Entry entry(UUID id, String action, Viewer by, Map<String, String> facts) {
        return new Entry(new Subject("view", id.toString()), action, Actor.of(by), facts);
    }
}
