package org.luoshi.platform.desk.web;

import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.matters.MatterHome;
import org.luoshi.platform.site.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the document desk stands in the navigation, and where its matters live. */
@Configuration(proxyBeanMethods = false)
class DocumentNav {
    @Bean
    NavEntry documentsNav() {
        return new NavEntry("desk.nav", "/documents", 26, DeskRights.SEE);
    }

    @Bean
    MatterHome outgoingHome() {
        return new MatterHome("desk/outgoing", "/documents/outgoing");
    }
}
