package org.luoshi.platform.laws.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Queries with judged answers ({@code laws/search/judged.txt}), and how well an order of answers does: nDCG@10, the ideal
 * order made from every entry of the collection that a judgement fits.
 */
public final class Judged {
    /** The day on which the queries are asked. */
    public static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    private static final int DEPTH = 10;

    private Judged() {}

    /** One answer: of several that fit an entry, the highest grade counts. */
    private record Answer(int grade, Pattern title, Pattern label, Pattern words) {
        boolean fits(Entry entry) {
            String label = entry.label().isEmpty() ? "-" : entry.label();
            return title.matcher(entry.title() + " " + (entry.from() == null ? "" : entry.from()))
                            .find()
                    && this.label.matcher(label).find()
                    && (words.pattern().equals(".")
                            || words.matcher(entry.words()).find());
        }
    }

    /** A query and what answers it. */
    public static final class Query {
        private final String kind;
        private final LawQuery asked;
        private final List<Answer> answers = new ArrayList<>();
        private double ideal = -1;

        Query(String kind, LawQuery asked) {
            this.kind = kind;
            this.asked = asked;
        }

        public String kind() {
            return kind;
        }

        public LawQuery asked() {
            return asked;
        }

        int grade(Entry entry) {
            return answers.stream()
                    .filter(answer -> answer.fits(entry))
                    .mapToInt(Answer::grade)
                    .max()
                    .orElse(0);
        }

        private boolean mayHold(Entry entry) {
            return (asked.level().isEmpty() || asked.level().equals(entry.level()))
                    && (asked.place().isEmpty()
                            || asked.place().equals(entry.area())
                            || asked.place().equals(entry.province()))
                    && (asked.standing() == null || entry.holdsOn(asked.day()));
        }

        private double ideal(List<Entry> all) {
            if (ideal < 0) {
                ideal = gain(all.parallelStream()
                        .filter(this::mayHold)
                        .map(this::grade)
                        .filter(grade -> grade > 0)
                        .sorted(Comparator.reverseOrder())
                        .limit(DEPTH)
                        .toList());
            }
            return ideal;
        }

        /** From 0 to 1. */
        public double ndcg(List<Entry> found, List<Entry> all) {
            double best = ideal(all);
            if (best == 0) {
                throw new IllegalStateException("no entry answers " + asked.words());
            }
            return gain(found.stream().limit(DEPTH).map(this::grade).toList()) / best;
        }
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int rank = 0; rank < grades.size(); rank++) {
            gain += (Math.pow(2, grades.get(rank)) - 1) / (Math.log(rank + 2) / Math.log(2));
        }
        return gain;
    }

    public static List<Query> read(List<String> lines) {
        var queries = new ArrayList<Query>();
        for (String line : lines) {
            if (line.startsWith("?")) {
                queries.add(query(line.substring(1).strip()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                queries.getLast().answers.add(answer(line));
            }
        }
        return queries;
    }

    private static Query query(String line) {
        String[] parts = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
        String filters = parts.length > 2 ? parts[2] : "";
        String on = filter(filters, "on");
        return new Query(
                parts[0],
                new LawQuery(
                        parts[1],
                        filter(filters, "level"),
                        place(filter(filters, "area")),
                        on.isEmpty() ? null : LawQuery.Standing.IN_FORCE,
                        on.isEmpty() ? DAY : LocalDate.parse(on)));
    }

    private static String filter(String filters, String name) {
        return Arrays.stream(filters.split(" "))
                .filter(filter -> filter.startsWith(name + "="))
                .map(filter -> filter.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static String place(String area) {
        return area.isEmpty() ? "" : area.equals("山东") ? "山东省" : area + "市";
    }

    /** Alternatives hold {@code |} themselves: the columns are parted by blanks around it. */
    private static Answer answer(String line) {
        String[] parts = line.split(" \\| ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not four columns: " + line);
        }
        return new Answer(
                Integer.parseInt(parts[0].strip()), pattern(parts[1]), pattern(parts[2]), pattern(parts[3].strip()));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text.strip(), Pattern.DOTALL);
    }
}
