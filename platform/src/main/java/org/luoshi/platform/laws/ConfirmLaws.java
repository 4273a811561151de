package org.luoshi.platform.laws;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.laws.LawImport.State;
import org.luoshi.platform.laws.LawImports.Waiting;
import org.luoshi.platform.laws.Progress.Stage;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a batch into the library (确认入库): all of it in one transaction, placed again, for much may have come in since the
 * preview. Refused files stay out; suspicious ones come in only when whoever confirms says so.
 *
 * <p>Sent twice, or by two people at once, the second is told.
 */
@Service
public class ConfirmLaws {
    private static final int SLICE = 200;

    private final LawImports imports;
    private final LawStore store;
    private final DeriveLaws derive;
    private final Journal journal;
    private final CityDate date;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ConfirmLaws(
            LawImports imports,
            LawStore store,
            DeriveLaws derive,
            Journal journal,
            CityDate date,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.store = store;
        this.derive = derive;
        this.journal = journal;
        this.date = date;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of it. */
    public sealed interface Result {
        record Confirmed(LawImport run) implements Result {}

        record NotPermitted() implements Result {}

        /** No such batch, or somebody is at it this moment. */
        record NotThere() implements Result {}

        /** It is not waiting to be confirmed. */
        record Already(LawImport now) implements Result {}
    }

    /** {@code suspicious}: also those a person should look at. */
    public record Command(UUID id, boolean suspicious) {}

    public Result handle(Command command, Viewer by, Progress.Listener progress) {
        Result result = by.may(PreviewLaws.PERMISSION)
                ? Objects.requireNonNull(transaction.execute(_ -> decide(command, by, progress)))
                : new Result.NotPermitted();
        if (!(result instanceof Result.Confirmed)) {
            journal.refuse(
                    new Entry(PreviewLaws.subject(command.id()), "law.import.confirm", Actor.of(by)),
                    result.getClass().getSimpleName());
        }
        return result;
    }

    private Result decide(Command command, Viewer by, Progress.Listener progress) {
        Optional<LawImport> found = imports.lock(command.id());
        if (found.isEmpty()) {
            return new Result.NotThere();
        }
        if (found.get().state() != State.PREVIEWED) {
            return new Result.Already(found.get());
        }
        store.lock();
        List<StagedLaw> files = read(command.id(), progress);
        List<StagedLaw> placed = placed(files, command.suspicious());
        List<StagedLaw> taken = placed.stream()
                .filter(file -> file.verdict() != Verdict.SAME && (command.suspicious() || !file.suspicious()))
                .toList();
        return take(command, taken, placed, by, progress);
    }

    private List<StagedLaw> read(UUID id, Progress.Listener progress) {
        List<Waiting> waiting = imports.waiting(id);
        var read = new ArrayList<StagedLaw>();
        for (Waiting file : waiting) {
            read.add(StagedLaw.of(file.place(), file.name(), file.bytes(), file.sha256(), file.format(), file.text()));
            progress.at(Stage.READING, read.size(), waiting.size());
        }
        return read;
    }

    /** What stays out takes no place: a good text never becomes the version of a work that did not come in. */
    private List<StagedLaw> placed(List<StagedLaw> files, boolean suspicious) {
        List<StagedLaw> all = PreviewLaws.placed(files, store.shelf());
        if (suspicious || all.stream().noneMatch(StagedLaw::suspicious)) {
            return all;
        }
        Set<Integer> out =
                all.stream().filter(StagedLaw::suspicious).map(StagedLaw::place).collect(Collectors.toSet());
        List<StagedLaw> good =
                files.stream().filter(file -> !out.contains(file.place())).toList();
        var placed = new ArrayList<>(PreviewLaws.placed(good, store.shelf()));
        all.stream().filter(file -> out.contains(file.place())).forEach(placed::add);
        return placed;
    }

    private Result take(
            Command command, List<StagedLaw> taken, List<StagedLaw> placed, Viewer by, Progress.Listener progress) {
        OffsetDateTime now = PreviewLaws.now(date);
        write(command.id(), taken.stream().sorted(StagedLaw.OLDEST_FIRST).toList(), now, progress);
        progress.at(Stage.RELATING, taken.size(), taken.size());
        derive.all();
        imports.settle(
                command.id(), placed, taken.stream().map(StagedLaw::place).collect(Collectors.toSet()));
        imports.confirmed(command.id(), now, by.name());
        LawImport run = imports.find(command.id()).orElseThrow();
        journal.record(new Entry(PreviewLaws.subject(command.id()), "law.import.confirm", Actor.of(by), told(run)));
        events.publishEvent(new LawsChanged());
        return new Result.Confirmed(run);
    }

    /** In slices, so that the page can tell how far it is and the rows of a whole corpus never lie in memory at once. */
    private void write(UUID batch, List<StagedLaw> oldestFirst, OffsetDateTime now, Progress.Listener progress) {
        for (int from = 0; from < oldestFirst.size(); from += SLICE) {
            int to = Math.min(from + SLICE, oldestFirst.size());
            store.add(batch, oldestFirst.subList(from, to), now);
            progress.at(Stage.WRITING, to, oldestFirst.size());
        }
    }

    private static Map<String, String> told(LawImport run) {
        return Map.of(
                "name", run.name(),
                "works", Integer.toString(run.works()),
                "versions", Integer.toString(run.versions()),
                "duplicates", Integer.toString(run.duplicates()),
                "left-out", Integer.toString(run.leftOut()));
    }
}
