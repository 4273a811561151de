package org.luoshi.platform.burden;

/**
 * The statements that find what units were burdened with, one row a record: unit, day, how much it weighs, its key, the
 * number of the matter it is about, what it was, and when it became known.
 */
final class BurdenSql {
    private static final String COUNTED = """
            (:unit = '' or u.unit = :unit) and split_part(a.action, '.', 1) not in (:areas)
              and a.action not in (:noForms) and a.action not in (:intoMatters)
            """;

    /** Accepted acts outside matters; their lines name no matter. */
    private static final String LINES = """
            select u.unit, (a.at at time zone 'Asia/Shanghai')::date as day, %s as amount,
                a.subject_kind || ':' || a.subject_id || ':' || a.seq as key, null::text as number, a.action as what,
                a.at as known
            from account_of_unit u join act_done a on a.account = u.account
            where a.at >= cast(:from as date)::timestamp at time zone 'Asia/Shanghai'
              and a.at < cast(:until as date)::timestamp at time zone 'Asia/Shanghai' and\s""" + COUNTED;

    /**
     * The same lines as {@link #LINES}, counted by unit and week: an index alone is read, a week at a time so that nothing is
     * sorted, and what is left out is looked at once for each kind of act.
     */
    static final String LINES_BY_WEEK = """
            with a as materialized (
                select w.week, l.account, l.action, l.acts, l.fields
                from (select cast(:from as date) + 7 * n as week
                    from generate_series(0, (cast(:until as date) - cast(:from as date) + 6) / 7 - 1) n) w
                cross join lateral (select a.account, a.action, count(*) as acts, sum(a.fields) as fields
                    from act_done a
                    where a.at >= w.week::timestamp at time zone 'Asia/Shanghai'
                      and a.at < (w.week + 7)::timestamp at time zone 'Asia/Shanghai'
                      and (:unit = '' or a.account in (select account from account_of_unit where unit = :unit))
                    group by a.account, a.action) l)
            select u.unit, a.week, sum(a.acts) as acts, sum(a.fields) as fields
            from a join account_of_unit u on u.account = a.account
            where\s""" + COUNTED + " group by 1, 2";

    /** What a unit's people did outside matters, one for each line. */
    static final String ACTS = LINES.formatted("1::bigint");

    /** What was typed in accepted acts on matters; what the installation moved by itself was typed by nobody. */
    static final String IN_MATTERS = """
            select f.unit, f.at::date as day, (select count(*) from jsonb_each(f.carried) v
                    where nullif(btrim(v.value ->> 'text'), '') is not null or v.value -> 'day' is not null
                       or v.value -> 'num' is not null or (v.value ->> 'flag')::boolean
                       or jsonb_array_length(coalesce(v.value -> 'units', '[]'::jsonb)) > 0) as amount,
                f.matter || ':' || f.seq as key, f.number, f.event as what, f.recorded_at as known
            from matter_fact f
            where f.unit is not null and f.at >= :from and f.at < :until and (:unit = '' or f.unit = :unit)
              and f.roles <> 'system'
            """;

    /** What was typed: the forms of matters, and the others as far as their lines say. */
    static final String TYPED = IN_MATTERS + " union all " + LINES.formatted("a.fields::bigint") + " and a.fields > 0";

    /** Limits that began for a unit. */
    static final String ASKED = """
            select a.unit, a.asked_on as day, 1::bigint as amount, a.matter || ':' || a.ordinal as key, a.number,
                a.clock as what, a.asked_on::timestamp at time zone 'Asia/Shanghai' as known
            from matter_asked a
            where a.asked_on >= :from and a.asked_on < :until and (:unit = '' or a.unit = :unit)
              and a.kind not in (:prolonging)
            """;

    static final String AGAIN = ASKED + " and (a.again or a.kind in (:askingAgain))";

    private static final String SENT = """
            select u.unit, n.day, 1::bigint as amount, n.rule_key || '@' || n.day as key, min(n.number) as number,
                split_part(n.rule_key, ':', 1) as what, min(n.sent_at) as known
            from account_of_unit u join notice_sent n on n.account_id = u.account
            where n.day >= :from and n.day < :until and (:unit = '' or u.unit = :unit)
              and (n.rule_key like 'matters.remind.%' or n.rule_key like 'matters.urge:%')""";

    private static final String ONCE = " group by u.unit, n.rule_key, n.day";

    /** Urgings and reminders of limits. */
    static final String REMINDED = SENT + " is true" + ONCE;

    /** Everything else a unit was told. */
    static final String TOLD = SENT + " is not true" + ONCE;

    private BurdenSql() {}
}
