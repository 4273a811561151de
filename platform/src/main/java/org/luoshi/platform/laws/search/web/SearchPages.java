package org.luoshi.platform.laws.search.web;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.laws.search.Entry;
import org.luoshi.platform.laws.search.KeepIndex;
import org.luoshi.platform.laws.search.LawIndex;
import org.luoshi.platform.laws.search.LawSearch;
import org.luoshi.platform.laws.search.SearchChoices;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.springframework.stereotype.Component;

/** Makes the search page. */
@Component
class SearchPages {
    private static final int PAGE = 20;
    private static final int TITLES = 5;

    private final LawSearch search;
    private final SearchChoices choices;
    private final KeepIndex index;
    private final Messages messages;

    SearchPages(LawSearch search, SearchChoices choices, KeepIndex index, Messages messages) {
        this.search = search;
        this.choices = choices;
        this.index = index;
        this.messages = messages;
    }

    /** The whole page, or only what changes while somebody types: then nothing to choose from is asked for. */
    SearchPage page(Query query, LocalDate today, Lang lang, boolean whole) {
        SearchForm form = SearchForm.of(query);
        Pager asked = Pager.of(query, PAGE, LawIndex.COUNTED);
        LawSearch.Results found = search.find(form.query(today), asked.offset(), PAGE);
        long total = Math.min(found.total(), LawIndex.COUNTED);
        LocalDate day = form.on(today);
        KeepIndex.State state = index.state();
        return new SearchPage(
                form,
                whole ? levels(lang) : List.of(),
                whole ? choices.places() : List.of(),
                titles(form.words(), day),
                found.results().stream().map(result -> line(result, day)).toList(),
                Pager.of(query, PAGE, total),
                found.total() > LawIndex.COUNTED,
                state.entries(),
                state.writing());
    }

    List<SearchPage.Title> titles(String words, LocalDate day) {
        return search.suggest(words, day).stream()
                .limit(TITLES)
                .map(entry -> SearchPage.title(entry, day))
                .toList();
    }

    private List<Choice> levels(Lang lang) {
        return choices.levels().stream()
                .map(level -> new Choice(level, messages.text(lang, "laws.kind." + level)))
                .toList();
    }

    private static SearchPage.Line line(LawSearch.Result result, LocalDate day) {
        Entry entry = result.entry();
        return new SearchPage.Line(
                result.title(),
                entry.label(),
                entry.path(),
                result.words(),
                Addresses.of(entry, day),
                entry.level(),
                entry.area(),
                entry.standing(day).name(),
                entry.from());
    }
}
