package org.luoshi.procedure.definition;

import java.util.List;
import java.util.Set;

/** A condition on a run, decided from the run and what the event carries, never from outside. */
public sealed interface Guard {

    /** The run stands at one of these steps, before the event. */
    record At(Set<String> steps) implements Guard {}

    /** A clock of this name runs for the event's party (or in the run when it is held by a role). */
    record Running(String clock) implements Guard {}

    /** No clock of this name runs for the event's party. */
    record NotRunning(String clock) implements Guard {}

    /** None of these clocks runs for anyone, once this event has had its effect. */
    record NoneRunning(Set<String> clocks) implements Guard {}

    /** A running clock of this name is past its due date (today is later). */
    record Overdue(String clock) implements Guard {}

    /** A running clock of this name has a date, and today is not past it: its holder may still act in time. */
    record InTime(String clock) implements Guard {}

    /** A right of this name passed unused for the event's party: a window whose date lies behind. */
    record Lapsed(String clock) implements Guard {}

    /** Some unit holds one of these parts, once this event has had its effect. */
    record HasPart(Set<String> parts) implements Guard {}

    /** The event happened at least {@code times} times before in this run. */
    record Happened(String event, int times) implements Guard {}

    /** The event happened after the last of these others; if none of them ever did, at all. */
    record HappenedSince(String event, Set<String> since) implements Guard {}

    /** The event happened for the same party before. */
    record HappenedForParty(String event) implements Guard {}

    /** The event never happened in this run. */
    record NotHappened(String event) implements Guard {}

    /** The event at hand carries one of these values in this field. */
    record Carries(String field, List<String> values) implements Guard {}

    /** The event at hand carries something in this field. */
    record Filled(String field) implements Guard {}

    /** Some earlier event of this run carried one of these values in this field. */
    record CarriedBefore(String field, List<String> values) implements Guard {}

    /**
     * The last event about the party that carried this field carried one of these values; without a party, this is so
     * for some unit. A promise made in a first reply and kept before the second is gone.
     */
    record CarriedLast(String field, List<String> values) implements Guard {}

    /** This does not hold. */
    record Not(Guard guard) implements Guard {}

    /** Each of these holds. */
    record All(List<Guard> guards) implements Guard {}

    /** One of these holds. */
    record AnyOf(List<Guard> guards) implements Guard {}
}
