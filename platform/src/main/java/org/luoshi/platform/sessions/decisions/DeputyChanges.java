package org.luoshi.platform.sessions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.bodies.Deputies;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deputies that qualification reports are about. */
@Repository
public class DeputyChanges {
    private final JdbcClient jdbc;
    private final Deputies deputies;
    private final CityDate date;

    DeputyChanges(JdbcClient jdbc, Deputies deputies, CityDate date) {
        this.jdbc = jdbc;
        this.deputies = deputies;
        this.date = date;
    }

    /** In the order they were entered, each deputy as of today. */
    public List<DeputyChange> of(ItemId item) {
        return jdbc.sql("select * from session_deputy_change where item = :item order by place")
                .param("item", item.value())
                .query(this::map)
                .list();
    }

    void insert(DeputyChange change) {
        jdbc.sql("""
                insert into session_deputy_change (id, item, place, deputy, act, ground)
                values (:id, :item, :place, :deputy, :act, :ground)
                """)
                .param("id", change.id())
                .param("item", change.item().value())
                .param("place", change.place())
                .param("deputy", change.deputy().id().value())
                .param("act", change.act().name())
                .param("ground", change.ground())
                .update();
    }

    private DeputyChange map(ResultSet row, int number) throws SQLException {
        DeputyId id = new DeputyId(row.getObject("deputy", UUID.class));
        Deputy deputy = deputies.byId(id, date.today()).orElseThrow(() -> new IllegalStateException("no deputy " + id));
        return new DeputyChange(
                row.getObject("id", UUID.class),
                new ItemId(row.getObject("item", UUID.class)),
                row.getInt("place"),
                deputy,
                DeputyAct.valueOf(row.getString("act")),
                row.getString("ground"));
    }
}
