package org.luoshi.platform.intake.making;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.ExternalFigures;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** A number a text tells → an external figure with its day and source; figures of ours are counted and never typed. */
@Component
class FigureMaker implements OneByOne {
    private final ExternalFigures figures;
    private final CityDate date;

    FigureMaker(ExternalFigures figures, CityDate date) {
        this.figures = figures;
        this.date = date;
    }

    @Override
    public DraftKind kind() {
        return DraftKind.FIGURE;
    }

    @Override
    public IntakeResult<RecordRef> one(Making making, Draft draft, Viewer by) {
        return Facts.decimal(draft, "value")
                .fold(
                        value -> Facts.day(draft, "day")
                                .fold(day -> kept(making, draft, value, day), IntakeResult::refused),
                        IntakeResult::refused);
    }

    private IntakeResult<RecordRef> kept(Making making, Draft draft, BigDecimal value, LocalDate day) {
        figures.insert(
                new ExternalFigures.ExternalFigure(
                        draft.id(),
                        making.source().id(),
                        value,
                        draft.field("unit"),
                        draft.field("subject"),
                        draft.field("status"),
                        day,
                        draft.field("ours")),
                date.instant());
        return IntakeResult.done(RecordRef.made(
                "external-figure",
                draft.id(),
                draft.field("subject") + " " + value.toPlainString() + draft.field("unit"),
                "/intake/figures"));
    }

    @Override
    public Optional<IntakeRefusal> undo(Draft draft, RecordRef record, Viewer by) {
        figures.remove(draft.id());
        return Optional.empty();
    }
}
