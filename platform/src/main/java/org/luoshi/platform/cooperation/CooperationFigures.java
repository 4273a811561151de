package org.luoshi.platform.cooperation;

import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.RowFigures;
import org.luoshi.platform.figures.Sight;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of cooperation (合作数字的口径): what came on the list, what both hold done, what was carried over. */
@Configuration(proxyBeanMethods = false)
class CooperationFigures {
    private static final String LISTED = """
            select distinct on (f.number) f.matter::text as id, f.number, f.title
            from matter_fact f
            where f.procedure = 'cooperation/item' and f.event = 'list' and f.recorded_at <= :asOf
              and f.at::date between :from and :to
            order by f.number
            """;
    private static final String COMPLETED = """
            select distinct on (f.number) f.matter::text as id, f.number, f.title
            from matter_fact f
            where f.procedure = 'cooperation/item' and f.event = 'complete' and f.recorded_at <= :asOf
              and f.at::date between :from and :to
              and not exists (select 1 from matter_fact r where r.matter = f.matter and r.event = 'reopen'
                  and r.seq > f.seq and r.recorded_at <= :asOf)
            order by f.number
            """;
    private static final String CARRIED = """
            select i.matter::text as id, i.number, i.number as title
            from cooperation_item i
            join (select distinct on (list, year, item) list, item, outcome, closed_on from cooperation_batch_line
                where recorded_at <= :asOf order by list, year, item, recorded_at desc) b
              on b.list = i.list and b.item = i.item
            where b.outcome = 'CARRIED' and b.closed_on between :from and :to
            order by i.number
            """;

    private final RowFigures rows;

    CooperationFigures(JdbcClient jdbc) {
        this.rows = new RowFigures(
                jdbc,
                row -> MatterLinks.under("/cooperation/items", row.getString("number")),
                Sight.permitted(CooperationRights.READ));
    }

    @Bean
    FigureDefinition cooperationListed() {
        return rows.figure(
                "cooperation.listed",
                new Words("列入两市合作清单的事项", "Items put on the list of cooperation"),
                new Words(
                        "期内由双方通过的版本列入清单的事项，一项计一次。",
                        "Items a version both adopted put on the list in the period; each once."),
                LISTED);
    }

    @Bean
    FigureDefinition cooperationDone() {
        return rows.figure(
                "cooperation.done",
                new Words("双方确认完成的合作事项", "Items of cooperation done for both"),
                new Words(
                        "期内双方都确认完成、其后没有重新推进的事项。",
                        "Items both confirmed as done in the period and that were not reopened."),
                COMPLETED);
    }

    @Bean
    FigureDefinition cooperationCarriedOver() {
        return rows.figure(
                "cooperation.carried-over",
                new Words("结转的合作事项", "Items of cooperation carried over"),
                new Words("期内办结的批次中没有完成、结转下一批次的事项。", "Items not done when their batch closed in the period."),
                CARRIED);
    }
}
