package org.luoshi.platform.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Entry;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.cooperation.joint.Reason;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says one thing in the list, for our city or, in a list kept alone, for the other from its document. What would have no
 * effect is refused and not written. Sent twice, the second is refused wherever the first has changed where things stand;
 * progress sent twice is reported twice.
 */
@Service
public class WriteEntry {
    /** One kind for all acts: what it is stands inside, and what is not understood is kept. */
    public static final String KIND = "cooperation.entry";

    private final Lists lists;
    private final CooperationRights rights;
    private final FollowList follow;
    private final SayEntry say;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    WriteEntry(
            Lists lists,
            CooperationRights rights,
            FollowList follow,
            SayEntry say,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.lists = lists;
        this.rights = rights;
        this.follow = follow;
        this.say = say;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What is to be said.
     *
     * @param document the other city's document it is recorded from; empty for our own word
     */
    public record Command(UUID list, Act act, String document) {
        public static Command ours(UUID list, Act act) {
            return new Command(list, act, "");
        }
    }

    /** What became of it. */
    public sealed interface Result {
        record Written(CooperationList list, JointList joint, Stamp stamp) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /** Why nothing was written. */
    public sealed interface Refusal {
        /** The list itself would keep it without effect. */
        record ByTheList(Reason reason) implements Refusal {}

        /** The other city speaks for itself. */
        record TheirsToSay() implements Refusal {}

        record NotPermitted() implements Refusal {}

        record NotThere() implements Refusal {}

        /** The pairing has ended, or was never confirmed. */
        record NoExchange() implements Refusal {}
    }

    /** What one city says, as it travels to the other. */
    public static String asSent(City by, LocalDate on, Act act) {
        return ActJson.write(new ActJson.Wire(by.code(), "", on, act));
    }

    /** Says it, in one transaction with everything that follows from it, and one line of the journal. */
    public Result handle(Command command, Viewer by) {
        Result result = Objects.requireNonNull(transaction.execute(status -> {
            Result decided = decide(command, by);
            if (decided instanceof Result.Refused) {
                status.setRollbackOnly();
            }
            return decided;
        }));
        if (result instanceof Result.Refused(Refusal why)) {
            journal.refuse(line(command, by), why.toString());
        }
        return result;
    }

    private Result decide(Command command, Viewer by) {
        lists.find(command.list()).map(CooperationList::peer).ifPresent(say::hold);
        Optional<CooperationList> found = lists.lock(command.list()).filter(_ -> rights.mayRead(by));
        if (found.isEmpty()) {
            return new Result.Refused(new Refusal.NotThere());
        }
        CooperationList list = found.get();
        JointList before = lists.joint(list);
        if (!rights.maySay(by, list, before, command.act(), command.document())) {
            return new Result.Refused(new Refusal.NotPermitted());
        }
        if (!command.document().isBlank() && !list.alone()) {
            return new Result.Refused(new Refusal.TheirsToSay());
        }
        Optional<Reason> useless = tried(list, before, command);
        return useless.<Result>map(reason -> new Result.Refused(new Refusal.ByTheList(reason)))
                .orElseGet(() -> write(list, before, command, by));
    }

    /** Folds it in without writing it. */
    private Optional<Reason> tried(CooperationList list, JointList before, Command command) {
        Entry entry = entry(list, before.next(list.ours()), command);
        List<Entry> all = new java.util.ArrayList<>(lists.entries(list));
        all.add(entry);
        return JointList.of(lists.terms(list), all).ignored(entry.stamp());
    }

    private Result write(CooperationList list, JointList before, Command command, Viewer by) {
        return say.say(list, entry(list, before.next(list.ours()), command), by.accountId())
                .<Result>map(said -> followed(list, said, command, by))
                .orElseGet(() -> new Result.Refused(new Refusal.NoExchange()));
    }

    private Result followed(CooperationList list, Entry said, Command command, Viewer by) {
        JointList joint = lists.joint(list);
        follow.follow(list, joint, CooperationRights.system(by));
        journal.record(line(command, by));
        return new Result.Written(list, joint, said.stamp());
    }

    private Entry entry(CooperationList list, Stamp stamp, Command command) {
        City by = command.document().isBlank() ? list.ours() : list.theirs();
        return new Entry(stamp, by, command.document().strip(), date.today(), command.act());
    }

    private static org.luoshi.platform.journal.Entry line(Command command, Viewer by) {
        Map<String, String> facts = new java.util.LinkedHashMap<>();
        if (command.act() instanceof Act.OnItem act) {
            facts.put("item", act.item());
        }
        if (!command.document().isBlank()) {
            facts.put("document", command.document());
        }
        facts.put(Filled.FACT, Integer.toString(FilledActs.of(command.act()) + Filled.of(command.document())));
        return new org.luoshi.platform.journal.Entry(
                new Subject("cooperation", command.list().toString()),
                "cooperation." + ActJson.kind(command.act()),
                Actor.of(by),
                facts);
    }
}
