package org.luoshi.platform.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Reads the cookies that keep a reader's choices. */
final class Cookies {
    private Cookies() {}

    /** Empty when there is none. */
    static String value(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue() == null ? "" : cookie.getValue();
    }
}
