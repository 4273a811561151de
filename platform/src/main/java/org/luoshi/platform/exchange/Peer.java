package org.luoshi.platform.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another city we exchange with (对方城市).
 *
 * @param name as its installation calls itself: 样本市
 * @param fingerprint of its public key, as people read it to each other
 * @param address where its server answers, {@code https://…}; empty when packages travel as files
 * @param since when both sides had confirmed; until then, when we invited
 * @param paused why the exchange rests until a person looks; null when it goes on
 */
public record Peer(
        CityId id,
        String name,
        String fingerprint,
        String address,
        PeerState state,
        Instant since,
        @Nullable String paused) {
    /** Whether entries may be appended for it. */
    public boolean accepted() {
        return state == PeerState.ACCEPTED;
    }
}
