package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;
import java.util.List;

/** A closed yearly batch: what was in it is done, or carried over; never anything else. */
public record Batch(int year, LocalDate on, List<String> done, List<String> carriedOver) {
    public int size() {
        return done.size() + carriedOver.size();
    }
}
