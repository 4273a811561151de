package org.luoshi.platform.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Entry;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.cooperation.joint.Terms;
import org.luoshi.platform.exchange.CityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of this city and everything either city said in them. */
@Repository
public class Lists {
    private final JdbcClient jdbc;

    Lists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CooperationList> all() {
        return jdbc.sql("select * from cooperation_list order by since, name")
                .query((row, _) -> list(row))
                .list();
    }

    public Optional<CooperationList> find(UUID id) {
        return jdbc.sql("select * from cooperation_list where id = :id")
                .param("id", id)
                .query((row, _) -> list(row))
                .optional();
    }

    Optional<CooperationList> with(CityId peer) {
        return jdbc.sql("select * from cooperation_list where peer = :peer")
                .param("peer", peer.value())
                .query((row, _) -> list(row))
                .optional();
    }

    /** Nobody else writes into it until the transaction ends. */
    Optional<CooperationList> lock(UUID id) {
        return jdbc.sql("select * from cooperation_list where id = :id for update")
                .param("id", id)
                .query((row, _) -> list(row))
                .optional();
    }

    void insert(CooperationList list, Instant since) {
        jdbc.sql("""
                insert into cooperation_list values (:id, :name, :ours, :theirs, :ourName, :theirName, :peer, :since)
                """)
                .param("id", list.id())
                .param("name", list.name())
                .param("ours", list.ours().code())
                .param("theirs", list.theirs().code())
                .param("ourName", list.ourName())
                .param("theirName", list.theirName())
                .param("peer", list.peer() == null ? null : list.peer().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What all known entries make of the list. */
    public JointList joint(CooperationList list) {
        return JointList.of(terms(list), entries(list));
    }

    Terms terms(CooperationList list) {
        return new Terms(list.ours(), list.theirs(), list.alone() ? list.theirs() : null);
    }

    /** Everything either city said, in the one order of both. */
    public List<Entry> entries(CooperationList list) {
        return jdbc.sql("select * from cooperation_entry where list = :list order by lamport, origin")
                .param("list", list.id())
                .query((row, _) -> entry(row))
                .list();
    }

    /** Adds one; the same one twice is there once. */
    void add(CooperationList list, Entry entry, String account, Instant at) {
        jdbc.sql("""
                insert into cooperation_entry
                values (:list, :lamport, :origin, :by, :document, :kind, :body, :dated, :account, :at)
                on conflict do nothing
                """)
                .param("list", list.id())
                .param("lamport", entry.stamp().lamport())
                .param("origin", entry.stamp().origin().code())
                .param("by", entry.by().code())
                .param("document", entry.document())
                .param("kind", ActJson.kind(entry.act()))
                .param("body", ActJson.body(entry.act()))
                .param("dated", entry.on())
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new Stamp(row.getLong("lamport"), new City(row.getString("origin"))),
                new City(row.getString("by_city")),
                row.getString("document"),
                row.getObject("dated", LocalDate.class),
                ActJson.act(row.getString("kind"), row.getString("body")));
    }

    private static CooperationList list(ResultSet row) throws SQLException {
        String peer = row.getString("peer");
        return new CooperationList(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new City(row.getString("ours")),
                new City(row.getString("theirs")),
                row.getString("our_name"),
                row.getString("their_name"),
                peer == null ? null : new CityId(peer));
    }
}
