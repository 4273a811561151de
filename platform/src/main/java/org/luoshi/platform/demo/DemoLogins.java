package org.luoshi.platform.demo;

import java.util.List;
import org.luoshi.platform.access.ExampleLogins;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The example city's logins on its sign-in page; with {@code --demo} only. */
@Component
@ConditionalOnProperty("luoshi.demo")
class DemoLogins implements ExampleLogins {
    private final DemoAccounts accounts;

    DemoLogins(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<ExampleLogin> all() {
        return accounts.printed();
    }
}
