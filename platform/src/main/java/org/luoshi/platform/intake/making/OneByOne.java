package org.luoshi.platform.intake.making;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordMaker;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.site.Viewer;

/** Makes each record by itself; the first refusal ends all. */
interface OneByOne extends RecordMaker {
    IntakeResult<RecordRef> one(Making making, Draft draft, Viewer by);

    @Override
    default IntakeResult<List<RecordRef>> make(Making making, Viewer by) {
        List<RecordRef> made = new ArrayList<>();
        for (Draft draft : making.drafts()) {
            IntakeResult<RecordRef> result = one(making, draft, by);
            if (result instanceof IntakeResult.Refused<RecordRef>(var refusal)) {
                return IntakeResult.refused(refusal);
            }
            made.add(result.orThrow());
        }
        return IntakeResult.done(made);
    }
}
