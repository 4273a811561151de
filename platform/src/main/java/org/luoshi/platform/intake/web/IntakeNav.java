package org.luoshi.platform.intake.web;

import org.luoshi.platform.intake.Sources;
import org.luoshi.platform.site.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Its place in the navigation. */
@Configuration(proxyBeanMethods = false)
class IntakeNav {
    @Bean
    NavEntry intakeNavEntry() {
        return new NavEntry("intake.nav", "/intake", 62, Sources.WORK);
    }
}
