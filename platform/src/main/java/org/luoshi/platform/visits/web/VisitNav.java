package org.luoshi.platform.visits.web;

import java.util.List;
import org.luoshi.platform.access.PublicPath;
import org.luoshi.platform.site.Entrance;
import org.luoshi.platform.site.Entrances;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.visits.VisitAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where visits stand in the navigation, and the one page of them that needs no account. */
@Configuration(proxyBeanMethods = false)
class VisitNav {
    @Bean
    NavEntry visitsNav() {
        return new NavEntry("visits.nav", "/visits", NavSection.FIELD, 20, VisitAccess.SEE);
    }

    @Bean
    Entrances visitDoors() {
        return () -> List.of(
                new Entrance(Entrance.Report.VISIT, "现场调研", "Visits", "/visits", VisitAccess.SEE, 10),
                new Entrance(
                        Entrance.Report.VISIT,
                        "现场交办事项",
                        "Instructions given on site",
                        "/visits/instructions",
                        VisitAccess.SEE,
                        20));
    }

    @Bean
    PublicPath firmsOwnRequest() {
        return new PublicPath("/firm/*");
    }
}
