package org.luoshi.platform.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
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
 * Refuses a form that is too large before anything else reads it: by the length it announces without reading a byte, by
 * counting as soon as the count is passed. A form the disk has no room for is refused the same way, before it fills the
 * room the database needs. It stands in front of whatever looks into forms, and the refusal is a page.
 */
public final class UploadGuard extends OncePerRequestFilter {
    private static final int TOO_LARGE = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    private static final int NO_ROOM = 507;

    private final MultipartConfigElement limits;
    private final Journal journal;

    public UploadGuard(MultipartConfigElement limits, Journal journal) {
        this.limits = limits;
        this.journal = journal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isMultipart(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > limits.getMaxRequestSize()) {
            refuse(request, response, TOO_LARGE, "TooLarge announced " + request.getContentLengthLong() + " bytes");
        } else if (!Room.holds(incoming(), Math.max(0, request.getContentLengthLong()))) {
            refuse(request, response, NO_ROOM, "NoRoom for " + request.getContentLengthLong() + " bytes");
        } else {
            receive(request, response, chain);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean received;
        try {
            received = isReceived(request);
        } catch (IOException e) {
            if (!Room.ranOut(incoming(), e)) {
                throw e;
            }
            refuse(request, response, NO_ROOM, "NoRoom, the disk became full on the way");
            return;
        }
        if (received) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, TOO_LARGE, "TooLarge grew beyond " + limits.getMaxFileSize() + " bytes");
        }
    }

    private Path incoming() {
        return Path.of(limits.getLocation());
    }

    /** The container says a limit was passed by an {@code IllegalStateException}; a torn form is its own refusal. */
    private static boolean isReceived(HttpServletRequest request) throws IOException, ServletException {
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Viewer viewer = known != null && known.getPrincipal() instanceof Viewer signedIn ? signedIn : Viewer.PUBLIC;
        Actor actor = Actor.of(viewer);
        journal.refuse(
                new Entry(
                        new Subject("upload", actor.id()), "file.add", actor, Map.of("path", request.getRequestURI())),
                why);
        response.sendError(status);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
