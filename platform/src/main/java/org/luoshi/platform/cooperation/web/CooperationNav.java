package org.luoshi.platform.cooperation.web;

import java.util.List;
import java.util.UUID;
import org.luoshi.platform.cooperation.CooperationRights;
import org.luoshi.platform.cooperation.Lists;
import org.luoshi.platform.matters.MatterHome;
import org.luoshi.platform.site.Entrance;
import org.luoshi.platform.site.Entrances;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Query;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where items of cooperation live, and their place in the navigation. */
@Configuration(proxyBeanMethods = false)
class CooperationNav {
    static final String ITEMS = "/cooperation/items";

    @Bean
    MatterHome cooperationItemHome() {
        return new MatterHome("cooperation/item", ITEMS);
    }

    @Bean
    Entrances cooperationDoors() {
        return () -> List.of(new Entrance(
                Entrance.Report.COOPERATION,
                "两市合作清单",
                "Lists of two cities",
                "/cooperation",
                CooperationRights.READ,
                10));
    }

    /** Each list of two cities; its name stands in its own page. */
    @Bean
    FilteredList cooperationItems(Lists lists) {
        return FilteredList.at("/cooperation/lists/*", "cooperation.title")
                .only(CooperationRights.READ)
                .knows("q")
                .knows("category")
                .knows("stage", FilteredList.ID)
                .knows("kind", FilteredList.ID)
                .knows("year", FilteredList.YEAR)
                .knows("sort", "-?(due|title|category|stage)")
                .counts((query, _) -> lists.find(id(query))
                        .map(list -> ListPage.count(lists.joint(list), query))
                        .orElse(0L));
    }

    private static UUID id(Query query) {
        return ListViews.uuid(query.path().substring(query.path().lastIndexOf('/') + 1));
    }

    @Bean
    NavEntry cooperationLink() {
        return new NavEntry("cooperation.nav", "/cooperation", NavSection.FIELD, 10, CooperationRights.READ);
    }
}
