package org.luoshi.platform.suggestions.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.paper.PaperEntry.Scan;
import org.luoshi.platform.suggestions.paper.PaperEntry.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suggestions on paper and their signed originals. */
@Repository
public class PaperEntries {
    private static final String SELECT = """
            select e.*, c.id as scan_id, c.file as scan_file, c.name as scan_name, c.sha256, c.by_name as scan_by,
                c.at as scan_at
            from suggestion_entry e left join suggestion_scan c on c.id = e.scan where\s""";
    private static final String ORDER = " order by e.at, length(e.paper), e.paper, e.place, e.id";

    private final JdbcClient jdbc;

    PaperEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PaperEntry> find(MatterId id) {
        return jdbc.sql(SELECT + "e.id = :id")
                .param("id", id.value())
                .query(PaperEntries::map)
                .optional();
    }

    public List<PaperEntry> in(State state) {
        return jdbc.sql(SELECT + "e.state = :state" + ORDER)
                .param("state", state.name())
                .query(PaperEntries::map)
                .list();
    }

    /** How many are in each state. */
    public Map<State, Integer> counts() {
        Map<State, Integer> counts = new LinkedHashMap<>();
        for (State state : State.values()) {
            counts.put(state, 0);
        }
        jdbc.sql("select state, count(*) as n from suggestion_entry group by state")
                .query((row, _) -> counts.put(State.valueOf(row.getString("state")), row.getInt("n")))
                .list();
        return counts;
    }

    /** Those of a state, kept from others until the transaction ends. */
    List<PaperEntry> lock(State state) {
        return jdbc.sql(SELECT + "e.state = :state" + ORDER + " for update of e")
                .param("state", state.name())
                .query(PaperEntries::map)
                .list();
    }

    List<PaperEntry> lockBatch(UUID batch) {
        return jdbc.sql(SELECT + "e.batch = :batch" + ORDER + " for update of e")
                .param("batch", batch)
                .query(PaperEntries::map)
                .list();
    }

    Optional<PaperEntry> lock(MatterId id) {
        return jdbc.sql(SELECT + "e.id = :id for update of e")
                .param("id", id.value())
                .query(PaperEntries::map)
                .optional();
    }

    /** Which of these ids are suggestions already. */
    Set<String> registered(Collection<String> ids) {
        return Set.copyOf(
                jdbc.sql("select id::text from suggestion_entry where state = 'REGISTERED' and id::text in (:ids)")
                        .param("ids", ids)
                        .query(String.class)
                        .list());
    }

    /** Whether another paper of the same year and time bears this number. */
    boolean paperTaken(PaperFields fields, @Nullable MatterId but) {
        return !fields.paper().isEmpty()
                && jdbc.sql("""
                        select exists (select 1 from suggestion_entry where in_session = :in and paper = :paper
                            and state <> 'READ' and extract(year from received_on) = :year and id <> :but)
                        """)
                        .param("in", fields.inSession())
                        .param("paper", fields.paper())
                        .param("year", fields.receivedOn().getYear())
                        .param("but", but == null ? new UUID(0, 0) : but.value())
                        .query(Boolean.class)
                        .single();
    }

    void insert(PaperEntry e) {
        write("""
                insert into suggestion_entry (id, batch, place, paper, title, facts, proposal, lead, signers, units, category,
                    in_session, received_on, words, source_file, scan, state, by_name, at)
                values (:id, :batch, :place, :paper, :title, :facts, :proposal, :lead, :signers, :units, :category,
                    :session, :received, :words, :source, :scan, :state, :by, :at)
                """, e)
                .param("batch", e.batch())
                .param("place", e.place())
                .param("words", e.words())
                .param("source", e.source() == null ? null : e.source().value())
                .param("by", e.by())
                .param("at", e.at())
                .update();
    }

    void save(PaperEntry e) {
        write("""
                update suggestion_entry set paper = :paper, title = :title, facts = :facts, proposal = :proposal,
                    lead = :lead, signers = :signers, units = :units, category = :category, in_session = :session,
                    received_on = :received, scan = :scan, state = :state, version = version + 1
                where id = :id
                """, e).update();
    }

    private JdbcClient.StatementSpec write(String sql, PaperEntry e) {
        PaperFields f = e.fields();
        return jdbc.sql(sql)
                .param("id", e.id().value())
                .param("paper", f.paper())
                .param("title", f.title())
                .param("facts", f.facts())
                .param("proposal", f.proposal())
                .param("lead", f.lead())
                .param("signers", f.signers())
                .param("units", f.units())
                .param("category", f.category())
                .param("session", f.inSession())
                .param("received", f.receivedOn())
                .param("scan", e.scan() == null ? null : e.scan().id())
                .param("state", e.state().name());
    }

    void insert(Scan scan) {
        jdbc.sql("insert into suggestion_scan values (:id, :file, :name, :sha256, :by, :at)")
                .param("id", scan.id())
                .param("file", scan.file().value())
                .param("name", scan.name())
                .param("sha256", scan.sha256())
                .param("by", scan.by())
                .param("at", scan.at())
                .update();
    }

    /** What a scan confirms. */
    List<MatterId> confirmedBy(String scan) {
        return jdbc.sql("select id from suggestion_entry where scan::text = :scan")
                .param("scan", scan)
                .query((row, _) -> new MatterId(row.getObject("id", UUID.class)))
                .list();
    }

    /** A pile scanned at once stays with the office, for others' papers lie in it. */
    public boolean mayOpen(Scan scan, Viewer viewer) {
        return viewer.may(PaperDesk.REGISTER)
                || confirmedBy(scan.id().toString()).size() == 1;
    }

    void delete(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from suggestion_entry where id in (:ids)")
                    .param("ids", ids)
                    .update();
        }
    }

    private static PaperEntry map(ResultSet row, int number) throws SQLException {
        UUID source = row.getObject("source_file", UUID.class);
        return new PaperEntry(
                new MatterId(row.getObject("id", UUID.class)),
                row.getObject("batch", UUID.class),
                row.getString("place"),
                fields(row),
                row.getString("words"),
                source == null ? null : new FileId(source),
                scan(row),
                State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("by_name"),
                row.getObject("at", LocalDateTime.class));
    }

    private static PaperFields fields(ResultSet row) throws SQLException {
        return new PaperFields(
                row.getString("paper"),
                row.getString("title"),
                row.getString("facts"),
                row.getString("proposal"),
                row.getString("lead"),
                row.getString("signers"),
                row.getString("units"),
                row.getString("category"),
                row.getBoolean("in_session"),
                row.getObject("received_on", LocalDate.class));
    }

    private static @Nullable Scan scan(ResultSet row) throws SQLException {
        UUID id = row.getObject("scan_id", UUID.class);
        return id == null
                ? null
                : new Scan(
                        id,
                        new FileId(row.getObject("scan_file", UUID.class)),
                        row.getString("scan_name"),
                        row.getString("sha256"),
                        row.getString("scan_by"),
                        row.getObject("scan_at", LocalDateTime.class));
    }
}
