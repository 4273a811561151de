package org.luoshi.platform.access;

import java.time.Clock;
import java.util.List;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts for those who manage them. */
@Component
public class AccountViews {
    private static final String WHERE = """
            where (:text = '' or strpos(a.login, lower(:text)) > 0 or strpos(a.name, :text) > 0)
            and (:role = '' or exists (select from account_role r where r.account_id = a.id and r.role_id = :role))
            and (:state = '' or a.enabled = (:state = 'enabled'))
            """;

    private final JdbcClient jdbc;
    private final SignInAttempts attempts;
    private final Clock clock;

    AccountViews(JdbcClient jdbc, SignInAttempts attempts, Clock clock) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * Which accounts to show.
     *
     * @param text part of login or name; empty: any
     * @param role id of a role; empty: any
     * @param state {@code enabled} or {@code disabled}; empty: any
     */
    public record Filter(String text, String role, String state) {}

    public long count(Filter filter) {
        return bind("select count(*) from account a ", filter).query(Long.class).single();
    }

    public List<Account> list(Filter filter, int offset, int limit) {
        return bind(AccountRows.SELECT, filter, "order by a.login limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(AccountRows::account)
                .list();
    }

    /** What this viewer may do with the account. */
    public Options options(Account account, Viewer viewer) {
        boolean own = account.id().toString().equals(viewer.accountId());
        boolean handle = !own && viewer.may(account.officer() ? "roles.grant" : "accounts.manage");
        boolean locked = attempts.lockedUntil(account.login(), "-")
                .filter(clock.instant()::isBefore)
                .isPresent();
        return new Options(handle, !own && viewer.may("roles.grant"), locked, viewer.may("access.policy"));
    }

    /**
     * Decided for one viewer and one account.
     *
     * @param mayHandle disable, enable, make a password link
     * @param mayGrant grant and withdraw roles
     * @param locked too many wrong passwords
     * @param mayUnlock end the lock before its time
     */
    public record Options(boolean mayHandle, boolean mayGrant, boolean locked, boolean mayUnlock) {}

    private JdbcClient.StatementSpec bind(String select, Filter filter) {
        return bind(select, filter, "");
    }

    private JdbcClient.StatementSpec bind(String select, Filter filter, String end) {
        return jdbc.sql(select + WHERE + end)
                .param("text", filter.text().strip())
                .param("role", filter.role())
                .param("state", filter.state());
    }
}
