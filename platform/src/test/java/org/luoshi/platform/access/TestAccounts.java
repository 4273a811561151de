package org.luoshi.platform.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.site.Viewer;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Accounts for tests, each under a login of its own. */
@Component
public class TestAccounts {
    public static final String PASSWORD = "一句只有我知道的长长的话";

    private final Accounts accounts;
    private final SignIns signIns;
    private final OneTimeLinks links;
    private final ConfirmMail confirm;
    private final ApiTokens tokens;
    private final Clock clock;

    TestAccounts(
            Accounts accounts,
            SignIns signIns,
            OneTimeLinks links,
            ConfirmMail confirm,
            ApiTokens tokens,
            Clock clock) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.links = links;
        this.confirm = confirm;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A new account with these roles and {@link #PASSWORD}. */
    public Account with(String... roles) {
        return with(null, null, roles);
    }

    /** A new account of a unit or person. */
    public Account with(@Nullable OrganisationId unit, @Nullable PersonId person, String... roles) {
        String login = "t" + UUID.randomUUID().toString().substring(0, 12);
        return accounts.create(
                        new NewAccount(login, "测试 " + login, PASSWORD, Set.of(roles), unit, person), Actor.SYSTEM)
                .orThrow();
    }

    /** The account as the viewer of a page. */
    public SignedIn viewer(Account account) {
        return signIns.ofSession(account.login()).orElseThrow();
    }

    /** A token that may write, as the account's owner would make one for a program. */
    public String writingToken(Account account) {
        return tokens.issue(account.id(), "程序", true, clock.instant().plus(Duration.ofDays(1)));
    }

    /** Opens the link a letter to this address would have carried. */
    public void confirmMail(SignedIn viewer, String address) {
        confirm.handle(viewer, links.issueForMail(viewer.account().id(), address))
                .orThrow();
    }

    /** A new account's viewer. */
    public SignedIn viewer(String... roles) {
        return viewer(with(roles));
    }

    /** Sends a MockMvc request as this viewer. */
    public static RequestPostProcessor as(Viewer viewer) {
        return SecurityMockMvcRequestPostProcessors.user((SignedIn) viewer);
    }
}
