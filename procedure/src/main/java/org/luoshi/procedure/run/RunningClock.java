package org.luoshi.procedure.run;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.Due;
import org.luoshi.procedure.clock.Pause;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.definition.Amount;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;

/**
 * One time limit of one matter, from its trigger to its end; it stays listed and counted after it ended.
 *
 * <p>Example: {@code reply}, held by the water bureau as {@code lead}, triggered by {@code assign} on 2025-03-12, due
 * 2025-06-12, stopped on 2025-06-15: three days late.
 *
 * @param clock the clock's id in the procedure
 * @param party the unit it runs for; null when it runs for the matter as a whole
 * @param holder who must act: a part id when {@code party} holds it, otherwise a role id
 * @param triggerEvent event whose date is day 0
 * @param trigger day 0
 * @param amount how long the rule says
 * @param due last day in time; null for a duty without a number
 * @param moment the exact end of a limit in hours; null for all others
 * @param originalDue the date before it was moved (extension, moved trigger, holiday notice); null if it never moved
 * @param provisional a year's holiday arrangement is missing, the date may move
 * @param basis where the date comes from; null for office practice
 * @param explanation why this date, in one sentence
 * @param window a right with an end: past its date it lapses and is never late
 * @param state running, or how it ended
 * @param endedOn day it ended; null while it runs or is suspended
 * @param suspendedOn day since which the days stand still; null unless suspended
 * @param pauses ended suspensions
 * @param localDate a date set by a person; the earlier one wins; null if none
 */
public record RunningClock(
        String clock,
        @Nullable String party,
        String holder,
        String triggerEvent,
        LocalDate trigger,
        Amount amount,
        @Nullable LocalDate due,
        @Nullable LocalDateTime moment,
        @Nullable LocalDate originalDue,
        boolean provisional,
        @Nullable Basis basis,
        Words explanation,
        boolean window,
        State state,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate suspendedOn,
        List<Pause> pauses,
        @Nullable LocalDate localDate) {

    /** Running, standing still, or how it ended. */
    public enum State {
        RUNNING,
        /** The days stand still (中止). */
        SUSPENDED,
        /** What it asked for was done, in time or late. */
        STOPPED,
        /** The unit left the matter, or the same limit began anew; it stays visible and counted. */
        SUPERSEDED,
        /** A granted extension runs instead; its own date stays visible. */
        EXTENDED,
        /** A right that was not used in time. */
        LAPSED,
        /** It was never done: the matter ended, or went on to where nobody waits for it. */
        FELL_AWAY
    }

    public RunningClock {
        pauses = List.copyOf(pauses);
    }

    /** Running or suspended: somebody still has it before them. */
    public boolean open() {
        return state == State.RUNNING || state == State.SUSPENDED;
    }

    /** A duty past its date and not done; a suspended one only if it was late before the suspension. */
    public boolean overdue(LocalDate today) {
        if (due == null || window || !open()) {
            return false;
        }
        return due.isBefore(suspendedOn == null ? today : suspendedOn);
    }

    /** A right whose date has passed unused. */
    public boolean lapsedBy(LocalDate today) {
        return state == State.LAPSED || (window && state == State.RUNNING && due != null && due.isBefore(today));
    }

    /** Calendar days between the last day in time and the day it was done; 0 when in time or never done. */
    public long lateDays() {
        if (due == null || endedOn == null || window || state != State.STOPPED) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(due, endedOn));
    }

    /** A duty that was past its date when it fell away or its holder left. */
    public boolean missed() {
        return due != null
                && endedOn != null
                && !window
                && (state == State.FELL_AWAY || state == State.SUPERSEDED)
                && due.isBefore(endedOn);
    }

    /**
     * How it stands today.
     *
     * @param yellowDays yellow when no more than so many working days are left
     */
    public Lamp lamp(LocalDate today, int yellowDays, WorkCalendar calendar) {
        if (overdue(today)) {
            return Lamp.RED;
        }
        if (due == null || window || state != State.RUNNING) {
            return Lamp.GREY;
        }
        return calendar.workingDays(today.plusDays(1), due) <= yellowDays ? Lamp.YELLOW : Lamp.GREEN;
    }

    /** Same clock for the same unit. */
    boolean sameAs(String otherClock, @Nullable String otherParty) {
        return clock.equals(otherClock) && Objects.equals(party, otherParty);
    }

    /** The same limit for the same unit, started together; only its date may differ. */
    boolean isSameRunOf(RunningClock other) {
        return sameAs(other.clock, other.party) && triggerEvent.equals(other.triggerEvent);
    }

    boolean sameDate(RunningClock other) {
        return Objects.equals(due, other.due);
    }

    /** About this unit, or about the matter as a whole; an event without a party is about every unit. */
    boolean concerns(@Nullable String unit) {
        return unit == null || party == null || party.equals(unit);
    }

    RunningClock ended(State how, LocalDate on) {
        return with(how, on, null, pauses, trigger);
    }

    RunningClock suspended(LocalDate on) {
        return with(State.SUSPENDED, null, on, pauses, trigger);
    }

    /** Running again; the days since the suspension are a pause. Its date must be counted anew. */
    RunningClock resumed(LocalDate on) {
        if (suspendedOn == null) {
            return this;
        }
        var all = new ArrayList<>(pauses);
        if (on.isAfter(suspendedOn)) {
            all.add(new Pause(suspendedOn, on));
        }
        return with(State.RUNNING, null, null, all, trigger);
    }

    RunningClock triggeredOn(LocalDate day) {
        return with(state, endedOn, suspendedOn, pauses, day);
    }

    private RunningClock with(
            State newState,
            @Nullable LocalDate newEndedOn,
            @Nullable LocalDate newSuspendedOn,
            List<Pause> newPauses,
            LocalDate newTrigger) {
        return new RunningClock(
                clock,
                party,
                holder,
                triggerEvent,
                newTrigger,
                amount,
                due,
                moment,
                originalDue,
                provisional,
                basis,
                explanation,
                window,
                newState,
                newEndedOn,
                newSuspendedOn,
                newPauses,
                localDate);
    }

    /** The same clock with its date counted anew; a date that moved leaves the first one as the original. */
    RunningClock counted(Due anew) {
        var original = originalDue != null || due == null || due.equals(anew.date()) ? originalDue : due;
        return new RunningClock(
                clock,
                party,
                holder,
                triggerEvent,
                trigger,
                anew.amount(),
                anew.date(),
                anew.moment(),
                original,
                anew.provisional(),
                anew.basis(),
                anew.explanation(),
                window,
                state,
                endedOn,
                suspendedOn,
                pauses,
                localDate);
    }
}
