package org.luoshi.platform.laws.search.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.search.Entry;
import org.luoshi.platform.laws.search.Marked;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Pager;

/**
 * The search page.
 *
 * @param form what was asked
 * @param levels the kinds of texts to choose from
 * @param places the places to choose from
 * @param titles texts whose title may be meant
 * @param lines one page of what was found
 * @param many whether there is more than is counted
 * @param entries how many texts and provisions can be found
 * @param writing whether the index is being brought up to the library
 */
public record SearchPage(
        SearchForm form,
        List<Choice> levels,
        List<String> places,
        List<Title> titles,
        List<Line> lines,
        Pager pager,
        boolean many,
        long entries,
        boolean writing) {
    /** A text, or an article of it, that leads to its page. */
    public record Title(String title, String label, String href) {}

    /**
     * One result.
     *
     * @param standing how it stands on the day, as a code
     */
    public record Line(
            Marked title,
            String label,
            String path,
            Marked words,
            String href,
            String level,
            String area,
            String standing,
            @Nullable LocalDate from) {}

    static Title title(Entry entry, LocalDate day) {
        return new Title(entry.title(), entry.label(), Addresses.of(entry, day));
    }

    public boolean isAsked() {
        return !form.words().isEmpty();
    }
}
