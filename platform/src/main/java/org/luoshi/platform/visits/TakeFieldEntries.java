package org.luoshi.platform.visits;

import java.util.List;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.VisitDesk.Act;
import org.springframework.stereotype.Component;

/**
 * Takes what was recorded on site (收取现场记录), each entry in a transaction of its own: one that is refused keeps back no
 * other. Sent twice by the identity made on the phone, it is taken once.
 *
 * <p>The time it was said counts, not the time it came here; a time that lies outside the day of the visit is taken and
 * marked.
 */
@Component
public class TakeFieldEntries {
    private final VisitDesk desk;
    private final VisitAccess access;
    private final Visits visits;
    private final Entries entries;
    private final EntryChecks checks;
    private final EntryFiles files;
    private final CityDate date;

    TakeFieldEntries(
            VisitDesk desk,
            VisitAccess access,
            Visits visits,
            Entries entries,
            EntryChecks checks,
            EntryFiles files,
            CityDate date) {
        this.desk = desk;
        this.access = access;
        this.visits = visits;
        this.entries = entries;
        this.checks = checks;
        this.files = files;
        this.date = date;
    }

    /** The answers in the order of the entries. */
    public List<EntryResult> handle(VisitId visit, Viewer by, List<? extends FieldEntry> sent) {
        return sent.stream().map(entry -> one(visit, by, entry)).toList();
    }

    private EntryResult one(VisitId id, Viewer by, FieldEntry entry) {
        if (entries.visitOf(entry.id()).filter(id::equals).isPresent() && visible(id, by)) {
            return new EntryResult.AlreadyTaken(entry.id());
        }
        Act act =
                Act.in(id, "visit.entry", "entry", entry.id(), "kind", Entries.kind(entry), Filled.FACT, filled(entry));
        VisitResult<EntryResult> result = desk.take(by, act, visit -> take(visit, by, entry));
        return result.fold(taken -> taken, refusal -> new EntryResult.Refused(entry.id(), refusal));
    }

    /** What was typed or chosen; a place and what a camera or a microphone took is none. */
    private static int filled(FieldEntry entry) {
        return switch (entry) {
            case FieldEntry.Note note -> Filled.of(note.text());
            case FieldEntry.Photo photo -> Filled.of(photo.caption());
            case FieldEntry.VoiceMemo memo -> Filled.of(memo.caption());
            case FieldEntry.Place _ -> 0;
            case FieldEntry.FirmRequest asked -> Filled.of(asked.firm(), asked.text(), asked.contact());
            case FieldEntry.Instruction said ->
                Filled.of(said.text(), said.speaker(), said.leadUnit(), said.coUnits(), said.due());
        };
    }

    private boolean visible(VisitId id, Viewer by) {
        return visits.find(id).filter(visit -> access.maySee(visit, by)).isPresent();
    }

    private VisitResult<EntryResult> take(Visit visit, Viewer by, FieldEntry entry) {
        return checks.refusal(visit, by, entry)
                .<VisitResult<EntryResult>>map(VisitResult::refused)
                .orElseGet(() -> keep(visit, by, entry));
    }

    private VisitResult<EntryResult> keep(Visit visit, Viewer by, FieldEntry entry) {
        return files.keep(visit, by, entry)
                .fold(
                        file -> {
                            entries.insert(visit, entry, by.accountId(), file.orElse(null), date.instant());
                            if (visit.state() == VisitState.PLANNED) {
                                visits.put(visit.id(), VisitState.HELD);
                            }
                            return VisitResult.done(new EntryResult.Taken(entry.id()));
                        },
                        VisitResult::refused);
    }
}
