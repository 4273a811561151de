package org.luoshi.platform.desk.web;

import java.util.Optional;
import org.luoshi.platform.access.PublicPath;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.matters.MatterHome;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterSheets;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the document desk stands in the navigation, and where its matters live. */
@Configuration(proxyBeanMethods = false)
class DocumentNav {
    @Bean
    NavEntry documentsNav() {
        return new NavEntry("desk.nav", "/documents", NavSection.DOCUMENTS, 10, DeskRights.SEE);
    }

    @Bean
    MatterHome outgoingHome() {
        return new MatterHome("desk/outgoing", "/documents/outgoing");
    }

    /** The papers of a suggestion's handling. */
    @Bean
    MatterSheets suggestionSheets() {
        return matter -> matter.run().procedure().id().equals("suggestions/handling")
                        && !matter.run().step().equals("draft")
                ? Optional.of(MatterLinks.under("/documents/papers", matter.number()))
                : Optional.empty();
    }

    @Bean
    PublicPath verifyPage() {
        return new PublicPath("/verify");
    }

    @Bean
    PublicPath verifyKeys() {
        return new PublicPath("/verify/keys.txt");
    }

    @Bean
    PublicPath verifyJson() {
        return new PublicPath("/verify.json");
    }
}
