package org.luoshi.platform.access;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.site.Viewer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a request (已登录者), read anew for every request: a role taken away is gone at the next click.
 *
 * <p>Two of them are equal when they are the same account.
 */
public final class SignedIn implements Viewer, UserDetails {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Account account;
    private final transient Set<String> permissions;
    private final transient Through through;
    private final transient List<Viewer> standsFor;

    /** By which door the person came. */
    enum Through {
        PASSWORD_OR_PASSKEY,
        READING_TOKEN,
        WRITING_TOKEN
    }

    SignedIn(Account account, Set<String> permissions, Through through) {
        this(account, permissions, through, List.of());
    }

    SignedIn(Account account, Set<String> permissions, Through through, List<Viewer> standsFor) {
        this.standsFor = List.copyOf(standsFor);
        this.account = account;
        this.permissions = Set.copyOf(permissions);
        this.through = through;
    }

    public Account account() {
        return account;
    }

    @Override
    public String accountId() {
        return account.id().toString();
    }

    @Override
    public String name() {
        return account.name();
    }

    @Override
    public Set<String> roles() {
        return account.roles();
    }

    @Override
    public boolean may(String permission) {
        return permissions.contains(permission);
    }

    @Override
    public @Nullable String unitId() {
        OrganisationId unit = account.unitId();
        return unit == null ? null : unit.toString();
    }

    @Override
    public @Nullable String personId() {
        PersonId person = account.personId();
        return person == null ? null : person.toString();
    }

    @Override
    public List<Viewer> standsFor() {
        return standsFor;
    }

    @Override
    public boolean inPerson() {
        return !byToken();
    }

    boolean byToken() {
        return through != Through.PASSWORD_OR_PASSKEY;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    /** Never held here: the hash is compared where it is read. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return account.login();
    }

    @Override
    public boolean isEnabled() {
        return account.enabled();
    }

    List<String> sortedRoles() {
        return account.roles().stream().sorted().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && that.account.id().equals(account.id());
    }

    @Override
    public int hashCode() {
        return account.id().hashCode();
    }

    @Override
    public String toString() {
        return "SignedIn[" + account.login() + "]";
    }
}
