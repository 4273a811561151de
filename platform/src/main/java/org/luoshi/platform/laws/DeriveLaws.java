package org.luoshi.platform.laws;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What follows from the texts and is kept for speed (派生数据): which work a citation means, which work another one repeals.
 * Made anew from the texts alone at any time, always to the same.
 */
@Component
class DeriveLaws {
    private final JdbcClient jdbc;

    DeriveLaws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes all of it anew, within the caller's transaction. */
    void all() {
        jdbc.sql("analyze law_work, law_version, law_provision, law_citation").update();
        resolve();
        repeal();
    }

    /**
     * The work a title means on the day of the text that cites it: the last one of that name that was there by then. What a
     * text repeals is never itself.
     */
    private void resolve() {
        jdbc.sql("""
                with meant as (
                  select c.version_id, c.place, c.ordinal,
                    case when c.kind = 'OWN' then v.work_id else (
                      select w.id from law_work w
                      where w.title_key = c.target_key and (c.kind <> 'REPEAL' or w.id <> v.work_id)
                        and (w.first_on is null or coalesce(v.effective_on, v.version_on) is null
                          or w.first_on <= coalesce(v.effective_on, v.version_on))
                      order by w.first_on desc nulls last limit 1) end as work
                  from law_citation c join law_version v on v.id = c.version_id)
                update law_citation c set target_work = m.work, status = case
                    when m.work is null then 'UNKNOWN_TITLE'
                    when c.target_article = 0 then 'FOUND'
                    when exists (select 1 from law_version t join law_provision p on p.version_id = t.id
                      where t.work_id = m.work and p.number = c.target_article and p.number_insert = c.target_insert)
                    then 'FOUND' else 'NO_SUCH_ARTICLE' end
                from meant m
                where m.version_id = c.version_id and m.place = c.place and m.ordinal = c.ordinal
                """).update();
    }

    // law: 立法法 (2023) art. 70 — what a new text takes out of force is said in it, or by a decision of its own
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
                update law_work w set repealed_on = s.effective_on, repealed_by = s.id
                from (select w.id as work, s.id, s.effective_on from law_work w left join said s on s.target_work = w.id) s
                where w.id = s.work and (w.repealed_on, w.repealed_by) is distinct from (s.effective_on, s.id)
                """).update();
    }
}
