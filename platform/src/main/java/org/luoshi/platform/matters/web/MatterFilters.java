package org.luoshi.platform.matters.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.matters.MatterFilter;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Query;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the address of a list of matters narrows it to, and the lists whose filters are kept. */
@Configuration(proxyBeanMethods = false)
class MatterFilters {
    private static final int OVERDUE = 100;

    /** What a reader may choose between. */
    static final List<Integer> SIZES = List.of(MatterFilter.PAGE_SIZE, OVERDUE);

    private static final String PROCEDURE = "[a-z0-9/-]{1,60}";

    @Bean
    FilteredList mattersList(MatterViews views) {
        return list("/matters", "matters.list.title", "", views).knows("procedure", PROCEDURE);
    }

    @Bean
    FilteredList suggestionsList(MatterViews views) {
        return list("/suggestions", "matters.list.suggestions", "suggestions/handling", views);
    }

    @Bean
    FilteredList motionsList(MatterViews views) {
        return list("/motions", "matters.list.motions", "motions/handling", views);
    }

    private static FilteredList list(String path, String title, String procedure, MatterViews views) {
        return FilteredList.at(path, title)
                .knows("q")
                .knows("step", FilteredList.ID)
                .knows("lamp", "red|yellow|green")
                .knows("unit", FilteredList.ID)
                .knows("part", FilteredList.ID)
                .knows("category", FilteredList.ID)
                .knows("year", FilteredList.YEAR)
                .knows("open", "1")
                .knows("view", "board|calendar")
                .knows("size", "50|100")
                .knows("sort", "-?(number|due|moved|title)")
                .counts((query, viewer) -> {
                    MatterFilter filter = of(query);
                    return views.total(
                            procedure.isEmpty() ? filter : filter.withProcedure(procedure), Mover.of(viewer));
                });
    }

    /** Rows on a page: as many as asked for; of what is overdue a hundred, for it is read as a whole. */
    static int size(Query query) {
        return SIZES.stream()
                .filter(size -> size.toString().equals(query.first("size")))
                .findFirst()
                .orElse(query.first("lamp").equals("red") ? OVERDUE : MatterFilter.PAGE_SIZE);
    }

    static MatterFilter of(Query query) {
        return of(query.params().keySet().stream().collect(Collectors.toMap(key -> key, query::first)));
    }

    static MatterFilter of(Map<String, String> q) {
        return new MatterFilter(
                q.getOrDefault("procedure", ""),
                q.getOrDefault("step", ""),
                q.getOrDefault("lamp", ""),
                q.getOrDefault("unit", ""),
                q.getOrDefault("part", ""),
                q.getOrDefault("category", ""),
                q.getOrDefault("year", ""),
                q.getOrDefault("q", ""),
                q.getOrDefault("open", "").equals("1"),
                q.getOrDefault("sort", "due"),
                page(q.getOrDefault("page", "1")));
    }

    private static int page(String typed) {
        try {
            return Math.max(1, Integer.parseInt(typed));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
