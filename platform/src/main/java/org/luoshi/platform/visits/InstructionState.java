package org.luoshi.platform.visits;

/** How far an instruction of a visit is; once assigned, its steps stand in its matter. */
public enum InstructionState {
    /** 未确认: something is missing, and the secretary sees what. */
    UNCONFIRMED,
    /** 已确认: matter, unit, measurable result and date are there. */
    CONFIRMED,
    /** 已交办. */
    ASSIGNED,
    /** 已转交: by document, to an organ that decides itself. */
    HANDED_OVER,
    /** 不作交办. */
    DROPPED
}
