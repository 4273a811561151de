package org.luoshi.platform.site;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Lets everybody read while nobody has an account; gone as soon as access has its own door. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingClass("org.luoshi.platform.access.Accounts")
class OpenDoor {
    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(any -> any.anyRequest().permitAll()).build();
    }
}
