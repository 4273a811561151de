package org.luoshi.platform.sessions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said about items, what was compiled of it and what was answered. */
@Repository
public class Opinions {
    private final JdbcClient jdbc;

    Opinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As handed over, or before that as they were said. */
    public List<Opinion> of(ItemId item) {
        return jdbc.sql("select * from session_opinion where item = :item order by place, at, id")
                .param("item", item.value())
                .query(this::map)
                .list();
    }

    public Optional<Opinion> find(UUID id) {
        return jdbc.sql("select * from session_opinion where id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** The matter that carries the compiled opinions of an item. */
    public Optional<MatterId> matter(ItemId item) {
        return jdbc.sql("select matter from session_compilation where item = :item")
                .param("item", item.value())
                .query(UUID.class)
                .optional()
                .map(MatterId::new);
    }

    /** Takes down a new opinion. */
    void insert(Opinion opinion) {
        jdbc.sql("""
                insert into session_opinion (id, item, seat, name, group_name, grp, text, by_name, at)
                values (:id, :item, :seat, :name, :group, :in, :text, :by, :at)
                """)
                .param("id", opinion.id())
                .param("item", opinion.item().value())
                .param("seat", opinion.seat().value())
                .param("name", opinion.name())
                .param("group", opinion.group())
                .param("text", opinion.text())
                .param("in", opinion.inGroup())
                .param("by", opinion.recorder())
                .param("at", opinion.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Hands what a group said about an item to the whole meeting. */
    int release(UUID group, ItemId item, String byName, Instant at) {
        return jdbc.sql("update session_opinion set released_at = :at, released_by = :by"
                        + " where grp = :group and item = :item and released_at is null")
                .param("group", group)
                .param("item", item.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", byName)
                .update();
    }

    /** Numbers the opinions of an item in the order they were said, and names their matter. */
    void compiled(ItemId item, MatterId matter, Instant at) {
        jdbc.sql("""
                update session_opinion o set place = n.place
                from (select id, row_number() over (order by at, id) as place from session_opinion where item = :item) n
                where o.id = n.id
                """).param("item", item.value()).update();
        jdbc.sql("insert into session_compilation (item, matter, at) values (:item, :matter, :at)")
                .param("item", item.value())
                .param("matter", matter.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(UUID opinion, Opinion.Answer answer) {
        jdbc.sql("""
                insert into session_opinion_answer (opinion, number, text, by_name, at)
                values (:opinion, (select count(*) + 1 from session_opinion_answer where opinion = :opinion), :text, :by,
                    :at)
                """)
                .param("opinion", opinion)
                .param("text", answer.text())
                .param("by", answer.byName())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Opinion.Answer> answers(UUID opinion) {
        return jdbc.sql("select * from session_opinion_answer where opinion = :opinion order by number")
                .param("opinion", opinion)
                .query((row, _) -> new Opinion.Answer(
                        row.getString("text"),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Opinion map(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Opinion(
                id,
                new ItemId(row.getObject("item", UUID.class)),
                new SeatId(row.getObject("seat", UUID.class)),
                row.getString("name"),
                row.getString("group_name"),
                row.getObject("grp", UUID.class),
                row.getString("by_name"),
                row.getObject("grp") == null || row.getObject("released_at") != null,
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("place"),
                answers(id));
    }
}
