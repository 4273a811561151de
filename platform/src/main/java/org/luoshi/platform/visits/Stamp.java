package org.luoshi.platform.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every entry made on site bears.
 *
 * @param id made on the phone, so that sending twice is once
 * @param stop where it was made; null on the way between two stops
 * @param phoneAt when, by the phone's clock
 * @param clockOffset what the phone measured to be missing to the server's clock: a phone three minutes behind has +3 min
 * @param author the name of who made it; the account that sends it is kept beside
 */
public record Stamp(UUID id, @Nullable StopId stop, Instant phoneAt, Duration clockOffset, String author) {

    /** When it was said: the phone's time, put right. */
    public Instant spokenAt() {
        return phoneAt.plus(clockOffset);
    }
}
