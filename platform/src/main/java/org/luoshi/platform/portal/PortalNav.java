package org.luoshi.platform.portal;

import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's place in the navigation (导航). */
@Configuration(proxyBeanMethods = false)
class PortalNav {
    @Bean
    NavEntry home() {
        return new NavEntry("site.foot.home", "/", NavSection.HOME, 0, "");
    }

    @Bean
    NavEntry guide() {
        return new NavEntry("site.foot.help", "/help", NavSection.REFERENCE, 40, "");
    }
}
