package org.luoshi.platform.laws;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.cite.Outline;
import org.luoshi.lawtext.library.Library;
import org.luoshi.lawtext.library.Version;
import org.luoshi.lawtext.library.Work;
import org.luoshi.platform.laws.intake.TitleKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The works of the house as the engine looks them up (供引用查找的法规库). A work is there from the day it was first passed, also
 * where its first text is not held; made anew by the same maker, it ends.
 */
final class HeldWorks implements Library {
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private final Map<String, List<Work>> byKey = new HashMap<>();
    private final IdentityHashMap<Work, String> ids = new IdentityHashMap<>();

    /** A text of a work, as it is kept. */
    private record Text(
            String work,
            String title,
            String maker,
            @Nullable LocalDate first,
            String version,
            LocalDate begins) {}

    /** Reads them all; {@code outlines} gives the places of a text when they are asked for. */
    static HeldWorks load(JdbcClient jdbc, Function<String, Outline> outlines) {
        var works = new HeldWorks();
        var texts = new LinkedHashMap<String, List<Text>>();
        jdbc.sql("""
                select w.id, w.title, w.maker, w.first_on, v.id as version, coalesce(v.effective_on, v.version_on) as begins
                from law_work w join law_version v on v.work_id = w.id and v.known_until is null
                order by w.first_on nulls first, w.id, begins nulls first, v.version_on nulls first, v.id
                """)
                .query(HeldWorks::text)
                .list()
                .forEach(text -> texts.computeIfAbsent(text.work(), _ -> new ArrayList<>())
                        .add(text));
        texts.values().forEach(of -> works.add(of, outlines));
        return works;
    }

    private static Text text(ResultSet row, int number) throws SQLException {
        return new Text(
                row.getString("id"),
                row.getString("title"),
                row.getString("maker"),
                row.getObject("first_on", LocalDate.class),
                row.getString("version"),
                Objects.requireNonNullElse(row.getObject("begins", LocalDate.class), ALWAYS));
    }

    private void add(List<Text> texts, Function<String, Outline> outlines) {
        Text first = texts.getFirst();
        LocalDate begins = Objects.requireNonNullElse(first.first(), ALWAYS);
        var versions = new ArrayList<Version>();
        if (begins.isBefore(first.begins())) {
            versions.add(version(begins, first, outlines));
        }
        texts.forEach(text -> versions.add(version(text.begins(), text, outlines)));
        var work = new Work(first.title(), first.maker(), versions, null);
        List<Work> namesakes = byKey.computeIfAbsent(TitleKey.of(first.title()), _ -> new ArrayList<>());
        namesakes.replaceAll(earlier -> endedBy(work, earlier));
        namesakes.add(work);
        ids.put(work, first.work());
    }

    private static Version version(LocalDate begins, Text text, Function<String, Outline> outlines) {
        return Version.outlined(begins, begins, () -> outlines.apply(text.version()));
    }

    private Work endedBy(Work successor, Work earlier) {
        String id = ids.get(earlier);
        if (id == null || earlier.repeal() != null || !sameMaker(earlier.maker(), successor.maker())) {
            return earlier;
        }
        LocalDate from = successor.versions().getFirst().inForce();
        var ended = new Work(
                earlier.title(), earlier.maker(), earlier.versions(), new Work.Repeal(from, successor.title(), from));
        ids.put(ended, id);
        return ended;
    }

    /** A congress and its committee are one maker; a maker nobody knows may be any. */
    private static boolean sameMaker(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.replace("常务委员会", "").equals(b.replace("常务委员会", ""));
    }

    @Override
    public List<Work> titled(String title) {
        return byKey.getOrDefault(TitleKey.of(title), List.of());
    }

    /** All but one: what a text repeals is never itself. */
    Library without(String id) {
        return title ->
                titled(title).stream().filter(work -> !id.equals(ids.get(work))).toList();
    }

    /** The address of a work; null for none. */
    @Nullable
    String id(@Nullable Work work) {
        return work == null ? null : ids.get(work);
    }
}
