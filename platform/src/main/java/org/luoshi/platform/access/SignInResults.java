package org.luoshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where people land after signing in, failing to, or leaving; and what a refused request sees. */
@Component
class SignInResults extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler, LogoutHandler {
    private final AuthenticationEntryPoint loginPage = new LoginUrlAuthenticationEntryPoint("/login");
    private final AccessTrail trail;
    private final Problems problems;
    private final Clock clock;

    SignInResults(AccessTrail trail, Problems problems, Clock clock) {
        this.trail = trail;
        this.problems = problems;
        this.clock = clock;
    }

    /** Back to the login page, which says why; how long a lock lasts is told in whole minutes. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        String why = switch (problem) {
            case SignInLocked locked -> "locked&minutes=" + minutesUntil(locked);
            case DisabledException disabled -> "disabled";
            default -> "wrong";
        };
        response.sendRedirect("/login?refused=" + why);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) {
            trail.did(Actor.of(person), AccessTrail.account(person.account().id()), "access.sign-out", Map.of());
        }
    }

    /** Somebody unknown is led to the login page, a program is asked for its token; somebody known is told no. */
    void explain(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        refusals.authenticationEntryPoint(this::askToSignIn).accessDeniedHandler(SignInResults::deny);
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException, jakarta.servlet.ServletException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getRequestURI().startsWith("/api/")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(request, response, HttpStatus.UNAUTHORIZED, Refusal.TOKEN_MISSING);
        } else {
            loginPage.commence(request, response, problem);
        }
    }

    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException {
        if (problem instanceof CsrfException && request.getServletPath().equals("/login")) {
            // a sign-in page left open for longer than its session: the next one is fresh
            response.sendRedirect("/login?refused=stale");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private long minutesUntil(SignInLocked locked) {
        Duration left = Duration.between(clock.instant(), locked.until());
        return Math.max(1, left.plusSeconds(59).toMinutes());
    }
}
