package org.luoshi.platform.notices.web;

import org.luoshi.platform.notices.Notices;
import org.luoshi.platform.site.NavCount;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inbox in the menu below the viewer's name, with how many notices wait. */
@Configuration(proxyBeanMethods = false)
class InboxNav {
    private static final String HREF = "/inbox";

    @Bean
    NavEntry inboxLink() {
        return new NavEntry("notices.inbox", HREF, NavSection.VIEWER, 10, "");
    }

    @Bean
    NavCount unreadNotices(Notices notices) {
        return new NavCount() {
            @Override
            public String href() {
                return HREF;
            }

            @Override
            public int count(Viewer viewer) {
                return viewer.signedIn() ? notices.unread(viewer.accountId()) : 0;
            }
        };
    }
}
