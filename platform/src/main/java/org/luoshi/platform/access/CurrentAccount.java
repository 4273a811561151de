package org.luoshi.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account of a session anew for every request: whoever was disabled, or whose session was ended, is out at the
 * next click, and roles are those of this moment. Whatever door was used, the principal is a {@link SignedIn} from here on.
 */
final class CurrentAccount extends OncePerRequestFilter {
    private final SignIns signIns;
    private final Sessions sessions;

    CurrentAccount(SignIns signIns, Sessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && bySession(known)) {
            refresh(request, known);
        }
        chain.doFilter(request, response);
    }

    private void refresh(HttpServletRequest request, Authentication known) {
        HttpSession session = request.getSession(false);
        Optional<SignedIn> person = signIns.ofSession(known.getName())
                .filter(each -> session == null || sessions.stillOpen(request, session, each.accountId()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        person.ifPresentOrElse(
                each -> context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(each, null, known.getAuthorities())),
                () -> end(session));
        SecurityContextHolder.setContext(context);
    }

    private static boolean bySession(Authentication known) {
        boolean byToken = known.getPrincipal() instanceof SignedIn person && person.byToken();
        return known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken) && !byToken;
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }

    /** Error pages have a header with the viewer's name too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
