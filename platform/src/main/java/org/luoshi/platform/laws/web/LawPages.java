package org.luoshi.platform.laws.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.LawEnds;
import org.luoshi.platform.laws.LawFilter;
import org.luoshi.platform.laws.LawGraph;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawLibrary.Facet;
import org.luoshi.platform.laws.LawStatus;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.amending.Decisions;
import org.luoshi.platform.laws.intake.LawKind;
import org.luoshi.platform.laws.intake.LawLevel;
import org.luoshi.platform.laws.web.LawPage.Block;
import org.luoshi.platform.laws.web.LawPage.Citing;
import org.luoshi.platform.laws.web.LawPage.Past;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Sort;
import org.springframework.stereotype.Component;

/** Makes the reading pages out of the library. */
@Component
class LawPages {
    static final int PAGE_SIZE = 50;
    private static final int CITING_SIZE = 30;

    private final LawLibrary library;
    private final LawGraph graph;
    private final Decisions decisions;
    private final LawEnds ends;
    private final CityDate date;

    LawPages(LawLibrary library, LawGraph graph, Decisions decisions, LawEnds ends, CityDate date) {
        this.library = library;
        this.graph = graph;
        this.decisions = decisions;
        this.ends = ends;
        this.date = date;
    }

    // ---- the list ----

    static LawFilter filter(Query query) {
        return new LawFilter(
                query.first("title"),
                query.first("level"),
                query.first("kind"),
                query.first("area"),
                query.first("maker"),
                query.first("year"),
                query.first("status"));
    }

    LawPage.Listing list(Query query, Frame frame) {
        LawFilter filter = filter(query);
        LocalDate today = date.today();
        Sort sort = Sort.of(query, "-day");
        Pager pager = Pager.of(query, PAGE_SIZE, library.count(filter, today));
        var lines = library.list(filter, today, order(sort), sort.descending(), pager.offset(), pager.size());
        List<Choice> areas = choices(library.areas());
        return new LawPage.Listing(
                query,
                sort,
                pager,
                lines,
                choices(LawLevel.values(), "level", frame),
                choices(LawKind.values(), "kind", frame),
                areas,
                choices(library.makers()),
                choices(library.years()),
                choices(LawStatus.values(), "status", frame),
                areas.isEmpty() && lines.isEmpty());
    }

    static LawLibrary.Order order(Sort sort) {
        return switch (sort.key()) {
            case "title" -> LawLibrary.Order.TITLE;
            case "effective" -> LawLibrary.Order.EFFECTIVE;
            default -> LawLibrary.Order.DAY;
        };
    }

    private static List<Choice> choices(Enum<?>[] values, String kind, Frame frame) {
        return Stream.of(values)
                .map(value -> new Choice(value.name(), frame.t("laws." + kind + "." + value.name())))
                .toList();
    }

    private static List<Choice> choices(List<Facet> facets) {
        return facets.stream()
                .map(facet -> new Choice(facet.value(), facet.value() + " (" + facet.works() + ")"))
                .toList();
    }

    // ---- one law ----

    /** The work with the text that applies, or the one named; empty when the library did not know it then. */
    Optional<LawPage.Show> show(String id, String version, AsOf asOf) {
        return library.work(id).flatMap(work -> {
            List<LawVersion> versions = library.versions(work, asOf.on(), asOf.known());
            return versions.stream()
                    .filter(v -> v.id().equals(version))
                    .findFirst()
                    .or(() -> LawLibrary.on(asOf.on(), versions))
                    .map(shown -> show(work, shown, versions, asOf));
        });
    }

    private LawPage.Show show(LawWork work, LawVersion shown, List<LawVersion> versions, AsOf asOf) {
        Map<ProvisionNumber, Integer> cited = graph.counts(work.id(), asOf.on());
        List<LawGraph.Out> citations = graph.out(shown.id());
        var links = new CitationLinks(citations, asOf.query());
        PrintedLaw printed = PrintedLaw.of(text(shown), work.href(), links, cited);
        Optional<LawVersion> repealer = library.version(work.repealedBy());
        return new LawPage.Show(
                work,
                shown,
                versions,
                asOf.on(),
                asOf.onText(),
                asOf.knownText(),
                printed.history(),
                printed.contents(),
                printed.blocks(),
                ends.of(work.id()).orElse(null),
                repealer.map(LawVersion::title).orElse(""),
                repealer.map(v -> "/laws/" + v.workId()).orElse(""),
                cited.values().stream().mapToInt(Integer::intValue).sum(),
                Misprints.of(citations, graph),
                decisions.causes(work.id()),
                asOf.query());
    }

    LegalText text(LawVersion version) {
        return LawParser.parse(library.source(version.id()).orElse("")).text();
    }

    // ---- one article ----

    Optional<LawPage.ArticlePage> article(String id, ProvisionNumber number, AsOf asOf, Query query, Frame frame) {
        return show(id, "", asOf)
                .flatMap(show -> show.blocks().stream()
                        .filter(block -> block.anchor().equals("art_" + number.ascii()))
                        .findFirst()
                        .map(block -> article(show, block, number, query, frame)));
    }

    private LawPage.ArticlePage article(
            LawPage.Show show, Block block, ProvisionNumber number, Query query, Frame frame) {
        String work = show.work().id();
        Pager pager = Pager.of(query, CITING_SIZE, graph.countInto(work, number, show.on()));
        List<Citing> citing = graph.into(work, number, show.on(), pager.offset(), pager.size()).stream()
                .map(LawPages::citing)
                .toList();
        return new LawPage.ArticlePage(
                show.work(),
                show.shown(),
                block.label(),
                reference(show.shown(), number, frame),
                show.work().href() + show.query() + "#" + block.anchor(),
                LawIdentity.of(show.work(), show.shown())
                        .provision(block.eId().isEmpty() ? block.anchor() : block.eId()),
                block,
                past(show, number),
                citing,
                pager);
    }

    /** 《示例市养犬管理条例》（2025年3月1日修正）第三条: enough to find the very words again. */
    private static String reference(LawVersion shown, ProvisionNumber number, Frame frame) {
        LocalDate day = shown.day();
        return day == null
                ? frame.t("laws.reference.undated", shown.title(), number.article())
                : frame.t(
                        "laws.reference",
                        shown.title(),
                        day,
                        frame.t("laws.change." + shown.change()),
                        number.article());
    }

    private List<Past> past(LawPage.Show show, ProvisionNumber number) {
        var past = new ArrayList<Past>();
        String before = "";
        for (LawVersion version : show.versions()) {
            String words = text(version).article(number).map(Article::words).orElse("");
            past.add(new Past(version.id(), version.effective(), words, !words.equals(before)));
            before = words;
        }
        return past.reversed();
    }

    static Citing citing(LawGraph.In in) {
        return new Citing(in.title(), "/laws/" + in.work() + "#" + in.eid(), in.label(), in.words(), in.context());
    }

    // ---- what cites repealed texts ----

    LawPage.Repealed repealed(Query query) {
        LocalDate today = date.today();
        Pager pager = Pager.of(query, CITING_SIZE, graph.countRepealed(today));
        var lines = graph.repealed(today, pager.offset(), pager.size()).stream()
                .map(in -> new LawPage.RepealedLine(citing(in), in.targetTitle(), "/laws/" + in.target()))
                .toList();
        return new LawPage.Repealed(lines, pager, query);
    }
}
