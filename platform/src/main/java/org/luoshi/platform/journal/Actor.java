package org.luoshi.platform.journal;

import java.util.TreeSet;
import org.luoshi.platform.site.Viewer;

/**
 * Who acted, as known at that moment: names and roles change later, the line does not.
 *
 * @param id account id; {@code system} for the installation itself, {@code operator} for its machine's command line,
 *     {@code anonymous} for somebody not signed in
 * @param name name shown to people
 * @param role role the person acted in: {@code office}, {@code deputy}
 */
public record Actor(String id, String name, String role) {
    /** The installation itself: timers, migrations, the demo. */
    public static final Actor SYSTEM = new Actor("system", "系统", "system");

    /** Whoever works at the server's own machine, on its command line; no account stands behind it. */
    public static final Actor OPERATOR = new Actor("operator", "服务器操作人员", "operator");

    /** Somebody who has not signed in. */
    public static final Actor ANONYMOUS = new Actor("anonymous", "未登录", "public");

    /** Somebody signed in, in all roles held; {@link #ANONYMOUS} for anybody else. */
    public static Actor of(Viewer viewer) {
        return viewer.signedIn()
                ? new Actor(viewer.accountId(), viewer.name(), String.join(",", new TreeSet<>(viewer.roles())))
                : ANONYMOUS;
    }

    public Actor {
        id = CleanText.required("actor id", id);
        name = CleanText.of(name);
        role = CleanText.of(role);
    }
}
