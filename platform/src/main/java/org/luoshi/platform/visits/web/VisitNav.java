package org.luoshi.platform.visits.web;

import org.luoshi.platform.access.PublicPath;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.visits.VisitAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where visits stand in the navigation, and the one page of them that needs no account. */
@Configuration(proxyBeanMethods = false)
class VisitNav {
    @Bean
    NavEntry visitsNav() {
        return new NavEntry("visits.nav", "/visits", 28, VisitAccess.SEE);
    }

    @Bean
    PublicPath firmsOwnRequest() {
        return new PublicPath("/firm/*");
    }
}
