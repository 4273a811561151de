package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterFilter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.SuggestionPoints;
import org.luoshi.platform.suggestions.points.PointAnswer;
import org.luoshi.platform.suggestions.points.PointAnswers;
import org.luoshi.platform.suggestions.replies.ReplyInBulk;
import org.luoshi.platform.suggestions.replies.ReplyTemplate;
import org.luoshi.platform.suggestions.replies.ReplyTemplates;
import org.luoshi.procedure.definition.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit replies to many suggestions in one sitting, each begun by a template and finished by a person. */
@Controller
class RepliesController {
    private static final String REPLY = "suggestions.reply";
    private static final int AT_ONCE = 20;

    private final ReplyTemplates templates;
    private final ReplyInBulk replies;
    private final SuggestionPoints points;
    private final MatterViews views;
    private final Matters matters;
    private final Names names;
    private final Frames frames;

    RepliesController(
            ReplyTemplates templates,
            ReplyInBulk replies,
            SuggestionPoints points,
            MatterViews views,
            Matters matters,
            Names names,
            Frames frames) {
        this.templates = templates;
        this.replies = replies;
        this.points = points;
        this.views = views;
        this.matters = matters;
        this.names = names;
        this.frames = frames;
    }

    @Bean
    static NavEntry repliesNav() {
        return new NavEntry("suggestions.nav.replies", "/suggestions/replies", NavSection.DEPUTIES, 60, REPLY);
    }

    @GetMapping("/suggestions/replies")
    String show(@RequestParam(defaultValue = "") String template, HttpServletRequest request, Model model) {
        Frame frame = open(request);
        return page(template, new LinkedMultiValueMap<>(), Map.of(), null, frame, model);
    }

    @PostMapping("/suggestions/replies/templates")
    String keep(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = open(request);
        boolean kept = replies.keep(title, words, Mover.of(frame.viewer()));
        Flash.leave(
                redirect,
                kept
                        ? Panel.done(frame.t("suggestions.replies.kept"))
                        : Panel.refused(
                                frame.t("suggestions.replies.not-kept"),
                                "",
                                frame.t("suggestions.replies.not-kept.remedy")));
        return "redirect:/suggestions/replies";
    }

    @PostMapping("/suggestions/replies")
    String send(
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Frame frame = open(request);
        List<ReplyInBulk.Reply> chosen = form.getOrDefault("number", List.of()).stream()
                .limit(AT_ONCE)
                .flatMap(number -> matters.byNumber(number).map(matter -> reply(matter, form, frame)).stream())
                .toList();
        Map<MatterId, Words> refused = replies.handle(chosen, Mover.of(frame.viewer()));
        int sent = chosen.size() - refused.size();
        Panel said = refused.isEmpty() && sent > 0
                ? Panel.done(frame.t("suggestions.replies.sent", sent))
                : Panel.refused(
                        frame.t("suggestions.replies.sent-some", sent, refused.size()),
                        "",
                        frame.t("suggestions.replies.sent-some.remedy"));
        if (!refused.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(first(form, "template"), form, refused, said, frame, model);
    }

    /** The template is filled again here: what a form says it was is not believed. */
    private ReplyInBulk.Reply reply(Matter matter, MultiValueMap<String, String> form, Frame frame) {
        String n = "." + matter.number();
        String version = first(form, "version" + n);
        return new ReplyInBulk.Reply(
                matter.id(),
                version.matches("\\d{1,15}") ? Long.parseLong(version) : -1,
                filled(template(first(form, "template"), frame), matter),
                first(form, "heard" + n),
                first(form, "result" + n),
                first(form, "text" + n),
                PointAnswers.write(answers(matter, form)),
                first(form, "reasons" + n),
                new ReplyInBulk.Promise(first(form, "committed" + n), first(form, "until" + n)),
                first(form, "signer"));
    }

    private String page(
            String chosen,
            MultiValueMap<String, String> form,
            Map<MatterId, Words> refused,
            @Nullable Panel said,
            Frame frame,
            Model model) {
        Mover mover = Mover.of(frame.viewer());
        String unit = Objects.requireNonNullElse(mover.unit(), "");
        Optional<ReplyTemplate> template = template(chosen, frame);
        List<RepliesPage.Line> lines = new ArrayList<>();
        for (MatterRow row : waiting(unit, mover)) {
            lines.add(line(row, template, form, refused.get(row.id())));
        }
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new RepliesPage(
                        templates.of(unit).stream()
                                .map(each -> new Choice(each.id().toString(), each.title()))
                                .toList(),
                        template.map(each -> each.id().toString()).orElse(""),
                        first(form, "signer"),
                        lines,
                        said));
        return "suggestions/replies";
    }

    private List<MatterRow> waiting(String unit, Mover mover) {
        MatterFilter filter = MatterFilter.all()
                .withProcedure("suggestions/handling")
                .withStep("handling")
                .withUnit(unit)
                .withSort("due");
        return views.list(filter, AT_ONCE, mover).rows().stream()
                .filter(row -> row.units().stream()
                        .anyMatch(holding ->
                                holding.unit().equals(unit) && !holding.part().equals("co")))
                .toList();
    }

    private RepliesPage.Line line(
            MatterRow row,
            Optional<ReplyTemplate> template,
            MultiValueMap<String, String> form,
            @Nullable Words refusal) {
        Matter matter = matters.find(row.id()).orElseThrow();
        String n = "." + row.number();
        String filled = filled(template, matter);
        boolean heard =
                matter.run().history().stream().anyMatch(each -> each.event().equals("contact"));
        return new RepliesPage.Line(
                row.id().toString(),
                row.version(),
                row.number(),
                PapersPages.href(row.number()),
                row.title(),
                row.nextDue(),
                filled,
                form.containsKey("text" + n) ? first(form, "text" + n) : filled,
                points(matter, form, refusal != null),
                first(form, "heard" + n),
                first(form, "result" + n),
                first(form, "reasons" + n),
                first(form, "committed" + n),
                first(form, "until" + n),
                heard,
                refusal);
    }

    /** What was chosen and written for each point; a point without a choice has no answer. */
    private List<PointAnswer> answers(Matter matter, MultiValueMap<String, String> form) {
        return points(matter, form, false).stream()
                .flatMap(point ->
                        PointAnswer.Kind.of(point.kind())
                                .map(kind -> new PointAnswer(point.place(), kind, point.text()))
                                .stream())
                .toList();
    }

    private List<RepliesPage.Point> points(Matter matter, MultiValueMap<String, String> form, boolean refused) {
        List<String> marked = points.of(matter.id());
        List<RepliesPage.Point> asked = new ArrayList<>();
        for (int place = 1; place <= marked.size(); place++) {
            String name = "point." + matter.number() + "." + place;
            String kind = first(form, name + ".kind");
            String text = first(form, name + ".text");
            asked.add(new RepliesPage.Point(
                    place, marked.get(place - 1), kind, text, refused && (kind.isEmpty() || text.isEmpty())));
        }
        return asked;
    }

    private String filled(Optional<ReplyTemplate> template, Matter matter) {
        String owner = matter.owner();
        return template.map(
                        each -> each.filled(matter.number(), matter.title(), owner == null ? "" : names.person(owner)))
                .orElse("");
    }

    private Optional<ReplyTemplate> template(String id, Frame frame) {
        try {
            return templates.find(Objects.requireNonNullElse(frame.viewer().unitId(), ""), UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Frame open(HttpServletRequest request) {
        Frame frame = frames.frame(request, "suggestions.replies.title");
        Viewer viewer = frame.viewer();
        if (!viewer.may(REPLY)) {
            throw new AccessDeniedException(REPLY);
        }
        return frame;
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }
}
