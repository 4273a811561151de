package org.luoshi.platform.exchange.protocol;

import java.util.List;

/**
 * Why nothing of a parcel was stored (拒收).
 *
 * @param facts the numbers its words name: for a gap what we have, what came, what to ask for
 */
public record Refusal(Reason reason, List<String> facts) {
    public Refusal {
        facts = List.copyOf(facts);
    }

    static Refusal of(Reason reason, Object... facts) {
        return new Refusal(reason, List.of(facts).stream().map(String::valueOf).toList());
    }

    /** {@code GAP 12 15 13}. */
    @Override
    public String toString() {
        return reason + (facts.isEmpty() ? "" : " " + String.join(" ", facts));
    }
}
