package org.luoshi.platform.bodies;

/** The weight of a post, as far as rules depend on it. */
public enum PostRank {
    /** 主要负责人: heads the organisation; at most one at a time. */
    PRINCIPAL_HEAD,
    /** 分管负责人、副职. */
    DEPUTY_HEAD,
    /** 秘书长, 委员 and other members. */
    MEMBER,
    /** 工作人员: carries out the work, such as the clerk who handles suggestions. */
    STAFF;

    public String messageKey() {
        return "bodies.rank." + name();
    }
}
