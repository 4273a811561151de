package org.luoshi.platform.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Light or dark (明暗): as the reader's system has it, until the reader chooses. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The cookie that keeps the choice. */
    public static final String COOKIE = "luoshi-theme";

    /** As the style sheet and the switch name it: {@code auto}, {@code light}, {@code dark}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one press of the switch changes to. */
    public Theme next() {
        return switch (this) {
            case AUTO -> DARK;
            case DARK -> LIGHT;
            case LIGHT -> AUTO;
        };
    }

    /** Anything unknown is {@link #AUTO}. */
    public static Theme named(String value) {
        for (Theme theme : values()) {
            if (theme.id().equals(value)) {
                return theme;
            }
        }
        return AUTO;
    }

    public static Theme of(HttpServletRequest request) {
        return named(Cookies.value(request, COOKIE));
    }
}
