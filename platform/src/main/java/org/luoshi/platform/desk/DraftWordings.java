package org.luoshi.platform.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every wording of every outgoing document (稿本), none changed afterwards. */
@Repository
public class DraftWordings {
    private final JdbcClient jdbc;
    private final CityDate date;

    DraftWordings(JdbcClient jdbc, CityDate date) {
        this.jdbc = jdbc;
        this.date = date;
    }

    /** The first one first. */
    public List<Wording> of(MatterId matter) {
        return jdbc.sql("select * from desk_wording where matter = :matter order by number")
                .param("matter", matter.value())
                .query(DraftWordings::map)
                .list();
    }

    /** As the document reads now. */
    public Optional<Wording> present(MatterId matter) {
        return of(matter).stream().filter(Wording::stood).reduce((_, last) -> last);
    }

    Optional<Wording> find(MatterId matter, int number) {
        return of(matter).stream().filter(wording -> wording.number() == number).findFirst();
    }

    List<Wording> open(MatterId matter) {
        return of(matter).stream().filter(Wording::isOpen).toList();
    }

    /** What the document reads from now on. */
    void stands(MatterId matter, Wording.Kind kind, OutgoingDocument.Text text, String by, @Nullable Integer base) {
        insert(matter, kind, text, by, null, "", base);
    }

    /** A proposal; an open one of the same unit is replaced by it. */
    int propose(MatterId matter, OutgoingDocument.Text text, String by, @Nullable String unit, String note, int base) {
        jdbc.sql("""
                update desk_wording set outcome = 'REPLACED', decided_at = :now
                where matter = :matter and outcome = 'OPEN' and unit is not distinct from :unit
                """)
                .param("now", date.now())
                .param("matter", matter.value())
                .param("unit", unit)
                .update();
        return insert(matter, Wording.Kind.PROPOSAL, text, by, unit, note, base);
    }

    private int insert(
            MatterId matter,
            Wording.Kind kind,
            OutgoingDocument.Text text,
            String by,
            @Nullable String unit,
            String note,
            @Nullable Integer base) {
        return jdbc.sql("""
                insert into desk_wording (matter, number, kind, base, title, addressees, body, attachments, copies, by_name,
                    unit, note, made_at, outcome)
                select :matter, coalesce(max(number), 0) + 1, :kind, :base, :title, :addressees, :body, :attachments, :copies,
                    :by, :unit, :note, :now, case when :kind = 'PROPOSAL' then 'OPEN' end
                from desk_wording where matter = :matter
                returning number
                """)
                .param("matter", matter.value())
                .param("kind", kind.name())
                .param("base", base)
                .param("title", text.title())
                .param("addressees", String.join("\n", text.addressees()))
                .param("body", text.body())
                .param("attachments", String.join("\n", text.attachments()))
                .param("copies", String.join("\n", text.copies()))
                .param("by", by)
                .param("unit", unit)
                .param("note", note)
                .param("now", date.now())
                .query(Integer.class)
                .single();
    }

    void decide(MatterId matter, int number, Wording.Outcome outcome, LocalDateTime at, String reason) {
        jdbc.sql("""
                update desk_wording set outcome = :outcome, decided_at = :at, reason = :reason
                where matter = :matter and number = :number
                """)
                .param("outcome", outcome.name())
                .param("at", at)
                .param("reason", reason)
                .param("matter", matter.value())
                .param("number", number)
                .update();
    }

    private static Wording map(ResultSet row, int index) throws SQLException {
        int base = row.getInt("base");
        Integer from = row.wasNull() ? null : base;
        return new Wording(
                new MatterId(row.getObject("matter", UUID.class)),
                row.getInt("number"),
                Wording.Kind.valueOf(row.getString("kind")),
                from,
                new OutgoingDocument.Text(
                        row.getString("title"),
                        OutgoingDocuments.lines(row.getString("addressees")),
                        row.getString("body"),
                        OutgoingDocuments.lines(row.getString("attachments")),
                        OutgoingDocuments.lines(row.getString("copies"))),
                row.getString("by_name"),
                row.getString("unit"),
                row.getString("note"),
                Objects.requireNonNull(row.getObject("made_at", LocalDateTime.class)),
                decision(row));
    }

    private static Wording.@Nullable Decision decision(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Wording.Decision(
                        Wording.Outcome.valueOf(outcome),
                        row.getObject("decided_at", LocalDateTime.class),
                        row.getString("reason"));
    }
}
