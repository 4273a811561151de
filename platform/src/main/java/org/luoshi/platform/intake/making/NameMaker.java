package org.luoshi.platform.intake.making;

import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.MatchedNames;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** A printed name → the regulation of the ledger it means; the misprint is kept beside it. */
@Component
class NameMaker implements OneByOne {
    private final MatchedNames names;
    private final CityDate date;

    NameMaker(MatchedNames names, CityDate date) {
        this.names = names;
        this.date = date;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.NAME;
    }

    @Override
    public IntakeResult<RecordRef> one(Making making, Draft draft, Viewer by) {
        names.insert(draft.id(), making.source().id(), draft.raw(), draft.field("regulation"), date.instant());
        return IntakeResult.done(
                RecordRef.made("regulation-name", draft.id(), draft.field("regulation"), "/laws/ledger"));
    }

    @Override
    public Optional<IntakeRefusal> undo(Draft draft, RecordRef record, Viewer by) {
        names.remove(draft.id());
        return Optional.empty();
    }
}
