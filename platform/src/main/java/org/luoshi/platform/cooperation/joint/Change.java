package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;
import java.util.Map;

/** What may change about an item, by both cities only. */
public sealed interface Change {
    /** The day it is to be done by. */
    record Deadline(LocalDate day) implements Change {}

    record Wording(String title, String text) implements Change {}

    record Category(String category) implements Change {}

    /** The proposer names another owner on its own side. */
    record OwnOwner(Owner owner) implements Change {}

    /**
     * How the benefit is shared (利益共享).
     *
     * @param hundredths hundredths of a percent for each city; 10000 in all
     */
    // law: 长三角示范区 2024-09-27 条例 art. 15 — a pattern of sharing across borders; binding only there
    record Shares(Map<City, Integer> hundredths) implements Change {
        /** One percent, in the unit of the shares. */
        public static final int PERCENT = 100;

        public Shares {
            hundredths = Map.copyOf(hundredths);
        }

        boolean whole(Terms terms) {
            return hundredths.keySet().equals(java.util.Set.of(terms.first(), terms.second()))
                    && hundredths.values().stream().allMatch(share -> share >= 0)
                    && hundredths.values().stream().mapToLong(share -> share).sum() == 100L * PERCENT;
        }
    }
}
