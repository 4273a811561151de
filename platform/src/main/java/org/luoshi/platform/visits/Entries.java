package org.luoshi.platform.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.FileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was recorded on site. */
@Repository
public class Entries {
    /** How far a corrected clock may still be ahead of ours. */
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Instructions instructions;

    Entries(JdbcClient jdbc, Instructions instructions) {
        this.jdbc = jdbc;
        this.instructions = instructions;
    }

    /** Everything of a visit, in the order it was said. */
    public List<TakenEntry> of(VisitId visit) {
        return jdbc.sql(
                        "select * from visit_entry where visit = :visit and withdrawn_at is null order by spoken_at, id")
                .param("visit", visit.value())
                .query(Entries::map)
                .list();
    }

    /** The visit an entry was taken for. */
    Optional<VisitId> visitOf(UUID entry) {
        return jdbc.sql("select visit from visit_entry where id = :id")
                .param("id", entry)
                .query(UUID.class)
                .optional()
                .map(VisitId::new);
    }

    static String kind(FieldEntry entry) {
        return switch (entry) {
            case FieldEntry.Note _ -> "NOTE";
            case FieldEntry.Photo _ -> "PHOTO";
            case FieldEntry.VoiceMemo _ -> "VOICE";
            case FieldEntry.Place _ -> "PLACE";
            case FieldEntry.FirmRequest _ -> "REQUEST";
            case FieldEntry.Instruction _ -> "INSTRUCTION";
        };
    }

    private static String text(FieldEntry entry) {
        return switch (entry) {
            case FieldEntry.Note note -> note.text();
            case FieldEntry.Photo photo -> photo.caption();
            case FieldEntry.VoiceMemo memo -> memo.caption();
            case FieldEntry.Place _ -> "";
            case FieldEntry.FirmRequest request -> request.text();
            case FieldEntry.Instruction instruction -> instruction.text();
        };
    }

    void insert(Visit visit, FieldEntry entry, String account, @Nullable FileId file, Instant now) {
        Stamp stamp = entry.stamp();
        FieldEntry.Place place = entry instanceof FieldEntry.Place p ? p : null;
        jdbc.sql("""
                insert into visit_entry (id, visit, stop, kind, author, account, phone_at, offset_ms, spoken_at, taken_at,
                    doubtful, text, file, about, latitude, longitude, accuracy)
                values (:id, :visit, :stop, :kind, :author, :account, :phone, :offset, :spoken, :taken,
                    :doubtful, :text, :file, :about, :latitude, :longitude, :accuracy)
                """)
                .param("id", stamp.id())
                .param("visit", visit.id().value())
                .param("stop", stamp.stop() == null ? null : stamp.stop().value())
                .param("kind", kind(entry))
                .param("author", stamp.author().strip())
                .param("account", account)
                .param("phone", stamp.phoneAt().atOffset(ZoneOffset.UTC))
                .param("offset", stamp.clockOffset().toMillis())
                .param("spoken", stamp.spokenAt().atOffset(ZoneOffset.UTC))
                .param("taken", now.atOffset(ZoneOffset.UTC))
                .param("doubtful", doubtful(visit, stamp, now))
                .param("text", text(entry).strip())
                .param("file", file == null ? null : file.value())
                .param("about", entry instanceof FieldEntry.Photo photo ? photo.about() : null)
                .param("latitude", place == null ? null : place.latitude())
                .param("longitude", place == null ? null : place.longitude())
                .param("accuracy", place == null ? null : place.accuracy())
                .update();
        switch (entry) {
            case FieldEntry.Instruction instruction -> instructions.insert(visit.id(), instruction);
            case FieldEntry.FirmRequest request -> insert(visit, request);
            case FieldEntry.Note _, FieldEntry.Photo _, FieldEntry.VoiceMemo _, FieldEntry.Place _ -> {}
        }
    }

    private static boolean doubtful(Visit visit, Stamp stamp, Instant now) {
        Instant spoken = stamp.spokenAt();
        return spoken.isAfter(now.plus(SLACK))
                || !spoken.atZone(CityDate.ZONE).toLocalDate().equals(visit.day());
    }

    private void insert(Visit visit, FieldEntry.FirmRequest request) {
        jdbc.sql("insert into visit_request (id, visit, firm, contact) values (:id, :visit, :firm, :contact)")
                .param("id", request.id())
                .param("visit", visit.id().value())
                .param("firm", request.firm().strip())
                .param("contact", request.contact().strip())
                .update();
    }

    private static TakenEntry map(ResultSet row, int number) throws SQLException {
        UUID stop = row.getObject("stop", UUID.class);
        UUID file = row.getObject("file", UUID.class);
        Double latitude = row.getObject("latitude", Double.class);
        return new TakenEntry(
                row.getObject("id", UUID.class),
                stop == null ? null : new StopId(stop),
                row.getString("kind"),
                row.getString("author"),
                at(row, "phone_at"),
                at(row, "spoken_at"),
                at(row, "taken_at"),
                row.getBoolean("doubtful"),
                row.getString("text"),
                file == null ? null : new FileId(file),
                row.getObject("about", UUID.class),
                latitude == null
                        ? null
                        : new TakenEntry.Where(latitude, row.getDouble("longitude"), row.getDouble("accuracy")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
