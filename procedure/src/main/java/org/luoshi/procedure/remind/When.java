package org.luoshi.procedure.remind;

/** On which days a rule speaks, counted in working days from the due date (提醒时点). */
public sealed interface When {
    /**
     * Before it is due.
     *
     * @param days working days ahead; 0 is the day itself
     */
    record Before(int days) implements When {}

    /**
     * When it is overdue.
     *
     * @param days the first time on this working day after the due date; 1 is the next one
     * @param every and again after so many working days each; 0: only once
     */
    record After(int days, int every) implements When {}
}
