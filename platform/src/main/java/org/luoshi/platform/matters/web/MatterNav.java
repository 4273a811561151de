package org.luoshi.platform.matters.web;

import org.luoshi.platform.site.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where lists of matters stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class MatterNav {
    @Bean
    NavEntry suggestionsNav() {
        return new NavEntry("matters.nav.suggestions", "/suggestions", 20, "matters.work");
    }

    @Bean
    NavEntry motionsNav() {
        return new NavEntry("matters.nav.motions", "/motions", 30, "matters.work");
    }

    @Bean
    NavEntry mattersNav() {
        return new NavEntry("matters.nav", "/matters", 40, "matters.work");
    }
}
