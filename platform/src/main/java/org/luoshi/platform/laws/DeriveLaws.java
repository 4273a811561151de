package org.luoshi.platform.laws;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What follows from the texts and is kept for speed (派生数据): which work a citation means, which work another one repeals.
 * Made anew from the texts alone at any time, always to the same.
 */
@Component
public class DeriveLaws {
    private final JdbcClient jdbc;
    private final MeantWorks meant;

    DeriveLaws(JdbcClient jdbc, MeantWorks meant) {
        this.jdbc = jdbc;
        this.meant = meant;
    }

    /** Makes all of it anew, within the caller's transaction. */
    void all() {
        jdbc.sql("analyze law_work, law_version, law_provision, law_citation").update();
        meant.all();
        ends();
    }

    /** Makes anew when works end: cheap, for whoever wrote an end down; within the caller's transaction. */
    public void ends() {
        repeal();
        end();
    }

    // law: 立法法 (2023) art. 70 — what a new text takes out of force is said in it, or by a decision of its own;
    // what an office wrote down, here or in its ledger, goes first
    private void repeal() {
        jdbc.sql("""
                with said as (
                  select distinct on (c.target_work) c.target_work, v.id, v.effective_on
                  from law_citation c join law_version v on v.id = c.version_id
                  join law_work w on w.id = c.target_work
                  where c.kind = 'REPEAL' and c.target_work is not null and v.effective_on is not null
                    and v.known_until is null and c.target_article = 0
                    and (w.first_on is null or w.first_on < v.effective_on)
                  order by c.target_work, v.effective_on desc)
                update law_work w set repealed_on = s.day, repealed_by = s.id
                from (select w.id as work, coalesce(e.on_day, a.day, s.effective_on) as day,
                    case when e.id is null then s.id end as id
                  from law_work w left join said s on s.target_work = w.id
                    left join law_end e on e.work_id = w.id and e.kind = 'REPEALED' and e.taken_back_at is null
                    left join (select work_id, max(in_force_on) as day from law_act where kind = 'REPEALED' group by 1) a
                      on a.work_id = w.id) s
                where w.id = s.work and (w.repealed_on, w.repealed_by) is distinct from (s.day, s.id)
                """).update();
    }

    /** An end that a person wrote down; what a text says of its own end stays with the text. */
    private void end() {
        jdbc.sql("""
                update law_work w set expired_on = s.day
                from (select w.id as work, e.on_day as day from law_work w
                    left join law_end e on e.work_id = w.id and e.kind = 'EXPIRED' and e.taken_back_at is null) s
                where w.id = s.work and w.expired_on is distinct from s.day
                """).update();
    }
}
