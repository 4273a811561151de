package org.luoshi.platform.laws.search.web;

import java.time.LocalDate;
import org.luoshi.platform.laws.search.Entry;

/** Where a result leads: to the text in force on the day, or to the very text that was found. */
final class Addresses {
    private Addresses() {}

    static String of(Entry entry, LocalDate day) {
        String text = entry.holdsOn(day) ? "" : "?version=" + entry.version();
        return "/laws/" + entry.work() + text + (entry.anchor().isEmpty() ? "" : "#" + entry.anchor());
    }
}
