package org.luoshi.platform.cooperation.web;

import java.util.List;
import org.luoshi.platform.cooperation.CooperationRights;
import org.luoshi.platform.matters.MatterHome;
import org.luoshi.platform.site.Entrance;
import org.luoshi.platform.site.Entrances;
import org.luoshi.platform.site.NavEntry;
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
        return () ->
                List.of(new Entrance(Entrance.Report.COOPERATION, "两市合作清单", "Lists of two cities", "/cooperation", 10));
    }

    @Bean
    NavEntry cooperationLink() {
        return new NavEntry("cooperation.nav", "/cooperation", 28, CooperationRights.READ);
    }
}
