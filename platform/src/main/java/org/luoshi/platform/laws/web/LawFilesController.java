package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.render.AkomaNtoso;
import org.luoshi.lawtext.render.PlainText;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.LawFilter;
import org.luoshi.platform.laws.LawGraph;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawLine;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.ProvisionRow;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Sort;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The library for programs and for taking along (下载和数据接口): JSON, Akoma Ntoso, plain text, Word. */
@Controller
class LawFilesController {
    private static final int MOST = 100;
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final LawLibrary library;
    private final LawGraph graph;
    private final CityDate date;

    LawFilesController(LawLibrary library, LawGraph graph, CityDate date) {
        this.library = library;
        this.graph = graph;
        this.date = date;
    }

    record ListJson(long total, int page, int size, List<LawLine> laws) {}

    record ProvisionJson(String id, String eId, String kind, String label, String path, String words) {}

    record LawJson(
            LawWork work, LawVersion shown, LocalDate on, List<LawVersion> versions, List<ProvisionJson> provisions) {}

    record CitingJson(String work, String title, String provision, String label, String words) {}

    record ArticleJson(String work, String version, String label, String words, int total, List<CitingJson> citedBy) {}

    record RepealedJson(long total, int page, List<LawGraph.In> citations) {}

    @GetMapping(value = "/laws.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ListJson list(HttpServletRequest request) {
        Query query = Query.of(request);
        LawFilter filter = LawPages.filter(query);
        Sort sort = Sort.of(query, "-day");
        LocalDate today = date.today();
        Pager pager = Pager.of(query, MOST, library.count(filter, today));
        return new ListJson(
                pager.total(),
                pager.page(),
                MOST,
                library.list(filter, today, LawPages.order(sort), sort.descending(), pager.offset(), MOST));
    }

    @GetMapping(value = "/laws/{id}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    LawJson json(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String version) {
        Shown shown = shown(id, on, known, version);
        Map<Integer, String> eIds = AkomaNtoso.articleIds(shown.parsed().text());
        List<ProvisionJson> provisions = ProvisionRow.of(shown.parsed().text()).stream()
                .map(row -> new ProvisionJson(
                        row.eid(),
                        eIds.getOrDefault(row.start(), ""),
                        row.kind().name(),
                        row.label(),
                        row.path(),
                        row.words()))
                .toList();
        return new LawJson(shown.work(), shown.version(), shown.on(), shown.versions(), provisions);
    }

    @GetMapping(value = "/laws/{id}/articles/{article}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ArticleJson article(
            @PathVariable String id, @PathVariable String article, @RequestParam(defaultValue = "") String on) {
        Shown shown = shown(id, on, "", "");
        ProvisionNumber number = LawController.number(article).orElseThrow(LawController::notThere);
        var found = shown.parsed().text().article(number).orElseThrow(LawController::notThere);
        List<CitingJson> citing = graph.into(id, number, shown.on(), 0, MOST).stream()
                .map(in -> new CitingJson(in.work(), in.title(), in.eid(), in.label(), in.words()))
                .toList();
        int total = graph.countInto(id, number, shown.on());
        return new ArticleJson(id, shown.version().id(), found.label(), found.words(), total, citing);
    }

    @GetMapping(value = "/laws/citing-repealed.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    RepealedJson repealed(HttpServletRequest request) {
        Pager pager = Pager.of(Query.of(request), MOST, graph.countRepealed(date.today()));
        return new RepealedJson(pager.total(), pager.page(), graph.repealed(date.today(), pager.offset(), MOST));
    }

    @GetMapping("/laws/{id}.xml")
    ResponseEntity<byte[]> akn(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String version) {
        return file(
                id,
                on,
                version,
                ".xml",
                new MediaType("application", "xml", StandardCharsets.UTF_8),
                shown -> AkomaNtoso.render(
                                shown.parsed().text(),
                                LawIdentity.of(shown.work(), shown.version()),
                                UnaryOperator.identity())
                        .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/laws/{id}.txt")
    ResponseEntity<byte[]> text(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String version) {
        return file(
                id,
                on,
                version,
                ".txt",
                new MediaType("text", "plain", StandardCharsets.UTF_8),
                shown -> PlainText.render(shown.parsed().text()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/laws/{id}.docx")
    ResponseEntity<byte[]> docx(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String version) {
        return file(
                id,
                on,
                version,
                ".docx",
                DOCX,
                shown -> LawDocx.print(shown.parsed().text()));
    }

    private record Shown(LawWork work, LawVersion version, LocalDate on, List<LawVersion> versions, Parsed parsed) {}

    private Shown shown(String id, String on, String known, @Nullable String version) {
        AsOf asOf = AsOf.read(on, known, date);
        LawWork work = library.work(id).orElseThrow(LawController::notThere);
        List<LawVersion> versions = library.versions(work, asOf.on(), asOf.known());
        Optional<LawVersion> named =
                versions.stream().filter(v -> v.id().equals(version)).findFirst();
        LawVersion shown = named.or(() -> LawLibrary.on(asOf.on(), versions)).orElseThrow(LawController::notThere);
        return new Shown(
                work,
                shown,
                asOf.on(),
                versions,
                LawParser.parse(library.source(shown.id()).orElse("")));
    }

    private ResponseEntity<byte[]> file(
            String id, String on, String version, String ending, MediaType type, Function<Shown, byte[]> made) {
        Shown shown = shown(id, on, "", version);
        String name = shown.version().title()
                + (shown.version().day() == null ? "" : "(" + shown.version().day() + ")")
                + ending;
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(made.apply(shown));
    }
}
