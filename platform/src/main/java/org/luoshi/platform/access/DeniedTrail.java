package org.luoshi.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves a journal line for every page or act that is denied to somebody signed in, wherever the denial was made; for an act
 * on what is not there for them too.
 */
final class DeniedTrail extends OncePerRequestFilter {
    private final Journal journal;

    DeniedTrail(Journal journal) {
        this.journal = journal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        int status = response.getStatus();
        boolean denied = status == HttpServletResponse.SC_FORBIDDEN
                || (status == HttpServletResponse.SC_NOT_FOUND && "POST".equals(request.getMethod()));
        if (denied && known != null && known.getPrincipal() instanceof Viewer viewer) {
            journal.refuse(
                    new Entry(
                            new Subject("access", viewer.accountId()),
                            "access.denied",
                            Actor.of(viewer),
                            Map.of("method", request.getMethod(), "path", request.getRequestURI())),
                    String.valueOf(status));
        }
    }
}
