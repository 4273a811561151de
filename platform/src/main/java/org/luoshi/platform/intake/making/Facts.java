package org.luoshi.platform.intake.making;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftField;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.visits.VisitRefusal;
import org.springframework.stereotype.Component;

/** Reads the facts of a draft as their contexts need them; what cannot be read is refused by name. */
@Component
class Facts {
    private final Organisations organisations;
    private final CityDate date;

    Facts(Organisations organisations, CityDate date) {
        this.organisations = organisations;
        this.date = date;
    }

    IntakeResult<Organisation> unit(Draft draft, String field) {
        String name = draft.field(field);
        return switch (organisations.find(name, date.today())) {
            case Lookup.Unique(Organisation found) -> IntakeResult.done(found);
            case Lookup.Ambiguous(List<Organisation> several) ->
                IntakeResult.refused(new IntakeRefusal.NoUnit(name, names(several)));
            case Lookup.None(List<Organisation> nearest) ->
                IntakeResult.refused(new IntakeRefusal.NoUnit(name, names(nearest)));
        };
    }

    private static List<String> names(List<Organisation> some) {
        return some.stream().map(Organisation::name).limit(3).toList();
    }

    static IntakeResult<LocalDate> day(Draft draft, String field) {
        return read(draft, field, LocalDate::parse);
    }

    static IntakeResult<Integer> number(Draft draft, String field) {
        return read(draft, field, Integer::valueOf);
    }

    static IntakeResult<BigDecimal> decimal(Draft draft, String field) {
        return read(draft, field, BigDecimal::new);
    }

    static <E extends Enum<E>> IntakeResult<E> choice(Draft draft, String field, Class<E> type) {
        return read(draft, field, name -> Enum.valueOf(type, name));
    }

    private static <T> IntakeResult<T> read(Draft draft, String field, Function<String, T> reader) {
        try {
            return IntakeResult.done(reader.apply(draft.field(field)));
        } catch (DateTimeException | IllegalArgumentException e) {
            DraftField asked = draft.kind().field(field).orElseThrow();
            return IntakeResult.refused(new IntakeRefusal.Unreadable(asked, draft.field(field)));
        }
    }

    static List<String> lines(Draft draft, String field) {
        return draft.field(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static IntakeRefusal said(SessionRefusal refusal) {
        return refusal instanceof SessionRefusal.ByRule by
                ? new IntakeRefusal.Elsewhere(refusal.messageKey(), refusal.args(), by.words(), refusal.basis())
                : new IntakeRefusal.Elsewhere(refusal.messageKey(), refusal.args(), null, refusal.basis());
    }

    static IntakeRefusal said(VisitRefusal refusal) {
        return refusal instanceof VisitRefusal.ByRule by
                ? new IntakeRefusal.Elsewhere(refusal.messageKey(), refusal.args(), by.words(), refusal.basis())
                : new IntakeRefusal.Elsewhere(refusal.messageKey(), refusal.args(), null, refusal.basis());
    }

    static IntakeRefusal said(MoveResult result) {
        return result instanceof MoveResult.Refused refused
                ? new IntakeRefusal.Elsewhere("intake.refusal.Rested", List.of(), refused.words(), refused.basis())
                : new IntakeRefusal.Rested("");
    }
}
