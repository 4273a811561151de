package org.luoshi.platform.figures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Counted;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureRecord;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.PublishFigure;
import org.luoshi.platform.figures.Published;
import org.luoshi.platform.figures.Recomputation;
import org.luoshi.platform.figures.ReportedPeriod;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the pages of figures for one viewer. */
@Component
class FigurePages {
    private static final int PAGE = 100;
    private static final int NAMED = 20;

    private final Figures figures;
    private final CityDate date;
    private final ObjectProvider<ReportedPeriod> reported;

    FigurePages(Figures figures, CityDate date, ObjectProvider<ReportedPeriod> reported) {
        this.figures = figures;
        this.date = date;
        this.reported = reported;
    }

    /** The figures this viewer may see. */
    List<FigureDefinition> shownTo(Viewer viewer) {
        return figures.definitions().stream()
                .filter(rule -> rule.isPublic() || viewer.signedIn())
                .toList();
    }

    Counting counting(Query query, FigureDefinition rule) {
        Period usual = Optional.ofNullable(reported.getIfAvailable())
                .flatMap(ReportedPeriod::period)
                .orElseGet(() -> rule.usualPeriod(date.today()));
        return Counting.of(query, usual, date);
    }

    Counted count(FigureDefinition rule, Counting asked) {
        return figures.count(rule.id(), asked.period(), asked.asOf());
    }

    FiguresPage all(Query query, Frame frame) {
        List<FigureDefinition> rules = shownTo(frame.viewer());
        Instant now = date.instant(); // one moment for the whole page: what is looked up once serves all its figures
        List<FiguresPage.Line> lines = rules.stream()
                .map(rule -> line(rule, counting(query, rule).noLaterThan(now), frame))
                .toList();
        List<Field> days = rules.isEmpty()
                ? List.of(Field.of("from", ""), Field.of("to", ""), Field.of("asof", ""))
                : days(counting(query, rules.getFirst()), query, frame);
        return new FiguresPage(
                lines,
                days.get(0),
                days.get(1),
                days.get(2),
                !query.params().isEmpty(),
                query.pairs().isEmpty()
                        ? ""
                        : query.href().substring(query.path().length()));
    }

    private FiguresPage.Line line(FigureDefinition rule, Counting asked, Frame frame) {
        Counted counted = count(rule, asked);
        return new FiguresPage.Line(
                in(frame, rule.title()),
                counted.value().text(),
                in(frame, rule.countingRule()),
                rule.version(),
                counted.period(),
                local(counted.asOf()),
                path(rule) + "?from=" + counted.period().from() + "&to="
                        + counted.period().to(),
                figures.published(rule.id()).size());
    }

    /** The figure counted just now, or counted again as the address asks. */
    FigurePage one(FigureDefinition rule, Query query, Frame frame) {
        Counting asked = counting(query, rule);
        Counted counted = count(rule, asked);
        List<FigureRecord> records = counted.recordsFor(frame.viewer());
        Pager pager = Pager.of(query, PAGE, records.size());
        return new FigurePage(
                rule.id().value(),
                path(rule),
                in(frame, rule.title()),
                in(frame, rule.countingRule()),
                rule.version(),
                counted.period(),
                local(counted.asOf()),
                counted.asOf().toString(),
                counted.value().text(),
                counted.hash(),
                "",
                again(query.first("again"), counted, frame),
                page(records, pager),
                pager,
                withheld(records),
                days(asked, query, frame),
                publications(rule),
                frame.may(PublishFigure.PERMISSION));
    }

    /** One publication, as it was then. */
    FigurePage published(Published p, Query query, Frame frame) {
        Optional<FigureDefinition> rule = figures.definition(p.figure());
        List<FigureRecord> records = recordsFor(p, frame.viewer());
        Pager pager = Pager.of(query, PAGE, records.size());
        return new FigurePage(
                p.figure().value(),
                "/figures/published/" + p.id(),
                rule.map(r -> in(frame, r.title())).orElse(p.figure().value()),
                rule.map(r -> in(frame, r.countingRule())).orElse(""),
                p.version(),
                p.period(),
                local(p.asOf()),
                p.asOf().toString(),
                p.text(),
                p.hash(),
                frame.t("figures.by", p.by(), frame.moment(local(p.publishedAt()))),
                query.first("again").isEmpty() ? null : again(p, frame),
                page(records, pager),
                pager,
                withheld(records),
                List.of(),
                rule.map(r -> publications(r)).orElse(List.of()),
                false);
    }

    List<FigureRecord> recordsFor(Published p, Viewer viewer) {
        List<FigureRecord> records = figures.records(p);
        return figures.definition(p.figure())
                .map(rule -> rule.recordsFor(viewer, records))
                .orElseGet(() -> records.stream().map(FigureRecord::numberOnly).toList());
    }

    static long withheld(List<FigureRecord> records) {
        return records.stream().filter(FigureRecord::withheld).count();
    }

    private static List<FigureRecord> page(List<FigureRecord> records, Pager pager) {
        return records.subList(pager.offset(), (int) pager.last());
    }

    private static @Nullable Panel again(String hash, Counted now, Frame frame) {
        if (hash.isEmpty()) {
            return null;
        }
        String value = now.value().text();
        return hash.equals(now.hash())
                ? Panel.done(frame.t("figures.again.same", value, now.records().size()))
                : Panel.refused(frame.t("figures.again.other", value), "", frame.t("figures.again.other.remedy"));
    }

    private Panel again(Published published, Frame frame) {
        return switch (figures.recompute(published)) {
            case Recomputation.Equal equal ->
                Panel.done(frame.t(
                        "figures.again.same",
                        equal.published().text(),
                        figures.records(published).size()));
            case Recomputation.Differs differs ->
                Panel.refused(
                        frame.t(
                                "figures.again.differs",
                                published.text(),
                                differs.now().value().text()),
                        "",
                        frame.t(
                                "figures.again.records",
                                named(differs.missing(), frame),
                                named(differs.added(), frame)));
            case Recomputation.DefinitionGone gone ->
                Panel.note(frame.t("figures.again.gone", gone.published().version()));
        };
    }

    private static String named(List<FigureRecord> records, Frame frame) {
        return records.isEmpty()
                ? frame.t("figures.none")
                : records.stream().limit(NAMED).map(FigureRecord::number).collect(Collectors.joining("、"))
                        + (records.size() > NAMED ? frame.t("figures.more", records.size() - NAMED) : "");
    }

    private List<FigurePage.Publication> publications(FigureDefinition rule) {
        return figures.published(rule.id()).stream()
                .map(p -> new FigurePage.Publication(
                        "/figures/published/" + p.id(), p.text(), p.period(), local(p.asOf()), p.version()))
                .toList();
    }

    private static List<Field> days(Counting asked, Query query, Frame frame) {
        String asOf = query.first(Counting.AS_OF);
        LocalDate day = asOf.isBlank() || !asked.problems().of(Counting.AS_OF).isEmpty()
                ? null
                : local(asked.asOf()).toLocalDate();
        return List.of(
                day(Counting.FROM, asked.period().from().toString(), asked, query, frame),
                day(Counting.TO, asked.period().to().toString(), asked, query, frame),
                day(Counting.AS_OF, day == null ? "" : day.toString(), asked, query, frame));
    }

    private static Field day(String name, String value, Counting asked, Query query, Frame frame) {
        String wrong = asked.problems().of(name);
        Field field = Field.of(name, frame.t("figures.field." + name)).mandatory();
        return wrong.isEmpty()
                ? field.value(value)
                : new Field(name, field.label(), java.util.Set.of(query.first(name)), "", frame.t(wrong), true);
    }

    private static String path(FigureDefinition rule) {
        return "/figures/" + rule.id();
    }

    static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CityDate.ZONE);
    }

    private static String in(Frame frame, Words words) {
        return frame.either(words.zh(), words.en());
    }
}
