package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.CheckLibrary;
import org.luoshi.platform.laws.LawChanges;
import org.luoshi.platform.laws.LawCheck;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What changed in the library, as a page and as a feed, and what the nightly self-check found. */
@Controller
class LawStateController {
    private static final int PAGE_SIZE = 50;
    private static final int FEED = 200;
    private static final OffsetDateTime EVER = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final LawChanges changes;
    private final CheckLibrary check;
    private final Frames frames;

    LawStateController(LawChanges changes, CheckLibrary check, Frames frames) {
        this.changes = changes;
        this.check = check;
        this.frames = frames;
    }

    record ChangesJson(long total, int page, List<LawChanges.Change> changes) {}

    record QualityJson(boolean sound, List<LawCheck> checks) {}

    @Bean
    static FilteredList lawChangesList(LawChanges changes) {
        return FilteredList.at("/laws/changes", "laws.changes.title")
                .knows("since", FilteredList.DAY)
                .counts((query, _) -> changes.count(since(query.first("since"))));
    }

    @GetMapping("/laws/changes")
    String changes(@RequestParam(defaultValue = "") String since, HttpServletRequest request, Model model) {
        OffsetDateTime from = since(since);
        Pager pager = Pager.of(Query.of(request), PAGE_SIZE, changes.count(from));
        model.addAttribute("frame", frames.frame(request, "laws.changes.title"));
        model.addAttribute(
                "page",
                new LawStatePages.Changes(
                        from.equals(EVER) ? "" : since,
                        changes.since(from, pager.offset(), pager.size()).stream()
                                .map(change -> new LawStatePages.ChangeLine(change, local(change.at())))
                                .toList(),
                        pager));
        return "laws/changes";
    }

    @GetMapping(value = "/laws/changes.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ChangesJson changesJson(@RequestParam(defaultValue = "") String since, HttpServletRequest request) {
        OffsetDateTime from = since(since);
        Pager pager = Pager.of(Query.of(request), FEED, changes.count(from));
        return new ChangesJson(pager.total(), pager.page(), changes.since(from, pager.offset(), FEED));
    }

    @GetMapping("/laws/changes.atom")
    ResponseEntity<byte[]> feed(HttpServletRequest request) {
        Frame frame = frames.frame(request, "laws.changes.title");
        String base =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        String feed = AtomFeed.of(base, frame, changes.since(EVER, 0, FEED));
        return ResponseEntity.ok().contentType(ATOM).body(feed.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/laws/quality")
    String quality(HttpServletRequest request, Model model) {
        List<LawCheck> checks = check.latest();
        model.addAttribute("frame", frames.frame(request, "laws.quality.title"));
        model.addAttribute(
                "page",
                new LawStatePages.Quality(
                        checks.isEmpty() ? null : local(checks.getFirst().at()),
                        checks.stream().allMatch(LawCheck::sound),
                        checks));
        return "laws/quality";
    }

    @GetMapping(value = "/laws/quality.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    QualityJson qualityJson() {
        List<LawCheck> checks = check.latest();
        return new QualityJson(!checks.isEmpty() && checks.stream().allMatch(LawCheck::sound), checks);
    }

    private static OffsetDateTime since(String day) {
        try {
            return LocalDate.parse(day.strip(), DateTimeFormatter.ISO_LOCAL_DATE)
                    .atStartOfDay(CityDate.ZONE)
                    .toOffsetDateTime();
        } catch (DateTimeException e) {
            return EVER;
        }
    }

    private static LocalDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(CityDate.ZONE).toLocalDateTime();
    }
}
