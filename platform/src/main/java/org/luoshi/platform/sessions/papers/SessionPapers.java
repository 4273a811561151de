package org.luoshi.platform.sessions.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of meetings in all their versions. */
@Repository
public class SessionPapers {
    private final JdbcClient jdbc;
    private final StoredFiles files;

    SessionPapers(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Every version, in the order the papers came; of one paper the newest first. */
    public List<Paper> of(MeetingId meeting) {
        return jdbc.sql("""
                        select p.*, min(at) over (partition by series) as began from session_paper p
                        where meeting = :meeting order by began, series, version desc
                        """).param("meeting", meeting.value()).query(this::map).list();
    }

    /** The newest version of each paper. */
    public List<Paper> newest(MeetingId meeting) {
        Set<UUID> seen = new HashSet<>();
        return of(meeting).stream().filter(paper -> seen.add(paper.series())).toList();
    }

    public Optional<Paper> find(UUID series, int version) {
        return jdbc.sql("select * from session_paper where series = :series and version = :version")
                .param("series", series)
                .param("version", version)
                .query(this::map)
                .optional();
    }

    /** The paper as it stands now. */
    public Optional<Paper> newest(UUID series) {
        return jdbc.sql("select * from session_paper where series = :series order by version desc limit 1")
                .param("series", series)
                .query(this::map)
                .optional();
    }

    /** Whose seats have opened this version. */
    public Set<SeatId> readers(Paper paper) {
        return jdbc
                .sql("select seat from session_paper_read where series = :series and version = :version")
                .param("series", paper.series())
                .param("version", paper.version())
                .query((row, _) -> new SeatId(row.getObject("seat", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void insert(Paper paper) {
        jdbc.sql("""
                insert into session_paper (series, version, meeting, item, title, audience, file, at, by_name)
                values (:series, :version, :meeting, :item, :title, :audience, :file, :at, :by)
                """)
                .param("series", paper.series())
                .param("version", paper.version())
                .param("meeting", paper.meeting().value())
                .param("item", paper.item() == null ? null : paper.item().value())
                .param("title", paper.title())
                .param("audience", paper.audience().name())
                .param("file", paper.file().id().value())
                .param("at", paper.at())
                .param("by", paper.byName())
                .update();
    }

    /** The first time counts. */
    void read(Paper paper, SeatId seat, Instant at) {
        jdbc.sql("""
                insert into session_paper_read (series, version, seat, at) values (:series, :version, :seat, :at)
                on conflict do nothing
                """)
                .param("series", paper.series())
                .param("version", paper.version())
                .param("seat", seat.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Paper map(ResultSet row, int number) throws SQLException {
        UUID item = row.getObject("item", UUID.class);
        UUID file = row.getObject("file", UUID.class);
        StoredFile stored = files.find(new FileId(file))
                .orElseThrow(() -> new IllegalStateException("the file " + file + " of a paper is not there"));
        return new Paper(
                row.getObject("series", UUID.class),
                row.getInt("version"),
                new MeetingId(row.getObject("meeting", UUID.class)),
                item == null ? null : new ItemId(item),
                row.getString("title"),
                Audience.valueOf(row.getString("audience")),
                stored,
                row.getObject("at", LocalDateTime.class),
                row.getString("by_name"));
    }
}
