package org.luoshi.platform.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.cooperation.joint.Batch;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which matter of ours carries which item, and what it last heard of it. */
@Repository
public class CarriedItems {
    private final JdbcClient jdbc;

    CarriedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the matter last heard.
     *
     * @param owner our owner's own name for itself
     */
    public record Known(UUID list, String item, MatterId matter, LocalDate deadline, int year, String owner) {}

    /** What carries the item; empty before it was followed. */
    public Optional<Known> find(UUID list, String item) {
        return query("where list = :list and item = :key", list, item).findFirst();
    }

    /** The item a matter carries. */
    public Optional<Known> of(MatterId matter) {
        return jdbc.sql("select * from cooperation_item where matter = :matter")
                .param("matter", matter.value())
                .query((row, _) -> known(row))
                .optional();
    }

    /** Item to the number of its matter. */
    public Map<String, String> numbers(UUID list) {
        Map<String, String> numbers = new LinkedHashMap<>();
        jdbc.sql("select item, number from cooperation_item where list = :list")
                .param("list", list)
                .query((row, _) -> numbers.put(row.getString("item"), row.getString("number")))
                .list();
        return numbers;
    }

    private java.util.stream.Stream<Known> query(String where, UUID list, String key) {
        return jdbc
                .sql("select * from cooperation_item " + where)
                .param("list", list)
                .param("key", key)
                .query((row, _) -> known(row))
                .list()
                .stream();
    }

    private static Known known(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Known(
                row.getObject("list", UUID.class),
                row.getString("item"),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getObject("deadline", LocalDate.class),
                row.getInt("year"),
                row.getString("owner"));
    }

    void save(UUID list, Item item, Matter matter, String owner) {
        jdbc.sql("""
                insert into cooperation_item (list, item, matter, number, stage, category, kind, year, deadline, owner)
                values (:list, :item, :matter, :number, :stage, :category, :kind, :year, :deadline, :owner)
                on conflict (list, item) do update set stage = excluded.stage, category = excluded.category,
                    kind = excluded.kind, year = excluded.year, deadline = excluded.deadline, owner = excluded.owner
                """)
                .param("list", list)
                .param("item", item.id())
                .param("matter", matter.id().value())
                .param("number", matter.number())
                .param("stage", item.stage().name())
                .param("category", item.content().category())
                .param("kind", item.content().kind().name())
                .param("year", item.content().year())
                .param("deadline", item.deadline())
                .param("owner", owner)
                .update();
    }

    /** Writes down what a closed batch came to, where that is not what is written already. */
    void saveBatch(UUID list, Batch batch, Instant at) {
        batch.done().forEach(item -> line(list, batch, item, "DONE", at));
        batch.carriedOver().forEach(item -> line(list, batch, item, "CARRIED", at));
        writtenIn(list, batch.year()).stream()
                .filter(item ->
                        !batch.done().contains(item) && !batch.carriedOver().contains(item))
                .forEach(item -> line(list, batch, item, "NONE", at));
    }

    private List<String> writtenIn(UUID list, int year) {
        return jdbc.sql("select distinct item from cooperation_batch_line where list = :list and year = :year")
                .param("list", list)
                .param("year", year)
                .query((row, _) -> row.getString("item"))
                .list();
    }

    private void line(UUID list, Batch batch, String item, String outcome, Instant at) {
        jdbc.sql("""
                insert into cooperation_batch_line (list, year, item, outcome, closed_on, recorded_at)
                select :list, :year, :item, :outcome, :on, :at
                where :outcome is distinct from (select outcome from cooperation_batch_line
                    where list = :list and year = :year and item = :item order by recorded_at desc limit 1)
                """)
                .param("list", list)
                .param("year", batch.year())
                .param("item", item)
                .param("outcome", outcome)
                .param("on", batch.on())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
