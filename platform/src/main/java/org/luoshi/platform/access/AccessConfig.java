package org.luoshi.platform.access;

import java.util.List;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What this context hands to the others: pages open to everybody, links in the navigation, viewers in controllers. */
@Configuration(proxyBeanMethods = false)
class AccessConfig {
    @Bean
    PublicPath homePage() {
        return new PublicPath("/");
    }

    @Bean
    PublicPath publicFigures() {
        return new PublicPath("/figures/**");
    }

    @Bean
    PublicPath publicFigureFiles() {
        return new PublicPath("/figures.*");
    }

    @Bean
    PublicPath publicPages() {
        return new PublicPath("/public/**");
    }

    @Bean
    NavEntry accountsLink() {
        return new NavEntry("access.nav.accounts", "/accounts", NavSection.ADMINISTRATION, 10, "accounts.read");
    }

    @Bean
    NavEntry rolesLink() {
        return new NavEntry("access.nav.roles", "/roles", NavSection.ADMINISTRATION, 20, "accounts.read");
    }

    @Bean
    NavEntry ownAccountLink() {
        return new NavEntry("access.nav.account", "/account", NavSection.VIEWER, 90, "");
    }

    /** Lets a controller take the {@code Viewer} of its request as a parameter. */
    @Bean
    WebMvcConfigurer viewerParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerParameter());
            }
        };
    }
}
