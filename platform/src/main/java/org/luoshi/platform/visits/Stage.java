package org.luoshi.platform.visits;

import org.luoshi.platform.matters.Matter;
import org.luoshi.procedure.run.RunningClock;

/** Where an instruction stands, before its matter and in it: one column of the board. */
public enum Stage {
    UNCONFIRMED,
    CONFIRMED,
    /** 待签收: a unit has not signed for it. */
    WAITING,
    HANDLING,
    /** 已反馈，待核查. */
    FED_BACK,
    VERIFIED,
    CLOSED,
    HANDED_OVER,
    DROPPED;

    public String messageKey() {
        return "visits.stage." + name();
    }

    static Stage before(InstructionState state) {
        return switch (state) {
            case UNCONFIRMED -> UNCONFIRMED;
            case CONFIRMED -> CONFIRMED;
            case ASSIGNED -> HANDLING;
            case HANDED_OVER -> HANDED_OVER;
            case DROPPED -> DROPPED;
        };
    }

    /** Of an assigned instruction, by the step of its matter. */
    static Stage of(Matter matter) {
        return switch (matter.run().step()) {
            case "handling" -> unsigned(matter) ? WAITING : HANDLING;
            case "fed-back" -> FED_BACK;
            case "verified", "concluded", "reviewed" -> VERIFIED;
            default -> CLOSED;
        };
    }

    private static boolean unsigned(Matter matter) {
        return matter.run().clocks().stream()
                .anyMatch(clock -> clock.clock().equals("sign-for") && clock.state() == RunningClock.State.RUNNING);
    }
}
