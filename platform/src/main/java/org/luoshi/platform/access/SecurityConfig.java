package org.luoshi.platform.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.util.List;
import org.luoshi.platform.files.UploadGuard;
import org.luoshi.platform.journal.Journal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The door of the house (门禁): what is not named public needs a sign-in; forms carry a token of their own; pages run only
 * scripts and styles that came with the server.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    /** Open for reading: what the frame of every page needs, and the ways in. */
    private static final String[] OPEN = {
        "/login",
        "/setup",
        "/password",
        "/assets/**",
        "/webjars/**",
        "/patterns/**",
        "/health",
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/lang",
        "/theme",
        "/help/**",
        "/api/v1/openapi.json",
        "/about",
        "/error",
        "/favicon.ico",
        "/robots.txt"
    };

    /** Open for sending: the ways in, each with its own check. */
    private static final String[] OPEN_FORMS = {
        "/login", "/setup", "/password", "/webauthn/authenticate/options", "/login/webauthn"
    };

    @Bean
    AuthenticationManager authenticationManager(
            AccountStore store, SignIns signIns, Passwords passwords, SignInAttempts attempts, AccessTrail trail) {
        return new ProviderManager(new PasswordSignIn(store, signIns, passwords, attempts, trail));
    }

    /** Each of the door's two dozen filters would be measured for each request, and nobody looks at the figures. */
    @Bean
    static SecurityObservationSettings unmeasuredFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            AuthenticationManager passwords,
            ObjectProvider<PublicPath> open,
            ObjectProvider<SignedPath> signed,
            SignInResults results,
            Passkeys passkeys,
            SignIns signIns,
            Sessions sessions,
            ApiTokens tokens,
            AccessTrail trail,
            Problems problems,
            Journal journal,
            MultipartConfigElement uploads,
            Clock clock) {
        http.authenticationManager(passwords)
                .authorizeHttpRequests(rules ->
                        rules(rules, open.stream().toList(), signed.stream().toList()))
                .formLogin(
                        form -> form.loginPage("/login").successHandler(results).failureHandler(results))
                .logout(leaving -> leaving.addLogoutHandler(results).logoutSuccessUrl("/"))
                .csrf(forms -> {
                    forms.ignoringRequestMatchers(TokenDoor::isShown);
                    signed.forEach(path -> forms.ignoringRequestMatchers(path.pattern()));
                })
                .exceptionHandling(results::explain)
                .requestCache(pages -> pages.requestCache(PageAskedFor.cache()))
                .headers(SecurityConfig::headers)
                .webAuthn(passkeys::configure)
                .addFilterBefore(new DeniedTrail(journal), CsrfFilter.class)
                .addFilterBefore(new UploadGuard(uploads, journal), CsrfFilter.class)
                .addFilterBefore(new TokenDoor(tokens, signIns, trail, problems, clock), LogoutFilter.class)
                .addFilterBefore(new CurrentAccount(signIns, sessions), AuthorizationFilter.class);
        return http.build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            List<PublicPath> open,
            List<SignedPath> signed) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        for (HttpMethod reading : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            rules.requestMatchers(reading, OPEN).permitAll();
            open.forEach(path -> rules.requestMatchers(reading, path.pattern()).permitAll());
        }
        rules.requestMatchers(HttpMethod.POST, OPEN_FORMS).permitAll();
        signed.forEach(
                path -> rules.requestMatchers(HttpMethod.POST, path.pattern()).permitAll());
        rules.anyRequest().authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }
}
