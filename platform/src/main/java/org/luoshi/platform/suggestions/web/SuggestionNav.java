package org.luoshi.platform.suggestions.web;

import org.luoshi.platform.access.PublicPath;
import org.luoshi.platform.matters.MatterHome;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.suggestions.paper.PaperDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where suggestions live, and where their desks stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class SuggestionNav {
    @Bean
    MatterHome suggestionHome() {
        return new MatterHome("suggestions/handling", "/suggestions");
    }

    @Bean
    MatterHome motionHome() {
        return new MatterHome("motions/handling", "/suggestions");
    }

    @Bean
    PublicPath publicSuggestions() {
        return new PublicPath("/public/suggestions/**");
    }

    @Bean
    PublicPath publicSuggestionsJson() {
        return new PublicPath("/public/suggestions.json");
    }

    @Bean
    NavEntry publicNav() {
        return new NavEntry("suggestions.public.nav", "/public/suggestions", NavSection.OPEN, 20, "");
    }

    @Bean
    NavEntry newSuggestionNav() {
        return new NavEntry("suggestions.nav.new", "/suggestions/new", NavSection.DEPUTIES, 20, "suggestions.write");
    }

    @Bean
    NavEntry papersNav() {
        return new NavEntry(
                "suggestions.nav.papers", "/suggestions/papers", NavSection.DEPUTIES, 30, PaperDesk.REGISTER);
    }

    @Bean
    NavEntry assignNav() {
        return new NavEntry(
                "suggestions.nav.assign", "/suggestions/assign", NavSection.DEPUTIES, 50, "suggestions.assign");
    }
}
