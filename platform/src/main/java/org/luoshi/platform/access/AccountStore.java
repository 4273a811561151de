package org.luoshi.platform.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code account}, {@code account_role} and {@code credential}. */
@Repository
class AccountStore {
    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byId(UUID id) {
        return jdbc.sql(AccountRows.SELECT + "where a.id = :id")
                .param("id", id)
                .query(AccountRows::account)
                .optional();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql(AccountRows.SELECT + "where a.login = :login")
                .param("login", Logins.normal(login))
                .query(AccountRows::account)
                .optional();
    }

    /** An account and what its roles allow. */
    record Allowed(Account account, Set<String> permissions) {}

    /** Both in one question: it is asked for every click. */
    Optional<Allowed> allowedByLogin(String login) {
        return jdbc.sql(AccountRows.SELECT_WITH_PERMISSIONS + "where a.login = :login")
                .param("login", Logins.normal(login))
                .query((row, number) ->
                        new Allowed(AccountRows.account(row, number), AccountRows.texts(row.getArray("permissions"))))
                .optional();
    }

    List<Account> ofPerson(PersonId person) {
        return jdbc.sql(AccountRows.SELECT + "where a.enabled and a.person_id = :person order by a.login")
                .param("person", person.value())
                .query(AccountRows::account)
                .list();
    }

    List<Account> withRole(String role, @Nullable OrganisationId unit) {
        String inRole = "join account_role h on h.account_id = a.id where h.role_id = :role and a.enabled";
        return (unit == null
                        ? jdbc.sql(AccountRows.SELECT + inRole + " order by a.login")
                        : jdbc.sql(AccountRows.SELECT + inRole + " and a.unit_id = :unit order by a.login")
                                .param("unit", unit.value()))
                .param("role", role)
                .query(AccountRows::account)
                .list();
    }

    boolean none() {
        return !jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    Set<String> permissionsOf(Account account) {
        return jdbc.sql("""
                        select distinct p.permission_id from role_permission p
                        join account_role r on r.role_id = p.role_id where r.account_id = :id
                        """)
                .param("id", account.id())
                .query((row, n) -> row.getString("permission_id"))
                .set();
    }

    /** False when the login is taken. */
    boolean insert(UUID id, NewAccount wanted, Instant now) {
        PersonId person = wanted.personId();
        OrganisationId unit = wanted.unitId();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id);
        values.put("login", Logins.normal(wanted.login()));
        values.put("name", wanted.name().strip());
        values.put("person", person == null ? null : person.value());
        values.put("unit", unit == null ? null : unit.value());
        values.put("now", now.atOffset(ZoneOffset.UTC));
        return jdbc.sql("""
                insert into account (id, login, name, person_id, unit_id, created_at)
                values (:id, :login, :name, :person, :unit, :now) on conflict (login) do nothing
                """).params(values).update() == 1;
    }

    void setEnabled(UUID id, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where id = :id")
                .param("enabled", enabled)
                .param("id", id)
                .update();
    }

    /** False when the role was there already or another officer's role stands against it. */
    boolean grant(UUID id, String role, Instant now) {
        return jdbc.sql("""
                insert into account_role (account_id, role_id, granted_at) values (:id, :role, :now)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("role", role)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void withdraw(UUID id, String role) {
        jdbc.sql("delete from account_role where account_id = :id and role_id = :role")
                .param("id", id)
                .param("role", role)
                .update();
    }

    Optional<String> passwordHash(UUID id) {
        return jdbc.sql("select password_hash from credential where account_id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void setPassword(UUID id, String hash, Instant now) {
        jdbc.sql("""
                insert into credential (account_id, password_hash, changed_at) values (:id, :hash, :now)
                on conflict (account_id) do update set password_hash = :hash, changed_at = :now
                """)
                .param("id", id)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Holds all accounts of one role against change, so that the last of them is not lost to two acts at once. */
    List<UUID> enabledWithRoleForUpdate(String role) {
        return jdbc.sql("""
                select a.id from account a join account_role r on r.account_id = a.id
                where a.enabled and r.role_id = :role order by a.id for update of a
                """)
                .param("role", role)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
