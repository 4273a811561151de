package org.luoshi.platform.calendar.notice;

import java.util.ArrayList;
import java.util.List;

/** An item while it is being read. */
final class Item {
    final String name;
    final int at;
    final List<Days> off = new ArrayList<>();
    final List<Days> worked = new ArrayList<>();
    boolean withWeekend;
    int announced;

    Item(String name, int at) {
        this.name = name;
        this.at = at;
    }

    /** The days off as the notice counts them in "共8天". */
    long counted() {
        return off.stream()
                .map(d -> withWeekend ? d.withWeekend() : d)
                .mapToLong(Days::count)
                .sum();
    }
}
