package org.luoshi.platform.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of a page (语言): Chinese unless the reader has chosen English. */
public enum Lang {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    /** The cookie that keeps the choice. */
    public static final String COOKIE = "luoshi-lang";

    private final String tag;
    private final Locale locale;

    Lang(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** As HTML names it: {@code zh-CN}, {@code en}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    public Lang other() {
        return this == ZH ? EN : ZH;
    }

    /** {@code en…} is English; everything else is Chinese. */
    public static Lang named(String value) {
        return value.toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
    }

    public static Lang of(HttpServletRequest request) {
        return named(Cookies.value(request, COOKIE));
    }
}
