package org.luoshi.platform.sessions.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.SeatId;

/**
 * A turn to speak.
 *
 * @param limit how long it may last; null where no rule says
 * @param began null while waiting
 * @param ended null until it is over
 */
public record Speech(
        UUID id,
        SeatId seat,
        String name,
        String post,
        Kind kind,
        Instant askedAt,
        @Nullable Duration limit,
        @Nullable Instant began,
        @Nullable Instant ended) {
    /** What is said. */
    public enum Kind {
        /** 大会发言. */
        SPEECH("plenary-speech"),
        /** 口头报告. */
        REPORT("oral-report");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** The limit in the rules of the body. */
        String rule() {
            return rule;
        }

        public String messageKey() {
            return "sessions.speech." + name();
        }
    }

    public boolean isWaiting() {
        return began == null;
    }

    public boolean isSpeaking() {
        return began != null && ended == null;
    }

    /** How much longer than allowed it took, or takes now; zero within the limit. */
    public Duration over(Instant now) {
        if (limit == null || began == null) {
            return Duration.ZERO;
        }
        Duration beyond = Duration.between(began.plus(limit), ended == null ? now : ended);
        return beyond.isNegative() ? Duration.ZERO : beyond;
    }
}
