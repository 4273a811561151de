package org.luoshi.procedure.remind;

import java.util.List;
import java.util.Set;
import org.luoshi.procedure.definition.Words;

/**
 * One rule of reminding (提醒规则): 「逾期后第一个工作日，提醒承办单位和代表工作机构」.
 *
 * @param id {@code overdue}
 * @param title the rule in words
 * @param tells {@link #HOLDER}, or roles
 * @param only the procedures it is about; empty: all
 */
public record ReminderRule(String id, Words title, When when, List<String> tells, Set<String> only) {
    /** Whoever the clock waits for. */
    public static final String HOLDER = "holder";

    /** Whether it speaks of matters of this procedure. */
    public boolean isAbout(String procedure) {
        return only.isEmpty() || only.contains(procedure);
    }

    /** Whether somebody above the holder is told, and not the holder. */
    public boolean escalates() {
        return when instanceof When.After && !tells.contains(HOLDER);
    }
}
