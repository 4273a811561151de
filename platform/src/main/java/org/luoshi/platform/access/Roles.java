package org.luoshi.platform.access;

import java.util.Set;

/** Ids of the roles (角色); their names and what they may do are rows in {@code role} and {@code role_permission}. */
public final class Roles {
    public static final String DEPUTY = "deputy";
    public static final String OFFICE = "office";
    public static final String GOVERNMENT_OFFICE = "government-office";
    public static final String HANDLER = "handler";
    public static final String SUPERVISOR = "supervisor";
    public static final String CHAIRPERSON = "chairperson";
    public static final String ADMINISTRATOR = "administrator";
    public static final String SECURITY_OFFICER = "security-officer";
    public static final String AUDIT_OFFICER = "audit-officer";

    /** No account holds two of these. */
    static final Set<String> OFFICERS = Set.of(ADMINISTRATOR, SECURITY_OFFICER, AUDIT_OFFICER);

    private Roles() {}
}
