package org.luoshi.platform.matters;

import java.util.Collection;
import java.util.Optional;

/**
 * How far a matter's parts are (进度): the weights of those done over the weights of all that count. Counted each time,
 * never typed and never stored.
 *
 * <p>Example: parts of weight 3 (done), 1 (under way) and 2 (cancelled) give 3 of 4, 75%.
 *
 * @param done weight of the parts done
 * @param all weight of the parts that count; at least 1
 * @param open how many parts are still open
 */
public record Progress(int done, int all, int open) {
    public Progress {
        if (all < 1 || done < 0 || done > all || open < 0) {
            throw new IllegalArgumentException("no progress: " + done + " of " + all + ", " + open + " open");
        }
    }

    /** How a part stands. */
    public enum State {
        OPEN,
        DONE,
        /** Counts neither as done nor as open. */
        CANCELLED;

        /** From the kind of its step: {@code START}, {@code OPEN}, {@code END} or {@code STOPPED}. */
        static State of(String stepKind) {
            return switch (stepKind) {
                case "END" -> DONE;
                case "STOPPED" -> CANCELLED;
                default -> OPEN;
            };
        }
    }

    /** A part's weight and state. */
    public record Part(int weight, State state) {}

    /** None when there is no part, or every part was cancelled. */
    public static Optional<Progress> of(Collection<Part> parts) {
        int all = parts.stream()
                .filter(p -> p.state() != State.CANCELLED)
                .mapToInt(Part::weight)
                .sum();
        int done = parts.stream()
                .filter(p -> p.state() == State.DONE)
                .mapToInt(Part::weight)
                .sum();
        int open = (int) parts.stream().filter(p -> p.state() == State.OPEN).count();
        return all == 0 ? Optional.empty() : Optional.of(new Progress(done, all, open));
    }

    /** Rounded down: 100 means that all is done. */
    public int percent() {
        return done * 100 / all;
    }
}
