package org.luoshi.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by {@code Authorization: Bearer …} (令牌登录). Whoever shows a token comes in by that token or not at all:
 * a session cookie sent along counts for nothing.
 */
final class TokenDoor extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiTokens tokens;
    private final SignIns signIns;
    private final AccessTrail trail;
    private final Problems problems;
    private final Clock clock;

    TokenDoor(ApiTokens tokens, SignIns signIns, AccessTrail trail, Problems problems, Clock clock) {
        this.tokens = tokens;
        this.signIns = signIns;
        this.trail = trail;
        this.problems = problems;
        this.clock = clock;
    }

    /** Whether the request shows a token, right or wrong. */
    static boolean isShown(HttpServletRequest request) {
        return secret(request) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request);
        if (secret == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiTokens.Token> token = tokens.bySecret(secret);
        Optional<SignedIn> person = token.flatMap(each -> signIns.ofToken(each.accountId(), each.mayWrite()));
        if (token.isEmpty() || person.isEmpty()) {
            refuse(request, response, HttpStatus.UNAUTHORIZED, Refusal.TOKEN_UNKNOWN);
        } else if (!token.get().expiresAt().isAfter(clock.instant())) {
            refuseExpired(request, response, token.get());
        } else if (!token.get().mayWrite() && !READING.contains(request.getMethod())) {
            trail.refuse(
                    Actor.of(person.get()),
                    AccessTrail.account(token.get().accountId()),
                    "access.token",
                    Refusal.TOKEN_READS_ONLY,
                    token.get().name());
            refuse(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    Refusal.TOKEN_READS_ONLY,
                    token.get().name());
        } else {
            enter(person.get(), token.get());
            chain.doFilter(request, response);
        }
    }

    private void enter(SignedIn person, ApiTokens.Token token) {
        tokens.used(token);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    private void refuseExpired(HttpServletRequest request, HttpServletResponse response, ApiTokens.Token token)
            throws IOException {
        String end = problems.moment(request, token.expiresAt());
        trail.refuse(
                Actor.ANONYMOUS,
                AccessTrail.account(token.accountId()),
                "access.token",
                Refusal.TOKEN_EXPIRED,
                token.name(),
                end);
        refuse(request, response, HttpStatus.UNAUTHORIZED, Refusal.TOKEN_EXPIRED, token.name(), end);
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal why, String... args)
            throws IOException {
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
        problems.write(request, response, status, why, args);
    }

    private static @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
