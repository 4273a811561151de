package org.luoshi.platform.laws.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.laws.search.Clause.Field;
import org.luoshi.platform.laws.search.LawIndex.Found;
import org.luoshi.platform.laws.search.LawIndex.Hit;

/**
 * Finds provisions by what people type (法规检索): words, exact phrases, titles, a title with the number of an article.
 *
 * <p>Example: 立法法 81 finds article 81 of 立法法 first; 鞭炮 finds what laws say of 烟花爆竹.
 */
public final class LawSearch {
    /** How many characters of a provision a result shows. */
    private static final int SHOWN = 120;

    private static final int SUGGESTED = 8;

    private final LawIndex index;
    private final Thesaurus thesaurus;
    private final QueryReader reader;
    private final Plan plan;

    public LawSearch(LawIndex index, Thesaurus thesaurus) {
        this.index = index;
        this.thesaurus = thesaurus;
        this.reader = new QueryReader(thesaurus);
        this.plan = new Plan(thesaurus);
    }

    /** One page of what was found; nothing for a query without letters. */
    public Results find(LawQuery query, int skip, int count) {
        Reading reading = reader.read(query.words());
        if (reading.isEmpty()) {
            return new Results(0, List.of());
        }
        Jump jump = reading.jump();
        if (jump != null && !jump.title().isEmpty()) {
            // a provision named by its title is an address; only when nobody lives there are its words looked for
            Found named = index.find(plan.of(jump, query), skip, count);
            if (named.total() > 0) {
                return results(named, List.of());
            }
        }
        return results(index.find(plan.of(reading, query), skip, count), marked(reading));
    }

    private static Results results(Found found, List<String> words) {
        return new Results(
                found.total(),
                found.hits().stream().map(hit -> result(hit.entry(), words)).toList());
    }

    private static Result result(Entry entry, List<String> words) {
        return new Result(entry, Marked.whole(entry.title(), words), Marked.stretch(entry.words(), words, SHOWN));
    }

    /** What is marked in a result: the words themselves, and what laws say for them. */
    private List<String> marked(Reading reading) {
        var words = new ArrayList<>(reading.pieces().toList());
        reading.runs().stream()
                .flatMap(run -> thesaurus.synonyms(run.typed()).stream())
                .flatMap(synonym -> synonym.others().stream())
                .forEach(words::add);
        return words;
    }

    /** Titles and articles that may be meant while somebody types, each work once. */
    public List<Entry> suggest(String typed, LocalDate day) {
        Reading reading = reader.read(typed);
        if (reading.isEmpty()) {
            return List.of();
        }
        var works = new HashSet<String>();
        return Stream.concat(jump(reading, day), titles(reading, day))
                .map(Hit::entry)
                .filter(entry -> works.add(entry.work()))
                .limit(SUGGESTED)
                .toList();
    }

    private Stream<Hit> jump(Reading reading, LocalDate day) {
        Jump jump = reading.jump();
        return jump == null
                ? Stream.empty()
                : index.find(inForceFirst(Plan.provision(jump), day), 0, SUGGESTED).hits().stream();
    }

    private Stream<Hit> titles(Reading reading, LocalDate day) {
        var titles = new Clause.Where(Plan.titles(reading), new Clause.Is(Field.KIND, Entry.Kind.LAW.name(), 1));
        return index.find(inForceFirst(titles, day), 0, 2 * SUGGESTED).hits().stream();
    }

    private static Clause inForceFirst(Clause found, LocalDate day) {
        return new Clause.Prefer(found, Standings.inForce(day), 2);
    }

    /** What was found; {@code total} is exact below {@link LawIndex#COUNTED}. */
    public record Results(long total, List<Result> results) {}

    /** One entry with what was looked for marked in title and words. */
    public record Result(Entry entry, Marked title, Marked words) {}
}
