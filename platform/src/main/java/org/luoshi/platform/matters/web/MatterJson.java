package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.Progress;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Lamp;
import org.luoshi.procedure.run.RunningClock;
import org.luoshi.procedure.run.Withheld;

/** Matters as programs read them (事项数据). */
final class MatterJson {
    private MatterJson() {}

    /** A step of a procedure. */
    record Step(String id, Words title, String kind) {}

    /** A unit and the part it holds. */
    record Holder(String id, String name, String part) {}

    /**
     * A matter in a list.
     *
     * @param version what an event sent to it must carry
     * @param nextDue the earliest date somebody is obliged to keep; null when none has a date
     */
    record Line(
            String number,
            String title,
            String procedure,
            String category,
            Step step,
            long version,
            boolean confidential,
            LocalDate openedOn,
            @Nullable LocalDate nextDue,
            @Nullable Words nextClock,
            Lamp lamp,
            List<Holder> units,
            @Nullable Progress progress) {

        static Line of(MatterRow row, Names names) {
            return new Line(
                    row.number(),
                    row.title(),
                    row.procedure(),
                    row.category(),
                    new Step(row.step(), row.stepTitle(), row.stepKind()),
                    row.version(),
                    row.confidential(),
                    row.openedOn(),
                    row.nextDue(),
                    row.nextClock(),
                    row.lamp(),
                    row.units().stream()
                            .map(unit -> new Holder(unit.unit(), names.unit(unit.unit()), unit.part()))
                            .toList(),
                    row.progress());
        }
    }

    /** A time limit with the reason for its date. */
    record Clock(
            String id,
            Words title,
            @Nullable String unit,
            LocalDate trigger,
            @Nullable LocalDate due,
            @Nullable LocalDateTime moment,
            @Nullable LocalDate originalDue,
            boolean provisional,
            RunningClock.State state,
            @Nullable LocalDate endedOn,
            boolean overdue,
            Words explanation,
            @Nullable Law basis) {

        static Clock of(RunningClock clock, Words title, LocalDate today) {
            return new Clock(
                    clock.clock(),
                    title,
                    clock.party(),
                    clock.trigger(),
                    clock.due(),
                    clock.moment(),
                    clock.originalDue(),
                    clock.provisional(),
                    clock.state(),
                    clock.endedOn(),
                    clock.overdue(today),
                    clock.explanation(),
                    Law.of(clock.basis()));
        }
    }

    /** The article something rests on. */
    record Law(String law, LocalDate version, String article) {
        static @Nullable Law of(@Nullable Basis basis) {
            return basis == null ? null : new Law(basis.law(), basis.version(), basis.article());
        }
    }

    /** An act open to whoever asks, with what it must carry. */
    record Act(String id, Words title, List<Input> carries, List<Law> basis) {
        static Act of(Event event) {
            return new Act(
                    event.id(),
                    event.title(),
                    event.carries().stream().map(Input::of).toList(),
                    event.basis().stream()
                            .map(basis -> new Law(basis.law(), basis.version(), basis.article()))
                            .toList());
        }
    }

    /** A field of an act; {@code options} of a choice alone. */
    record Input(String id, Words title, Field.Type type, boolean required, List<Option> options) {
        static Input of(Field field) {
            return new Input(
                    field.id(),
                    field.title(),
                    field.type(),
                    field.required(),
                    field.options().stream()
                            .map(option -> new Option(option.id(), option.title()))
                            .toList());
        }
    }

    /** A choice. */
    record Option(String id, Words title) {}

    /** An act that is not open now, and why. */
    record NotNow(
            String id, Words title, Words reason, @Nullable Law basis) {
        static NotNow of(Withheld act) {
            return new NotNow(
                    act.event().id(),
                    act.event().title(),
                    act.reason().words(),
                    Law.of(act.reason().basis()));
        }
    }

    /**
     * One act that happened.
     *
     * @param carried field → value: text, date, number, true or false; files and units by id
     */
    record Past(
            LocalDateTime at,
            String event,
            Words title,
            @Nullable String unit,
            Map<String, Object> carried) {}

    /** A part of a matter. */
    record Part(String number, String title, String step, int weight) {}

    /** One matter, whole. */
    record Whole(
            String number,
            String title,
            String procedure,
            String profile,
            String source,
            String category,
            Step step,
            long version,
            boolean confidential,
            LocalDate openedOn,
            @Nullable LocalDate endedOn,
            List<Holder> units,
            List<Clock> clocks,
            List<Act> acts,
            List<NotNow> notNow,
            List<Past> history) {}
}
