package org.luoshi.platform.matters.web;

import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where lists of matters stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class MatterNav {
    @Bean
    NavEntry suggestionsNav() {
        return new NavEntry("matters.nav.suggestions", "/suggestions", NavSection.DEPUTIES, 10, "matters.work");
    }

    @Bean
    NavEntry motionsNav() {
        return new NavEntry("matters.nav.motions", "/motions", NavSection.DEPUTIES, 80, "matters.work");
    }

    @Bean
    NavEntry mattersNav() {
        return new NavEntry("matters.nav", "/matters", NavSection.FOLLOW_UP, 20, "matters.work");
    }
}
