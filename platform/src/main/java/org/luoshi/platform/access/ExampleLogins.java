package org.luoshi.platform.access;

import java.util.List;

/** Logins of an example city (示例账号), shown on the sign-in page; an installation that is no example has no such bean. */
public interface ExampleLogins {
    /** In the order a newcomer should try them. */
    List<ExampleLogin> all();

    /** One account that keeps no secret: its role in words, its login and its password. */
    record ExampleLogin(String role, String login, String password) {}
}
