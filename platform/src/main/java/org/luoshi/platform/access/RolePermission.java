package org.luoshi.platform.access;

/** One right of one role. */
public record RolePermission(String roleId, String permissionId) {}
