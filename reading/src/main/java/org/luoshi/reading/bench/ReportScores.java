package org.luoshi.reading.bench;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.luoshi.reading.draft.Attendee;
import org.luoshi.reading.draft.Commitment;
import org.luoshi.reading.draft.Figure;
import org.luoshi.reading.draft.Item;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Words;

/** The layers of one report against the gold of one. */
final class ReportScores {
    private final Scores scores;
    private final Overlap overlap;

    ReportScores(Scores scores, Overlap overlap) {
        this.scores = scores;
        this.overlap = overlap;
    }

    /** One of the lists may be empty: a report nobody wanted, or one that was not found. */
    void add(List<Report> found, List<Gold> wanted) {
        texts(Layer.HEADLINES, values(found, ReportScores::headlines), texts(wanted, ReportScores::headlines));
        texts(
                Layer.KIND,
                values(found, report -> Stream.of(report.kind().id())),
                texts(wanted, gold -> Stream.of(gold.text("kind"))));
        texts(
                Layer.DATE,
                values(
                        found,
                        report -> Stream.of(
                                report.date() == null ? "" : report.date().iso())),
                texts(wanted, gold -> Stream.of(gold.text("date"))));
        texts(Layer.BODY, values(found, ReportScores::body), texts(wanted, ReportScores::body));
        texts(
                Layer.BYLINES,
                values(found, report -> report.bylines().stream().map(Words::value)),
                selves(wanted, "bylines"));
        texts(
                Layer.PRESIDING,
                values(found, report -> report.meeting().presiding().stream().map(Words::value)),
                selves(wanted, "presiding"));
        texts(
                Layer.NONVOTING,
                values(found, report -> report.meeting().nonvoting().stream().map(Words::value)),
                selves(wanted, "nonvoting"));
        texts(Layer.ATTENDING, values(found, ReportScores::attending), texts(wanted, ReportScores::attending));
        captions(list(found, Report::captions), golds(wanted, "captions"));
        items(list(found, Report::items), golds(wanted, "items"));
        commitments(list(found, Report::commitments), golds(wanted, "commitments"));
        figures(list(found, Report::figures), golds(wanted, "figures"));
    }

    private void captions(List<Words> found, List<Gold> wanted) {
        scores.add(
                Layer.CAPTIONS, Pairing.score(found, wanted, (words, gold) -> overlap.of(words.span(), gold.self())));
    }

    private void items(List<Item> found, List<Gold> wanted) {
        scores.add(Layer.ITEMS, Pairing.score(found, wanted, this::fits));
        scores.add(
                Layer.ITEMS_BY_ACT,
                Pairing.score(
                        found,
                        wanted,
                        (item, gold) -> item.act().id().equals(gold.text("act")) ? fits(item, gold) : 0));
    }

    /** Where two fit equally, that with the same act comes first. */
    private double fits(Item item, Gold gold) {
        double fit = overlap.of(item.object().span(), gold.text("object"));
        return item.act().id().equals(gold.text("act")) && fit > 0 ? fit + 0.001 : fit;
    }

    private void commitments(List<Commitment> found, List<Gold> wanted) {
        var pairs =
                Pairing.of(found, wanted, (task, gold) -> overlap.of(task.text().span(), gold.text("span")));
        scores.add(Layer.COMMITMENTS, new Score(pairs.size(), found.size(), wanted.size()));
        long owners = pairs.stream()
                .filter(pair -> Scores.value(found.get(pair.found()).owner())
                        .equals(wanted.get(pair.wanted()).text("owner")))
                .count();
        scores.add(Layer.OWNERS, new Score((int) owners, pairs.size(), pairs.size()));
    }

    private void figures(List<Figure> found, List<Gold> wanted) {
        scores.add(Layer.FIGURES, Pairing.score(found, wanted, (figure, gold) -> {
            var value = gold.number("value");
            return value != null
                            && value.compareTo(figure.value()) == 0
                            && gold.text("unit").equals(figure.unit())
                    ? 1
                    : 0;
        }));
    }

    private void texts(Layer layer, List<String> found, List<String> wanted) {
        scores.add(layer, Pairing.score(found, wanted, (one, other) -> one.equals(other) ? 1 : 0));
    }

    private static Stream<String> headlines(Report report) {
        return Stream.of(report.title().raw(), Scores.value(report.kicker()), Scores.value(report.subtitle()))
                .map(Overlap::bare);
    }

    private static Stream<String> headlines(Gold gold) {
        return Stream.of("title", "kicker", "subtitle").map(gold::text).map(Overlap::bare);
    }

    private static Stream<String> body(Report report) {
        return Stream.of(
                Scores.value(report.meeting().body()),
                Scores.session(report.meeting().session()));
    }

    private static Stream<String> body(Gold gold) {
        Gold session = gold.inner("session");
        return Stream.of(
                gold.text("body"), session == null ? "" : session.number("term") + "/" + session.number("ordinal"));
    }

    private static Stream<String> attending(Report report) {
        return report.meeting().attending().stream().map(Attendee::name).map(Words::value);
    }

    private static Stream<String> attending(Gold gold) {
        return gold.list("attending").stream().map(each -> each.text("name"));
    }

    private static List<String> selves(List<Gold> wanted, String key) {
        return texts(wanted, gold -> gold.list(key).stream().map(Gold::self));
    }

    private static List<String> values(List<Report> found, Function<Report, Stream<String>> of) {
        return found.stream().flatMap(of).filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> texts(List<Gold> wanted, Function<Gold, Stream<String>> of) {
        return wanted.stream().flatMap(of).filter(text -> !text.isEmpty()).toList();
    }

    private static <T> List<T> list(List<Report> found, Function<Report, List<T>> of) {
        return found.stream()
                .map(of)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Gold> golds(List<Gold> wanted, String key) {
        return wanted.stream().flatMap(gold -> gold.list(key).stream()).toList();
    }
}
