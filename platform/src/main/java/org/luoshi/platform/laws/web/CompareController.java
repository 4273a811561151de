package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.compare.CompareDocx;
import org.luoshi.lawtext.compare.CompareJson;
import org.luoshi.lawtext.compare.Comparer;
import org.luoshi.lawtext.compare.Comparison;
import org.luoshi.lawtext.compare.Pair;
import org.luoshi.lawtext.compare.PairKind;
import org.luoshi.lawtext.compare.Wording;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Lang;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriUtils;

/**
 * Any two texts side by side. A side is asked for by the id of a text, the id of a law, or a title: then the text that
 * applies today is meant.
 */
@Controller
class CompareController {
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final LawLibrary library;
    private final LawPages pages;
    private final CityDate date;
    private final Frames frames;

    CompareController(LawLibrary library, LawPages pages, CityDate date, Frames frames) {
        this.library = library;
        this.pages = pages;
        this.date = date;
        this.frames = frames;
    }

    @GetMapping("/laws/compare")
    String compare(
            @RequestParam(name = "old", defaultValue = "") String old,
            @RequestParam(name = "new", defaultValue = "") String now,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("frame", frames.frame(request, "laws.compare.title"));
        model.addAttribute("page", page(old, now, all));
        return "laws/compare";
    }

    @GetMapping(value = "/laws/compare.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, @Nullable Object> json(@RequestParam("old") String old, @RequestParam("new") String now) {
        return CompareJson.values(comparison(old, now));
    }

    @GetMapping("/laws/compare.docx")
    ResponseEntity<byte[]> docx(
            @RequestParam("old") String old, @RequestParam("new") String now, HttpServletRequest request) {
        Comparison comparison = comparison(old, now);
        Wording wording = Lang.of(request) == Lang.ZH ? Wording.CHINESE : Wording.ENGLISH;
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(comparison.newTitle() + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(CompareDocx.write(comparison, wording));
    }

    private Comparison comparison(String old, String now) {
        LawVersion before = find(old).orElseThrow(LawController::notThere);
        LawVersion after = find(now).orElseThrow(LawController::notThere);
        return Comparer.compare(pages.text(before), pages.text(after));
    }

    private ComparePages.Page page(String old, String now, boolean all) {
        Optional<LawVersion> before = find(old);
        Optional<LawVersion> after = find(now);
        String query = "?old=" + UriUtils.encode(old, StandardCharsets.UTF_8) + "&new="
                + UriUtils.encode(now, StandardCharsets.UTF_8);
        boolean ready = before.isPresent() && after.isPresent();
        List<Pair> pairs = ready
                ? Comparer.compare(pages.text(before.get()), pages.text(after.get()))
                        .articles()
                : List.of();
        return new ComparePages.Page(
                side(old, before),
                side(now, after),
                ready,
                all,
                query,
                counts(pairs),
                pairs.stream()
                        .filter(pair -> all || pair.isDifferent())
                        .map(CompareController::row)
                        .toList());
    }

    private Optional<LawVersion> find(String asked) {
        return asked.isBlank() ? Optional.empty() : library.text(asked.strip(), date.today());
    }

    private static ComparePages.Side side(String asked, Optional<LawVersion> found) {
        return found.map(version -> new ComparePages.Side(
                        asked, version.id(), version.title(), "/laws/" + version.workId() + "?version=" + version.id()))
                .orElseGet(() -> new ComparePages.Side(asked, "", "", ""));
    }

    private static List<ComparePages.Count> counts(List<Pair> pairs) {
        return Stream.of(PairKind.values())
                .map(kind -> new ComparePages.Count(
                        kind.code(),
                        pairs.stream().filter(p -> p.kind() == kind).count()))
                .filter(count -> count.articles() > 0)
                .toList();
    }

    private static ComparePages.Row row(Pair pair) {
        var old = pair.old();
        var now = pair.now();
        return new ComparePages.Row(
                pair.kind().code(),
                old == null ? "" : old.label(),
                now == null ? "" : now.label(),
                pair.isRenumbered(),
                pair.changes());
    }
}
