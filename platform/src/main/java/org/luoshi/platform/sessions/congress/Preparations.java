package org.luoshi.platform.sessions.congress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.sessions.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The preparations of congress sessions, and which items of the standing committee are drafts of theirs. */
@Repository
public class Preparations {
    private final JdbcClient jdbc;

    Preparations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item of the standing committee that votes on a draft for the congress. */
    public record Draft(MatterId matter, ItemId item, String draft) {}

    /** The latest first. */
    public List<Preparation> all() {
        return jdbc.sql("select * from session_preparation order by term desc, number desc")
                .query(Preparations::map)
                .list();
    }

    public Optional<Preparation> of(int term, int number) {
        return all().stream()
                .filter(preparation -> preparation.term() == term && preparation.number() == number)
                .findFirst();
    }

    public Optional<Preparation> of(MatterId matter) {
        return all().stream()
                .filter(preparation -> preparation.matter().equals(matter))
                .findFirst();
    }

    public List<Draft> drafts(MatterId matter) {
        return jdbc.sql("select * from session_preparation_item where matter = :matter")
                .param("matter", matter.value())
                .query(Preparations::draft)
                .list();
    }

    Optional<Draft> draft(ItemId item) {
        return jdbc.sql("select * from session_preparation_item where item = :item")
                .param("item", item.value())
                .query(Preparations::draft)
                .optional();
    }

    void insert(Preparation preparation) {
        jdbc.sql("insert into session_preparation (term, number, matter) values (:term, :number, :matter)")
                .param("term", preparation.term())
                .param("number", preparation.number())
                .param("matter", preparation.matter().value())
                .update();
    }

    void link(Draft draft) {
        jdbc.sql("insert into session_preparation_item (matter, item, draft) values (:matter, :item, :draft)"
                        + " on conflict (item) do update set matter = excluded.matter, draft = excluded.draft")
                .param("matter", draft.matter().value())
                .param("item", draft.item().value())
                .param("draft", draft.draft())
                .update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new MatterId(row.getObject("matter", UUID.class)),
                new ItemId(row.getObject("item", UUID.class)),
                row.getString("draft"));
    }

    private static Preparation map(ResultSet row, int number) throws SQLException {
        return new Preparation(
                row.getInt("term"), row.getInt("number"), new MatterId(row.getObject("matter", UUID.class)));
    }
}
