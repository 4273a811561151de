package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.ReadableHistory;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Party;
import org.luoshi.procedure.run.RunningClock;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** One matter for programs, with what this person may do and read (事项数据). */
@Component
class MatterRecords {
    private final Names names;
    private final ReadableHistory history;
    private final CityDate date;

    MatterRecords(Names names, ReadableHistory history, CityDate date) {
        this.names = names;
        this.history = history;
        this.date = date;
    }

    MatterJson.Whole whole(Matter m, Mover mover) {
        LocalDate today = date.today();
        Procedure procedure = m.run().procedure();
        Step step = m.run().currentStep();
        return new MatterJson.Whole(
                m.number(),
                m.title(),
                procedure.id(),
                procedure.profile(),
                m.source().label(),
                m.category(),
                new MatterJson.Step(step.id(), step.title(), step.kind().name()),
                m.version(),
                m.confidential(),
                m.openedOn(),
                m.endedOn(),
                m.run().parties().stream()
                        .filter(Party::active)
                        .map(this::holder)
                        .toList(),
                m.run().clocks().stream()
                        .map(clock -> clock(procedure, clock, today))
                        .toList(),
                mover.offered(m, today).stream().map(MatterJson.Act::of).toList(),
                m.run().withheld(mover.inRunOf(m), today).stream()
                        .map(MatterJson.NotNow::of)
                        .toList(),
                history.of(m, mover).stream().map(past -> past(procedure, past)).toList());
    }

    private MatterJson.Holder holder(Party party) {
        return new MatterJson.Holder(party.unit(), names.unit(party.unit()), party.part());
    }

    private static MatterJson.Clock clock(Procedure procedure, RunningClock clock, LocalDate today) {
        Words title = procedure.clock(clock.clock()).map(Clock::title).orElse(new Words(clock.clock(), clock.clock()));
        return MatterJson.Clock.of(clock, title, today);
    }

    private static MatterJson.Past past(Procedure procedure, Happening past) {
        Words title = procedure.event(past.event()).orElseThrow().title();
        Map<String, Object> carried = new LinkedHashMap<>();
        past.carried().forEach((field, value) -> carried.put(field, plain(value)));
        return new MatterJson.Past(past.at(), past.event(), title, past.actor().unit(), carried);
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Day(var day) -> day.toString();
            case Value.Flag(var yes) -> yes;
            case Value.Num(var number) -> number;
            case Value.Units(var units) ->
                units.stream()
                        .map(u -> Map.of("unit", u.unit(), "part", u.part()))
                        .toList();
            case Value.Files(var ids) -> List.copyOf(ids);
        };
    }
}
