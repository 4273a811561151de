package org.luoshi.platform.suggestions.year;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Value;
import org.luoshi.procedure.definition.Words;

/** A share of a year's suggestions (比率): what is above the line and what below it are measures, and both are shown. */
@SuppressWarnings("ImmutableEnumChecker") // words never change
enum Rate {
    ON_TIME_ORIGINAL("按原定期限答复率", "In time by the first date", Measure.ON_TIME_ORIGINAL, Measure.DUE_ORIGINAL),
    ON_TIME_EXTENDED("按延期后期限答复率", "In time by the date that counts", Measure.ON_TIME_EXTENDED, Measure.DUE_EXTENDED),
    SATISFIED("对结果满意率", "Satisfied with the result", Measure.RESULT_SATISFIED, Measure.RATING_BASE),
    DISSATISFIED("对结果不满意率", "Dissatisfied with the result", Measure.RESULT_DISSATISFIED, Measure.RATING_BASE),
    SOLVED("A 类占比", "Share of class A", Measure.CLASS_A, Measure.REPLIED),
    CARRIED_OUT("落实率", "Carried out", Measure.CARRIED_OUT, Measure.COUNTED);

    final Measure part;
    final Measure whole;
    private final Words title;

    Rate(String zh, String en, Measure part, Measure whole) {
        this.title = new Words(zh, en);
        this.part = part;
        this.whole = whole;
    }

    /** The share; its part is looked for among its whole, so that it never exceeds it. */
    Value.Share of(List<Handled> all, @Nullable String unit) {
        List<Handled> base = whole.among(all, unit);
        return new Value.Share(part.among(base, unit).size(), base.size());
    }

    Words title() {
        return title;
    }

    Words rule() {
        return new Words(
                "“" + part.title().zh() + "”与“" + whole.title().zh() + "”之比。",
                part.title().en() + " of " + whole.title().en() + ".");
    }

    FigureId figure() {
        return new FigureId(
                "suggestions.handling-rate." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
