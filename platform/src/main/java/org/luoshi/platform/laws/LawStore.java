package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Place;
import org.luoshi.platform.laws.intake.LawDays;
import org.luoshi.platform.laws.intake.LawFacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes works, texts, provisions and citations, many at once; always within its caller's transaction. */
@Repository
class LawStore {
    /** What a provision's row says, all of it read from the text. */
    static final String PROVISION =
            "version_id text, place integer, eid text, kind text, number integer, number_insert integer, label text,"
                    + " path text, words text, start_at integer, end_at integer";

    /** What a citation's row says; the last two only of the text itself by its words alone, see {@link #byItself}. */
    static final String CITATION =
            "version_id text, place integer, ordinal integer, start_at integer, end_at integer, words text,"
                    + " kind text, target_title text, target_key text, target_maker text, target_day date, target_article integer,"
                    + " target_insert integer, to_article integer, to_insert integer, target_paragraph integer,"
                    + " target_item integer, target_work text, status text";

    /** Where a citation's row says of which kind it is. */
    private static final int KIND = 6;

    private static final Comparator<List<@Nullable String>> IN_PLACE = Comparator.comparingInt(
                    (List<@Nullable String> cells) -> Integer.parseInt(Objects.requireNonNull(cells.get(1))))
            .thenComparingInt(cells -> Integer.parseInt(Objects.requireNonNull(cells.get(2))));

    private final JdbcClient jdbc;
    private final ManyRows many;

    LawStore(JdbcClient jdbc, ManyRows many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** One batch writes at a time: what it places depends on what is there. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('laws:write', 0))")
                .query()
                .listOfRows();
    }

    /** Everything the library holds, as a shelf to put further texts on. */
    Shelf shelf() {
        var shelf = new Shelf();
        jdbc.sql("""
                select w.title_key, w.id as work, w.first_on, v.id, v.text_key, v.version_on
                from law_version v join law_work w on w.id = v.work_id
                order by v.version_on nulls first, v.known_from
                """).query(row -> {
            shelf.add(
                    row.getString("title_key"),
                    row.getString("work"),
                    new Shelf.Standing(
                            row.getString("id"),
                            row.getString("text_key"),
                            row.getObject("first_on", LocalDate.class),
                            row.getObject("version_on", LocalDate.class)));
        });
        return shelf;
    }

    /** Puts the texts in, known from {@code now}. */
    void add(UUID batch, List<StagedLaw> laws, OffsetDateTime now) {
        many.write(
                "law_work",
                "id text, title text, title_key text, kind text, level text, maker text, area text, province text, first_on date",
                laws.stream().filter(law -> law.verdict() == Verdict.WORK).map(LawStore::work));
        many.write(
                "law_version",
                "id text, work_id text, title text, change text, number text, version_on date, passed_on date,"
                        + " approved_on date, promulgated_on date, effective_on date, effective_by text, expires_on date,"
                        + " known_from timestamptz, text_key text, source text, file_name text, import_id uuid,"
                        + " articles integer, problems integer",
                laws.stream().map(law -> version(batch, law, now)));
        laws.stream().filter(law -> law.verdict() == Verdict.VERSION).forEach(law -> follow(law, now));
        provisions(laws);
        changes(laws, now);
    }

    private void provisions(List<StagedLaw> laws) {
        var citations = new ArrayList<ManyRows.Row>();
        many.write("law_provision", PROVISION, laws.stream().flatMap(law -> {
            List<ProvisionRow> rows = ProvisionRow.of(law(law).parsed().text());
            cite(law, rows, citations);
            return rows.stream().map(row -> provision(id(law), row));
        }));
        many.write("law_citation", CITATION, citations.stream());
    }

    /** The rows of a text as the table holds them, cell by cell. */
    static List<List<@Nullable String>> provisionRows(String version, List<ProvisionRow> provisions) {
        return provisions.stream()
                .<List<@Nullable String>>map(row -> ManyRows.texts(provision(version, row)))
                .toList();
    }

    /** As {@link #provisionRows}, without what is derived from other texts. */
    static List<List<@Nullable String>> citationRows(String version, String work, List<CitationRow> citations) {
        return IntStream.range(0, citations.size())
                .<List<@Nullable String>>mapToObj(
                        i -> byItself(ManyRows.texts(citation(version, work, i + 1, citations.get(i)))))
                .sorted(IN_PLACE)
                .toList();
    }

    /** What a citation means in other texts is derived from them; in the text itself it is told by the text. */
    static List<@Nullable String> byItself(List<@Nullable String> cells) {
        return "OWN".equals(cells.get(KIND)) ? cells : cells.subList(0, cells.size() - 2);
    }

    private static void cite(StagedLaw law, List<ProvisionRow> provisions, List<ManyRows.Row> citations) {
        String work = Objects.requireNonNull(law.shelved()).workId();
        List<CitationRow> cited = CitationRow.of(law(law).parsed(), provisions);
        IntStream.range(0, cited.size()).forEach(i -> citations.add(citation(id(law), work, i + 1, cited.get(i))));
    }

    /** A work is called and classed as its newest text is; a text of the same day gives way to the one that came later. */
    private void follow(StagedLaw law, OffsetDateTime now) {
        Shelf.Place place = Objects.requireNonNull(law.shelved());
        LawFacts facts = law(law).facts();
        jdbc.sql("""
                update law_work w set title = :title, title_key = :key, kind = :kind, level = :level,
                  maker = case when :maker = '' then maker else :maker end, area = :area, province = :province
                where id = :id and not exists (select 1 from law_version v where v.work_id = w.id and v.id <> :version
                  and (cast(:day as date) is null or v.version_on > cast(:day as date)))
                """)
                .param("title", facts.title())
                .param("key", facts.key())
                .param("kind", facts.kind().name())
                .param("level", facts.level().name())
                .param("maker", facts.maker())
                .param("area", facts.area())
                .param("province", facts.province())
                .param("id", place.workId())
                .param("version", place.versionId())
                .param("day", facts.days().version())
                .update();
        jdbc.sql("update law_work set first_on = least(first_on, ?) where id = ?")
                .param(facts.days().first())
                .param(place.workId())
                .update();
        if (!place.replaces().isEmpty()) {
            jdbc.sql("update law_version set known_until = ? where id = ? and known_until is null")
                    .param(now)
                    .param(place.replaces())
                    .update();
        }
    }

    private void changes(List<StagedLaw> laws, OffsetDateTime now) {
        many.write(
                "law_change",
                "at timestamptz, kind text, work_id text, version_id text, title text, day date",
                laws.stream().flatMap(law -> changes(law, now)));
    }

    private static Stream<ManyRows.Row> changes(StagedLaw law, OffsetDateTime now) {
        Shelf.Place place = Objects.requireNonNull(law.shelved());
        String kind = place.replaces().isEmpty() ? law.verdict().name() : "REPLACED";
        LawFacts facts = law(law).facts();
        return Stream.of(ManyRows.row(
                now,
                kind,
                place.workId(),
                place.versionId(),
                facts.title(),
                facts.days().version()));
    }

    /**
     * Takes a batch back: its texts, works left without a text, and what gave way to them stands again. How many texts
     * went.
     */
    int withdraw(UUID batch, OffsetDateTime now) {
        jdbc.sql("""
                insert into law_change (at, kind, work_id, version_id, title, day)
                select :now, 'WITHDRAWN', work_id, id, title, version_on from law_version where import_id = :batch
                """).param("now", now).param("batch", batch).update();
        jdbc.sql("""
                update law_version old set known_until = null from law_version gone
                where gone.import_id = ? and gone.work_id = old.work_id and gone.version_on = old.version_on
                  and old.known_until = gone.known_from and old.id <> gone.id
                """).param(batch).update();
        int texts = jdbc.sql("delete from law_version where import_id = ?")
                .param(batch)
                .update();
        jdbc.sql("delete from law_work w where not exists (select 1 from law_version v where v.work_id = w.id)")
                .update();
        return texts;
    }

    private static ReadLaw law(StagedLaw staged) {
        return Objects.requireNonNull(staged.law());
    }

    private static String id(StagedLaw staged) {
        return Objects.requireNonNull(staged.shelved()).versionId();
    }

    private static ManyRows.Row work(StagedLaw staged) {
        LawFacts facts = law(staged).facts();
        return ManyRows.row(
                Objects.requireNonNull(staged.shelved()).workId(),
                facts.title(),
                facts.key(),
                facts.kind(),
                facts.level(),
                facts.maker(),
                facts.area(),
                facts.province(),
                facts.days().first());
    }

    private static ManyRows.Row version(UUID batch, StagedLaw staged, OffsetDateTime now) {
        ReadLaw law = law(staged);
        LawDays days = law.facts().days();
        return ManyRows.row(
                id(staged),
                Objects.requireNonNull(staged.shelved()).workId(),
                law.facts().title(),
                law.facts().change(),
                law.facts().number(),
                days.version(),
                days.passed(),
                days.approved(),
                days.promulgated(),
                days.effective(),
                days.by(),
                days.expires(),
                now,
                law.key(),
                law.parsed().source().characters(),
                staged.name(),
                batch,
                law.parsed().text().articles().size(),
                law.parsed().problems().size());
    }

    private static ManyRows.Row provision(String version, ProvisionRow row) {
        return ManyRows.row(
                version,
                row.place(),
                row.eid(),
                row.kind(),
                row.number().value(),
                row.number().insert(),
                row.label(),
                row.path(),
                row.words(),
                row.start(),
                row.end());
    }

    private static ManyRows.Row citation(String version, String work, int ordinal, CitationRow row) {
        Place from = row.target().from();
        return ManyRows.row(
                version,
                row.place(),
                ordinal,
                row.citation().span().start(),
                row.citation().span().end(),
                row.words(),
                row.kind(),
                row.target().text().title(),
                row.key(),
                row.target().text().maker(),
                row.target().text().date(),
                from.article().value(),
                from.article().insert(),
                row.last().article().value(),
                row.last().article().insert(),
                from.paragraph(),
                from.item(),
                row.own() ? work : null,
                row.status());
    }
}
