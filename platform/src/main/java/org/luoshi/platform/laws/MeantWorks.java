package org.luoshi.platform.laws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Cited;
import org.luoshi.lawtext.cite.Outline;
import org.luoshi.lawtext.cite.Place;
import org.luoshi.lawtext.cite.Target;
import org.luoshi.lawtext.library.Resolution;
import org.luoshi.lawtext.library.Resolver;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which work each citation means (引用所指), told by the engine for the day of the text that cites: the same that {@code law
 * cite} says of a folder. Only what has changed is written.
 */
@Component
class MeantWorks {
    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final ManyRows many;
    /** The places of the texts that were looked into; a text under an id never changes. */
    private final Map<String, Outline> outlines = new ConcurrentHashMap<>();

    MeantWorks(JdbcClient jdbc, ManyRows many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** A citation as it is kept. */
    private record Kept(
            String version,
            int place,
            int ordinal,
            String citing,
            boolean repeals,
            LocalDate day,
            Target target,
            @Nullable String work,
            String status) {}

    /** Looks all of them up anew, within the caller's transaction. */
    void all() {
        HeldWorks works = HeldWorks.load(jdbc, id -> outlines.computeIfAbsent(id, this::outline));
        Resolver resolver = Resolver.ofOthers(works);
        write(citations().stream().flatMap(citation -> {
            Resolver own = citation.repeals() ? Resolver.ofOthers(works.without(citation.citing())) : resolver;
            return changed(citation, own.resolve(citation.target(), citation.day()), works);
        }));
    }

    private static Stream<ManyRows.Row> changed(Kept citation, Resolution meant, HeldWorks works) {
        String work = meant instanceof Resolution.NotYetInForce ? null : works.id(meant.work());
        String status = status(meant);
        boolean same = Objects.equals(work, citation.work()) && status.equals(citation.status());
        return same
                ? Stream.empty()
                : Stream.of(ManyRows.row(citation.version(), citation.place(), citation.ordinal(), work, status));
    }

    /** As it is kept, and as pages have words for it. */
    static String status(Resolution meant) {
        return switch (meant) {
            case Resolution.Exact _, Resolution.Moved _, Resolution.Repealed _, Resolution.PointsNowhere _ -> "FOUND";
            case Resolution.UnknownTitle _ -> "UNKNOWN_TITLE";
            case Resolution.Ambiguous _ -> "AMBIGUOUS";
            case Resolution.NotYetInForce _ -> "NOT_YET";
            case Resolution.NoSuchPlace lacking ->
                "NO_SUCH_" + lacking.missing().name();
        };
    }

    private void write(Stream<ManyRows.Row> changed) {
        jdbc.sql("""
                create temporary table if not exists law_meaning (version_id text, place integer, ordinal integer,
                  work text, status text) on commit drop
                """).update();
        jdbc.sql("truncate law_meaning").update();
        many.write("law_meaning", "version_id text, place integer, ordinal integer, work text, status text", changed);
        jdbc.sql("analyze law_meaning").update();
        jdbc.sql("""
                update law_citation c set target_work = m.work, status = m.status from law_meaning m
                where c.version_id = m.version_id and c.place = m.place and c.ordinal = m.ordinal
                """).update();
    }

    private List<Kept> citations() {
        return jdbc.sql("""
                select c.*, v.work_id as citing, coalesce(v.effective_on, v.version_on) as day
                from law_citation c join law_version v on v.id = c.version_id where c.kind <> 'OWN'
                """).query(MeantWorks::citation).list();
    }

    private static Kept citation(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("version_id"),
                row.getInt("place"),
                row.getInt("ordinal"),
                row.getString("citing"),
                row.getString("kind").equals("REPEAL"),
                Objects.requireNonNullElse(row.getObject("day", LocalDate.class), NO_DAY),
                target(row),
                row.getString("target_work"),
                row.getString("status"));
    }

    private static Target target(ResultSet row) throws SQLException {
        var cited = new Cited(
                row.getString("target_title"),
                false,
                row.getString("target_maker"),
                row.getObject("target_day", LocalDate.class));
        var from = new ProvisionNumber(row.getInt("target_article"), row.getInt("target_insert"));
        var to = new ProvisionNumber(row.getInt("to_article"), row.getInt("to_insert"));
        Place place = new Place("", from, row.getInt("target_paragraph"), row.getInt("target_item"), 0);
        return new Target(cited, place, to.equals(from) ? null : Place.article(to));
    }

    private Outline outline(String version) {
        String source = jdbc.sql("select source from law_version where id = ?")
                .param(version)
                .query(String.class)
                .single();
        return Outline.of(LawParser.parse(source).text().articles());
    }
}
