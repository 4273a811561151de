package org.luoshi.platform.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The instructions leaders wrote on documents. */
@Repository
public class WrittenInstructions {
    private final JdbcClient jdbc;
    private final Matters matters;

    WrittenInstructions(JdbcClient jdbc, Matters matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    public Optional<Instruction> find(UUID id) {
        return jdbc.sql("select * from desk_instruction where id = :id")
                .param("id", id)
                .query(WrittenInstructions::map)
                .optional();
    }

    Optional<Instruction> lock(UUID id) {
        return jdbc.sql("select * from desk_instruction where id = :id for update")
                .param("id", id)
                .query(WrittenInstructions::map)
                .optional();
    }

    /** The latest first. */
    public List<Instruction> all() {
        return jdbc.sql("select * from desk_instruction order by given_on desc, recorded_on desc, id")
                .query(WrittenInstructions::map)
                .list();
    }

    public List<Instruction> of(Instruction.On on) {
        return switch (on) {
            case Instruction.On.Incoming(IncomingId id) -> of("incoming", id.value());
            case Instruction.On.Outgoing(MatterId id) -> of("outgoing", id.value());
        };
    }

    private List<Instruction> of(String column, UUID id) {
        return jdbc.sql("select * from desk_instruction where " + column + " = :id order by given_on, recorded_on, id")
                .param("id", id)
                .query(WrittenInstructions::map)
                .list();
    }

    /** How many instructions on this document are still being carried out. */
    int openOn(IncomingId id) {
        return Math.toIntExact(of(new Instruction.On.Incoming(id)).stream()
                .map(Instruction::matter)
                .filter(Objects::nonNull)
                .flatMap(matter -> matters.find(matter).stream())
                .filter(matter -> matter.endedOn() == null)
                .count());
    }

    void insert(Instruction instruction, String by, LocalDate today) {
        FileId scan = instruction.scan();
        jdbc.sql("""
                insert into desk_instruction (id, incoming, outgoing, leader, given_on, text, scan, scan_sha256, by_name,
                    recorded_on)
                values (:id, :incoming, :outgoing, :leader, :on, :text, :scan, :sha256, :by, :today)
                """)
                .param("id", instruction.id())
                .param(
                        "incoming",
                        instruction.on() instanceof Instruction.On.Incoming(IncomingId in) ? in.value() : null)
                .param(
                        "outgoing",
                        instruction.on() instanceof Instruction.On.Outgoing(MatterId out) ? out.value() : null)
                .param("leader", instruction.leader())
                .param("on", instruction.givenOn())
                .param("text", instruction.text())
                .param("scan", scan == null ? null : scan.value())
                .param("sha256", instruction.sha256())
                .param("by", by)
                .param("today", today)
                .update();
    }

    void became(UUID id, MatterId matter) {
        jdbc.sql("update desk_instruction set matter = :matter where id = :id")
                .param("matter", matter.value())
                .param("id", id)
                .update();
    }

    private static Instruction map(ResultSet row, int number) throws SQLException {
        UUID incoming = row.getObject("incoming", UUID.class);
        UUID scan = row.getObject("scan", UUID.class);
        return new Instruction(
                row.getObject("id", UUID.class),
                incoming == null
                        ? new Instruction.On.Outgoing(new MatterId(row.getObject("outgoing", UUID.class)))
                        : new Instruction.On.Incoming(new IncomingId(incoming)),
                row.getString("leader"),
                row.getObject("given_on", LocalDate.class),
                row.getString("text"),
                scan == null ? null : new FileId(scan),
                row.getString("scan_sha256"),
                matter(row));
    }

    private static @Nullable MatterId matter(ResultSet row) throws SQLException {
        UUID matter = row.getObject("matter", UUID.class);
        return matter == null ? null : new MatterId(matter);
    }
}
