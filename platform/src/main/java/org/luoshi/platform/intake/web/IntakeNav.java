package org.luoshi.platform.intake.web;

import org.luoshi.platform.intake.Sources;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Its place in the navigation. */
@Configuration(proxyBeanMethods = false)
class IntakeNav {
    @Bean
    NavEntry intakeNavEntry() {
        return new NavEntry("intake.nav", "/intake", NavSection.FOLLOW_UP, 40, Sources.WORK);
    }
}
