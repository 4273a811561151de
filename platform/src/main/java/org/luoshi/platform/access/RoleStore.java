package org.luoshi.platform.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code role}, {@code permission} and {@code role_permission}. */
@Repository
class RoleStore {
    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> ids() {
        return jdbc.sql("select id from role")
                .query((row, n) -> row.getString("id"))
                .set();
    }

    List<Role> roles() {
        return jdbc.sql("select id, name_zh, name_en, officer from role order by sort, id")
                .query(RoleStore::role)
                .list();
    }

    Optional<Role> named(String id) {
        return jdbc.sql("select id, name_zh, name_en, officer from role where id = :id")
                .param("id", id)
                .query(RoleStore::role)
                .optional();
    }

    private static Role role(ResultSet row, int number) throws SQLException {
        return new Role(
                row.getString("id"), row.getString("name_zh"), row.getString("name_en"), row.getBoolean("officer"));
    }

    List<Permission> permissions() {
        return jdbc.sql("select id, name_zh, name_en, locked from permission order by locked, id")
                .query((row, n) -> new Permission(
                        row.getString("id"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getBoolean("locked")))
                .list();
    }

    Set<RolePermission> pairs() {
        return jdbc.sql("select role_id, permission_id from role_permission")
                .query((row, n) -> new RolePermission(row.getString("role_id"), row.getString("permission_id")))
                .set();
    }

    void allow(RolePermission pair) {
        jdbc.sql(
                        "insert into role_permission (role_id, permission_id) values (:role, :permission) on conflict do nothing")
                .param("role", pair.roleId())
                .param("permission", pair.permissionId())
                .update();
    }

    void forbid(RolePermission pair) {
        jdbc.sql("delete from role_permission where role_id = :role and permission_id = :permission")
                .param("role", pair.roleId())
                .param("permission", pair.permissionId())
                .update();
    }
}
