package org.luoshi.platform.laws.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.LawUses;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Conclusion;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Mode;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Plan;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.PlanKind;
import org.luoshi.platform.laws.ledger.LedgerAct.ChangedArticle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the ledger. */
@Repository
public class Ledger implements LawUses {
    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A conclusion of a clean-up. */
    public record Concluded(
            String campaign,
            String work,
            String title,
            Mode mode,
            String party,
            Conclusion conclusion,
            String reason,
            @Nullable Plan plan,
            LocalDate on) {}

    /** The years in which something was passed, the latest first. */
    public List<Integer> years() {
        return jdbc.sql("select distinct extract(year from passed_on)::integer from law_act order by 1 desc")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    /** What was passed in the days, by day. */
    public List<LedgerAct> acts(LocalDate from, LocalDate to) {
        Map<UUID, List<ChangedArticle>> articles = articles(from, to);
        return jdbc.sql("select * from law_act where passed_on between ? and ? order by passed_on, title")
                .param(from)
                .param(to)
                .query((row, _) -> act(row, articles))
                .list();
    }

    public Optional<LedgerAct> act(UUID id) {
        Map<UUID, List<ChangedArticle>> articles = articles(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));
        return jdbc.sql("select * from law_act where id = ?")
                .param(id)
                .query((row, _) -> act(row, articles))
                .optional();
    }

    boolean remove(UUID act) {
        return jdbc.sql("delete from law_act where id = ?").param(act).update() == 1;
    }

    boolean remove(String campaign, String work) {
        return jdbc.sql("delete from law_cleanup where campaign = ? and work_id = ?")
                        .param(campaign)
                        .param(work)
                        .update()
                == 1;
    }

    public List<String> campaigns() {
        return jdbc.sql("select campaign from law_cleanup group by 1 order by max(concluded_on) desc")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** The conclusions of a clean-up: what goes into a plan first. */
    public List<Concluded> cleanup(String campaign) {
        return jdbc.sql("""
                select c.*, w.title from law_cleanup c join law_work w on w.id = c.work_id
                where c.campaign = ? order by c.conclusion = 'KEEP', c.plan_year, w.title
                """).param(campaign).query(Ledger::concluded).list();
    }

    @Override
    public int restingOn(UUID batch) {
        return jdbc.sql("""
                with alone as (select work_id from law_version group by 1 having bool_and(import_id = :batch))
                select (select count(*) from law_act a where a.work_id in (select work_id from alone))
                  + (select count(*) from law_cleanup c where c.work_id in (select work_id from alone))
                """).param("batch", batch).query(Integer.class).single();
    }

    UUID upsert(RecordAct.Command command, String title, String by, Instant at) {
        UUID id = jdbc.sql("""
                insert into law_act (id, work_id, version_id, kind, title, session, passed_on, approved_on,
                  promulgated_on, in_force_on, recorded_at, recorded_by)
                values (:id, :work, :version, :kind, :title, :session, :passed, :approved, :promulgated, :force, :at, :by)
                on conflict (work_id, kind, passed_on) do update set
                  approved_on = coalesce(excluded.approved_on, law_act.approved_on),
                  promulgated_on = coalesce(excluded.promulgated_on, law_act.promulgated_on),
                  in_force_on = coalesce(excluded.in_force_on, law_act.in_force_on)
                returning id
                """)
                .param("id", UUID.randomUUID())
                .param("work", command.work())
                .param("version", command.version())
                .param("kind", command.kind().name())
                .param("title", title)
                .param("session", command.session())
                .param("passed", command.days().passed())
                .param("approved", command.days().approved())
                .param("promulgated", command.days().promulgated())
                .param("force", command.days().inForce())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(UUID.class)
                .single();
        add(id, command.articles());
        return id;
    }

    private void add(UUID act, List<ChangedArticle> articles) {
        int place = 0;
        for (ChangedArticle article : articles) {
            jdbc.sql("""
                    insert into law_act_article (act_id, place, label, reason) values (?, ?, ?, ?)
                    on conflict do nothing
                    """)
                    .param(act)
                    .param(++place)
                    .param(article.label())
                    .param(article.reason().name())
                    .update();
        }
    }

    boolean insert(ConcludeCleanup.Command command, Instant at) {
        Optional<Plan> plan = Optional.ofNullable(command.plan());
        return jdbc.sql("""
                insert into law_cleanup (campaign, work_id, mode, party, conclusion, reason, plan_year, plan_kind,
                  concluded_on, recorded_at)
                values (:campaign, :work, :mode, :party, :conclusion, :reason, :year, :kind, :on, :at)
                on conflict do nothing
                """)
                        .param("campaign", command.campaign())
                        .param("work", command.work())
                        .param("mode", command.mode().name())
                        .param("party", command.party())
                        .param("conclusion", command.conclusion().name())
                        .param("reason", command.reason())
                        .param("year", plan.map(Plan::year).orElse(null))
                        .param("kind", plan.map(p -> p.kind().name()).orElse(null))
                        .param("on", command.on())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Map<UUID, List<ChangedArticle>> articles(LocalDate from, LocalDate to) {
        return jdbc
                .sql("""
                select r.* from law_act_article r join law_act a on a.id = r.act_id
                where a.passed_on between ? and ? order by r.act_id, r.place
                """)
                .param(from)
                .param(to)
                .query((row, _) -> Map.entry(
                        row.getObject("act_id", UUID.class),
                        new ChangedArticle(row.getString("label"), ChangeReason.valueOf(row.getString("reason")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static LedgerAct act(ResultSet row, Map<UUID, List<ChangedArticle>> articles) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new LedgerAct(
                id,
                row.getString("work_id"),
                row.getString("version_id"),
                ActKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("session"),
                new FourDays(
                        row.getObject("passed_on", LocalDate.class),
                        row.getObject("approved_on", LocalDate.class),
                        row.getObject("promulgated_on", LocalDate.class),
                        row.getObject("in_force_on", LocalDate.class)),
                articles.getOrDefault(id, List.of()));
    }

    private static Concluded concluded(ResultSet row, int number) throws SQLException {
        String kind = row.getString("plan_kind");
        return new Concluded(
                row.getString("campaign"),
                row.getString("work_id"),
                Objects.requireNonNull(row.getString("title")),
                Mode.valueOf(row.getString("mode")),
                row.getString("party"),
                Conclusion.valueOf(row.getString("conclusion")),
                row.getString("reason"),
                kind == null ? null : new Plan(row.getInt("plan_year"), PlanKind.valueOf(kind)),
                row.getObject("concluded_on", LocalDate.class));
    }
}
