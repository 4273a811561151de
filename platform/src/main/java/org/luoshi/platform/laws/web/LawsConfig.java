package org.luoshi.platform.laws.web;

import org.luoshi.platform.access.PublicPath;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the library hands to the house: it is open to everybody, and has a place in the navigation. */
@Configuration(proxyBeanMethods = false)
class LawsConfig {
    // law: 立法法 (2023) art. 62, 79 — texts of law are published for everyone to read
    @Bean
    PublicPath publicLaws() {
        return new PublicPath("/laws/**");
    }

    @Bean
    PublicPath publicLawList() {
        return new PublicPath("/laws.json");
    }

    @Bean
    NavEntry lawsNav() {
        return new NavEntry("laws.nav", "/laws", NavSection.LAWS, 10, "");
    }

    @Bean
    NavEntry lawImportNav() {
        return new NavEntry("laws.import.nav", "/laws/import", NavSection.VIEWER, 45, PreviewLaws.PERMISSION);
    }

    @Bean
    NavEntry decisionsNav() {
        return new NavEntry("laws.decision.nav", "/laws/decisions", NavSection.VIEWER, 46, PreviewLaws.PERMISSION);
    }
}
