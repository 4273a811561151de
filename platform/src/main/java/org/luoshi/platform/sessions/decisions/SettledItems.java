package org.luoshi.platform.sessions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.suggestions.ChairpersonsItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settled items of chairpersons' meetings (主任会议已议定的议题): voted and passed, or heard and nothing to vote on. */
@Component
class SettledItems implements ChairpersonsItems {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    SettledItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> settled() {
        return jdbc.sql("""
                select m.number, m.title as meeting, m.opens_on, l.item, l.title, d.mark, d.year, d.serial
                from session_meeting m
                join session_item i on i.meeting = m.id
                join lateral (select a.item, a.title from session_agenda_line a
                    where a.meeting = m.id and a.item = i.id order by a.version desc limit 1) l on true
                left join session_decision d on d.item = i.id
                where m.rules = 'chairpersons' and m.opens_on is not null
                and (i.state = 'CONCLUDED' or (i.state = 'VOTED' and d.id is not null))
                order by m.opens_on desc, m.number desc, l.title limit :most
                """).param("most", SHOWN).query((row, _) -> item(row)).list();
    }

    private static Item item(ResultSet row) throws SQLException {
        String number = row.getString("number");
        String mark = row.getString("mark");
        return new Item(
                number + "/" + row.getString("item").substring(0, 8),
                row.getString("title"),
                row.getString("meeting"),
                row.getObject("opens_on", LocalDate.class),
                mark == null ? "" : new DocumentNumber(mark, row.getInt("year"), row.getInt("serial")).text(),
                MatterLinks.under("/sessions", number));
    }
}
