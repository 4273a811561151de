package org.luoshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The page somebody wanted before signing in, and is led back to.
 *
 * <p>Only a page gone to is remembered. What a page, or a worker behind a closed one, fetches by itself is not: it would
 * open a session of its own and take the place of the one whose sign-in form is just being filled.
 */
final class PageAskedFor implements RequestMatcher {
    static RequestCache cache() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new PageAskedFor());
        return cache;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && header(request, HttpHeaders.ACCEPT, "").contains(MediaType.TEXT_HTML_VALUE)
                && header(request, "Sec-Fetch-Mode", "navigate").equals("navigate")
                && header(request, "HX-Request", "").isEmpty();
    }

    private static String header(HttpServletRequest request, String name, String absent) {
        String value = request.getHeader(name);
        return value == null ? absent : value;
    }
}
