package org.luoshi.platform.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agendas of meetings in all their versions. */
@Repository
public class Agendas {
    private final JdbcClient jdbc;

    Agendas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version. */
    public Optional<Agenda> of(MeetingId meeting) {
        return versions(meeting).stream().findFirst();
    }

    /** Every version, the newest first. */
    public List<Agenda> versions(MeetingId meeting) {
        return jdbc.sql("select * from session_agenda where meeting = :meeting order by version desc")
                .param("meeting", meeting.value())
                .query(this::agenda)
                .list();
    }

    /** The newest version the plenary adopted: the one the meeting follows. */
    public Optional<Agenda> adopted(MeetingId meeting) {
        return versions(meeting).stream().filter(Agenda::isAdopted).findFirst();
    }

    /** The meeting an item belongs to. */
    public Optional<MeetingId> meetingOf(ItemId item) {
        return jdbc.sql("select meeting from session_item where id = :id")
                .param("id", item.value())
                .query(UUID.class)
                .optional()
                .map(MeetingId::new);
    }

    void insert(Agenda agenda) {
        jdbc.sql("insert into session_agenda (meeting, version, reason, by_name, at)"
                        + " values (:meeting, :version, :reason, :by, :at)")
                .param("meeting", agenda.meeting().value())
                .param("version", agenda.version())
                .param("reason", agenda.reason())
                .param("by", agenda.byName())
                .param("at", agenda.at().atOffset(java.time.ZoneOffset.UTC))
                .update();
        agenda.items().forEach(item -> insert(agenda, item));
    }

    private void insert(Agenda agenda, AgendaItem item) {
        jdbc.sql("insert into session_item (id, meeting, state) values (:id, :meeting, :state)"
                        + " on conflict (id) do nothing")
                .param("id", item.id().value())
                .param("meeting", agenda.meeting().value())
                .param("state", item.state().name())
                .update();
        jdbc.sql("""
                insert into session_agenda_line (meeting, version, place, item, title, kind, mode, reporter, votes)
                values (:meeting, :version, :place, :item, :title, :kind, :mode, :reporter, :votes)
                """)
                .param("meeting", agenda.meeting().value())
                .param("version", agenda.version())
                .param("place", item.place())
                .param("item", item.id().value())
                .param("title", item.title())
                .param("kind", item.kind().name())
                .param("mode", item.mode().name())
                .param("reporter", item.reporter())
                .param("votes", item.votes())
                .update();
    }

    void adopt(MeetingId meeting, int version, UUID poll) {
        jdbc.sql("update session_agenda set adopted_by = :poll where meeting = :meeting and version = :version")
                .param("meeting", meeting.value())
                .param("version", version)
                .param("poll", poll)
                .update();
    }

    void move(ItemId item, ItemState state) {
        jdbc.sql("update session_item set state = :state where id = :id")
                .param("id", item.value())
                .param("state", state.name())
                .update();
    }

    private Agenda agenda(ResultSet row, int number) throws SQLException {
        MeetingId meeting = new MeetingId(row.getObject("meeting", UUID.class));
        int version = row.getInt("version");
        return new Agenda(
                meeting,
                version,
                row.getString("reason"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("adopted_by", UUID.class),
                items(meeting, version));
    }

    private List<AgendaItem> items(MeetingId meeting, int version) {
        return jdbc.sql("""
                select l.*, i.state from session_agenda_line l join session_item i on i.id = l.item
                where l.meeting = :meeting and l.version = :version order by l.place
                """)
                .param("meeting", meeting.value())
                .param("version", version)
                .query((row, _) -> new AgendaItem(
                        new ItemId(row.getObject("item", UUID.class)),
                        row.getInt("place"),
                        row.getString("title"),
                        ItemKind.valueOf(row.getString("kind")),
                        ItemMode.valueOf(row.getString("mode")),
                        row.getString("reporter"),
                        row.getBoolean("votes"),
                        ItemState.valueOf(row.getString("state"))))
                .list();
    }
}
