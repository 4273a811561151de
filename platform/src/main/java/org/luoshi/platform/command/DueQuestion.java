package org.luoshi.platform.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.procedure.clock.Citations;
import org.luoshi.procedure.clock.Deadlines;
import org.luoshi.procedure.clock.Due;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Clock;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Procedures;
import org.luoshi.procedure.definition.Profile;
import picocli.CommandLine.Option;

/** The question “when is it due?”: a procedure, a clock, a place and the clock's own trigger day. */
final class DueQuestion {
    @Option(
            names = "--procedure",
            required = true,
            paramLabel = "NAME",
            description = "程序，如 suggestions/handling。 / The procedure.")
    private String procedure = "";

    @Option(names = "--clock", required = true, paramLabel = "NAME", description = "期限，如 reply。 / The clock.")
    private String clock = "";

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "PLACE",
            description = "地方，如 qingdao 或者 青岛。 / The place, by id or Chinese name.")
    private String place = "";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "该期限自己的起算日，如 2025-03-11。 / The clock's own trigger day.")
    private String from = "";

    DueAnswer ask(Procedures.Loaded loaded, WorkCalendar calendar) {
        return switch (ProcedureChoice.of(loaded, procedure, place)) {
            case ProcedureChoice.Unknown(String message) -> new DueAnswer.WrongUse(message);
            case ProcedureChoice.Known(Profile profile, Procedure known) ->
                date(from.strip())
                        .map(trigger -> ask(known, profile, trigger, calendar))
                        .orElseGet(() -> new DueAnswer.WrongUse(
                                "“%s”不是日历上的日期，请写成 2025-03-11。 / “%s” is no day of the calendar; write it like 2025-03-11."
                                        .formatted(from, from)));
        };
    }

    private DueAnswer ask(Procedure known, Profile profile, LocalDate trigger, WorkCalendar calendar) {
        Optional<Clock> named = known.clock(clock);
        if (named.isEmpty()) {
            List<String> clocks = known.clocks().stream().map(Clock::id).toList();
            return new DueAnswer.NoLimit(ProcedureChoice.unknown("期限", "clock", clock, clocks));
        }
        return Deadlines.due(named.get(), trigger, calendar)
                .map(due -> answer(profile, due))
                .orElseGet(() -> none(named.get(), profile, trigger));
    }

    private DueAnswer answer(Profile profile, Due due) {
        return switch (due.amount()) {
            case Amount.Promptly _ -> duty(profile, due);
            case Amount.Counted amount -> counted(profile, due, amount);
            case Amount.Extended(Amount.Counted first, Amount.Counted more) ->
                counted(profile, due, new Amount.Counted(first.count() + more.count(), first.unit()));
        };
    }

    private DueAnswer counted(Profile profile, Due due, Amount.Counted amount) {
        return due.provisional()
                ? new DueAnswer.YearMissing(procedure, profile, due, amount)
                : new DueAnswer.Counted(procedure, profile, due, amount);
    }

    private static DueAnswer none(Clock clock, Profile profile, LocalDate trigger) {
        return new DueAnswer.NoLimit("%s没有“%s”这一期限（%s，起算日%s）。 / %s has no limit “%s” (%s) for %s."
                .formatted(
                        profile.title().zh(),
                        clock.title().zh(),
                        clock.id(),
                        trigger,
                        profile.title().en(),
                        clock.title().en(),
                        clock.id(),
                        trigger));
    }

    private DueAnswer duty(Profile profile, Due due) {
        Basis basis = due.basis();
        String zh = basis == null ? "" : "，依据" + Citations.words(basis).zh();
        String en = basis == null ? "" : ", basis " + Citations.words(basis).en();
        return new DueAnswer.NoLimit(
                "%s对“%s”只有及时办理的义务，没有数字期限%s。 / %s has for “%s” only a duty to act promptly, no number%s."
                        .formatted(
                                profile.title().zh(), clock, zh, profile.title().en(), clock, en));
    }

    private static Optional<LocalDate> date(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
