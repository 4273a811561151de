package org.luoshi.platform.journal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.ExportLines;
import org.luoshi.platform.journal.JournalViews;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.LineFilter;
import org.luoshi.platform.journal.LineKey;
import org.luoshi.platform.journal.Verdict;
import org.luoshi.platform.journal.VerifyJournal;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Take;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The journal for the audit officer (审计日志查阅): read, filtered, taken along, proved. Others are refused, with a line. */
@Controller
class JournalController {
    private final JournalViews views;
    private final ExportLines export;
    private final VerifyJournal verify;
    private final JournalWords words;
    private final Frames frames;

    JournalController(JournalViews views, ExportLines export, VerifyJournal verify, JournalWords words, Frames frames) {
        this.views = views;
        this.export = export;
        this.verify = verify;
        this.words = words;
        this.frames = frames;
    }

    @Bean
    static NavEntry journalNav() {
        return new NavEntry("journal.nav", "/journal", NavSection.ADMINISTRATION, 30, VerifyJournal.PERMISSION);
    }

    @Bean
    static FilteredList journalList(JournalViews views) {
        return FilteredList.at("/journal", "journal.title")
                .only(VerifyJournal.PERMISSION)
                .knows("kind", FilteredList.ID)
                .knows("id", ".{1,200}")
                .knows("actor")
                .knows("action", FilteredList.ID)
                .knows("refused", "yes")
                .knows("from", FilteredList.DAY)
                .knows("to", FilteredList.DAY)
                .counts((query, _) -> views.count(filter(query)));
    }

    @GetMapping("/journal")
    String show(HttpServletRequest request, Model model) {
        return page(request, model, "", null);
    }

    @GetMapping("/journal.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        Frame frame = frames.frame(request, "journal.title");
        List<Line> lines =
                export.handle(filter(Query.of(request)), frame.viewer()).orElseThrow(JournalController::refused);
        return Csv.file("journal.csv", JournalTable.of(lines, words, frame));
    }

    /** Shows the verdict on the same page. */
    @PostMapping("/journal/verify")
    String verify(@RequestParam(defaultValue = "") String anchor, HttpServletRequest request, Model model) {
        Verdict verdict = verify.handle(anchor, Viewer.of(request)).orElseThrow(JournalController::refused);
        return page(request, model, anchor, verdict);
    }

    private String page(HttpServletRequest request, Model model, String anchor, @Nullable Verdict verdict) {
        Frame frame = frames.frame(request, "journal.title");
        if (!frame.may(VerifyJournal.PERMISSION)) {
            throw refused();
        }
        Query query = new Query("/journal", Query.of(request).params());
        JournalViews.Page page = Take.of(request) == Take.PAGE
                ? views.page(filter(query), LineKey.parse(query.first("after")))
                : taken(query, frame);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new JournalPage(
                        page.lines().stream()
                                .map(line -> words.line(line, frame.lang()))
                                .toList(),
                        page.next()
                                .map(key -> query.with("after", key.text()).href())
                                .orElse(""),
                        query.first("after").isEmpty()
                                ? ""
                                : query.with("after", "").href(),
                        new Query("/journal.csv", query.with("after", "").params()).href(),
                        !query.with("after", "").params().isEmpty(),
                        field("kind", query, frame),
                        views.kinds().stream()
                                .map(kind -> new Choice(kind, words.kind(kind, frame.lang())))
                                .toList(),
                        field("id", query, frame),
                        field("actor", query, frame),
                        field("action", query, frame),
                        Field.of("refused", frame.t("journal.field.refused"))
                                .values(Set.of(query.first("refused")))
                                .mandatory(),
                        field("from", query, frame),
                        field("to", query, frame),
                        Field.of("anchor", frame.t("journal.anchor"))
                                .value(anchor)
                                .hint(frame.t("journal.anchor.hint")),
                        verdict == null ? null : panel(verdict, frame)));
        return "journal/all";
    }

    /** All lines of the filter; that they are taken along leaves a line. */
    private JournalViews.Page taken(Query query, Frame frame) {
        return new JournalViews.Page(
                export.handle(filter(query), frame.viewer()).orElseThrow(JournalController::refused), Optional.empty());
    }

    private static Field field(String name, Query query, Frame frame) {
        return Field.of(name, frame.t("journal.field." + name))
                .value(query.first(name))
                .mandatory();
    }

    static Panel panel(Verdict verdict, Frame frame) {
        return switch (verdict) {
            case Verdict.Intact(long lines, long subjects, long seals, String lastSeal) ->
                Panel.done(frame.t("journal.intact", lines, subjects, seals, lastSeal));
            case Verdict.Broken broken ->
                Panel.refused(
                        frame.t(
                                "journal.broken",
                                frame.t("journal.flaw."
                                        + broken.flaw()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-')),
                                broken.subject().kind(),
                                broken.subject().id(),
                                broken.seq()),
                        frame.t("journal.broken.hashes", broken.expected(), broken.found()),
                        frame.t("journal.broken.remedy"));
        };
    }

    private static LineFilter filter(Query query) {
        return new LineFilter(
                query.first("kind"),
                query.first("id"),
                query.first("actor"),
                query.first("action"),
                query.first("refused").equals("yes"),
                day(query.first("from")),
                day(query.first("to")));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static ResponseStatusException refused() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
