package org.luoshi.procedure.run;

import java.util.List;

/** What came of a happening: the run moved, or the procedure refused it. */
public sealed interface Outcome {

    /**
     * It happened.
     *
     * @param run the run afterwards
     * @param from step before
     * @param to step after; equal to {@code from} when it stayed
     * @param started clocks that began to run
     * @param ended clocks that stopped, were superseded, prolonged, lapsed or fell away
     * @param told who is to be told
     */
    record Moved(Run run, String from, String to, List<RunningClock> started, List<RunningClock> ended, List<Told> told)
            implements Outcome {
        public Moved {
            started = List.copyOf(started);
            ended = List.copyOf(ended);
            told = List.copyOf(told);
        }
    }

    /** It did not happen; the run is as it was. */
    record Refused(Refusal refusal) implements Outcome {}
}
