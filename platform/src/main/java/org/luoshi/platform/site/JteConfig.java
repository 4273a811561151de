package org.luoshi.platform.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;

/** Templates become Java when the project is built, so the server compiles nothing while it runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CitySettings.class)
class JteConfig {
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver jteViews(TemplateEngine templates) {
        return new JteViews(templates);
    }
}
