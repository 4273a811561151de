package org.luoshi.platform.sessions.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The groups of meetings and when they sat. */
@Repository("sessionGroups")
public class Groups {
    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order. */
    public List<Group> of(MeetingId meeting) {
        return jdbc.sql("select * from session_group where meeting = :meeting order by place")
                .param("meeting", meeting.value())
                .query(this::map)
                .list();
    }

    public Optional<Group> find(UUID id) {
        return jdbc.sql("select * from session_group where id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** The group whose opinion a seat's is: the joint one that sits on the item now, else the seat's own. */
    public Optional<Group> speaking(MeetingId meeting, ItemId item, SeatId seat) {
        List<Group> mine = of(meeting).stream().filter(group -> group.has(seat)).toList();
        return mine.stream()
                .filter(group -> group.kind() == Group.Kind.JOINT)
                .filter(group -> now(group.id())
                        .filter(sitting -> sitting.item().equals(item))
                        .isPresent())
                .findFirst()
                .or(() -> mine.stream()
                        .filter(group -> group.kind() == Group.Kind.GROUP)
                        .findFirst());
    }

    /** In the order they began. */
    public List<GroupTime> times(UUID group) {
        return jdbc.sql("select * from session_group_sitting where grp = :group order by began")
                .param("group", group)
                .query(Groups::sitting)
                .list();
    }

    public Optional<GroupTime> now(UUID group) {
        return times(group).stream().filter(GroupTime::goesOn).findFirst();
    }

    void put(Group group) {
        jdbc.sql("""
                insert into session_group (id, meeting, kind, place, name, room, convenor, recorder)
                values (:id, :meeting, :kind, :place, :name, :room, :convenor, :recorder)
                on conflict (id) do update set kind = excluded.kind, name = excluded.name, room = excluded.room,
                    convenor = excluded.convenor, recorder = excluded.recorder
                """)
                .param("id", group.id())
                .param("meeting", group.meeting().value())
                .param("kind", group.kind().name())
                .param("place", group.place())
                .param("name", group.name())
                .param("room", group.room())
                .param("convenor", group.convenor().value())
                .param("recorder", group.recorder().value())
                .update();
        jdbc.sql("delete from session_group_member where grp = :id")
                .param("id", group.id())
                .update();
        group.members()
                .forEach(seat -> jdbc.sql("insert into session_group_member (grp, seat) values (:id, :seat)")
                        .param("id", group.id())
                        .param("seat", seat.value())
                        .update());
    }

    void begin(GroupTime sitting) {
        jdbc.sql(
                        "insert into session_group_sitting (grp, item, began, minutes) values (:group, :item, :began, :minutes)")
                .param("group", sitting.group())
                .param("item", sitting.item().value())
                .param("began", sitting.began().atOffset(ZoneOffset.UTC))
                .param("minutes", sitting.planned().toMinutes())
                .update();
    }

    void end(UUID group, Instant at) {
        jdbc.sql("update session_group_sitting set ended = greatest(:at, began) where grp = :group and ended is null")
                .param("group", group)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Group map(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Group(
                id,
                new MeetingId(row.getObject("meeting", UUID.class)),
                Group.Kind.valueOf(row.getString("kind")),
                row.getInt("place"),
                row.getString("name"),
                row.getString("room"),
                new SeatId(row.getObject("convenor", UUID.class)),
                new SeatId(row.getObject("recorder", UUID.class)),
                new HashSet<>(jdbc.sql("select seat from session_group_member where grp = :id")
                        .param("id", id)
                        .query((member, _) -> new SeatId(member.getObject("seat", UUID.class)))
                        .list()));
    }

    private static GroupTime sitting(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return new GroupTime(
                row.getObject("grp", UUID.class),
                new ItemId(row.getObject("item", UUID.class)),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                Duration.ofMinutes(row.getInt("minutes")),
                ended == null ? null : ended.toInstant());
    }
}
