package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionTexts;
import org.luoshi.platform.suggestions.meeting.Talk;
import org.luoshi.platform.suggestions.meeting.TalkBeforeMeeting;
import org.luoshi.platform.suggestions.meeting.Talks;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Before the assignment meeting: the office asks units, they answer, the office settles. */
@Controller
class TalksController {
    private static final int SHOWN = 500;

    private final Talks talks;
    private final TalkBeforeMeeting talk;
    private final MatterViews views;
    private final Matters matters;
    private final SuggestionTexts texts;
    private final Names names;
    private final Frames frames;

    TalksController(
            Talks talks,
            TalkBeforeMeeting talk,
            MatterViews views,
            Matters matters,
            SuggestionTexts texts,
            Names names,
            Frames frames) {
        this.talks = talks;
        this.talk = talk;
        this.views = views;
        this.matters = matters;
        this.texts = texts;
        this.names = names;
        this.frames = frames;
    }

    @Bean
    static NavEntry talksNav() {
        return new NavEntry("suggestions.nav.talks", "/suggestions/talks", NavSection.DEPUTIES, 40, "suggestions.talk");
    }

    @GetMapping("/suggestions/talks")
    String show(HttpServletRequest request, Model model) {
        Frame frame = open(request);
        Mover mover = Mover.of(frame.viewer());
        boolean office = mover.roles().contains("office");
        List<TalksPage.Line> lines = office ? ofOffice(mover) : ofUnit(mover);
        int open = (int) lines.stream()
                .flatMap(line -> line.answers().stream())
                .filter(answer -> answer.state().equals("ASKED"))
                .count();
        model.addAttribute("frame", frame);
        model.addAttribute("page", new TalksPage(office, lines, names.units(), open));
        return "suggestions/talks";
    }

    @PostMapping("/suggestions/talks/ask")
    String ask(HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = open(request);
        Mover mover = Mover.of(frame.viewer());
        List<MatterRow> waiting = mover.roles().contains("office")
                ? RoundController.waiting(views, AssignRoute.OFFICE, SHOWN, mover)
                : List.of();
        return said("ask", talk.ask(waiting, mover), frame, redirect);
    }

    @PostMapping("/suggestions/talks/answer")
    String answer(
            @RequestParam String matter,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String other,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = open(request);
        boolean accepts = answer.equals("accept");
        return said(
                "answer", talk.answer(id(matter), accepts, reason, other, Mover.of(frame.viewer())), frame, redirect);
    }

    @PostMapping("/suggestions/talks/settle")
    String settle(
            @RequestParam String matter,
            @RequestParam(defaultValue = "") String lead,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = open(request);
        return said("settle", talk.settle(id(matter), lead, Mover.of(frame.viewer())), frame, redirect);
    }

    private static String said(String act, TalkBeforeMeeting.Result result, Frame frame, RedirectAttributes redirect) {
        Panel panel = switch (result) {
            case TalkBeforeMeeting.Result.Done(int times) ->
                Panel.done(frame.t("suggestions.talks.done." + act, times));
            case TalkBeforeMeeting.Result.NoReason _ ->
                Panel.refused(
                        frame.t("suggestions.talks.no-reason"), "", frame.t("suggestions.talks.no-reason.remedy"));
            case TalkBeforeMeeting.Result.NotOpen _ ->
                Panel.refused(frame.t("suggestions.talks.not-open"), "", frame.t("suggestions.talks.not-open.remedy"));
        };
        Flash.leave(redirect, panel);
        return "redirect:/suggestions/talks";
    }

    private List<TalksPage.Line> ofOffice(Mover mover) {
        return RoundController.waiting(views, AssignRoute.OFFICE, SHOWN, mover).stream()
                .map(row -> line(row.number(), row.id(), row.title(), talks.of(row.id()), false))
                .toList();
    }

    /** What a unit was asked and is not assigned yet; of a confidential one the number alone. */
    private List<TalksPage.Line> ofUnit(Mover mover) {
        List<TalksPage.Line> lines = new ArrayList<>();
        for (Talk asked : talks.ofUnit(mover.unit() == null ? "" : mover.unit())) {
            matters.find(asked.matter())
                    .filter(matter -> matter.run().step().equals("accepted"))
                    .ifPresent(matter -> lines.add(line(matter, asked)));
        }
        return lines;
    }

    private TalksPage.Line line(Matter matter, Talk asked) {
        String title = matter.confidential() ? matter.number() : matter.title();
        return line(matter.number(), matter.id(), title, List.of(asked), !matter.confidential());
    }

    private TalksPage.Line line(String number, MatterId id, String title, List<Talk> asked, boolean text) {
        Suggestion.Text words = text ? texts.of(id) : new Suggestion.Text("", "", "");
        return new TalksPage.Line(
                number,
                id.toString(),
                title,
                words.facts(),
                words.proposal(),
                asked.stream()
                        .filter(t -> t.part().equals("lead"))
                        .map(Talk::unit)
                        .findFirst()
                        .orElse(""),
                asked.stream()
                        .map(t -> new TalksPage.Answer(
                                names.unit(t.unit()),
                                t.part(),
                                t.state().name(),
                                t.reason(),
                                t.other().isEmpty() ? "" : names.unit(t.other()),
                                t.settled(),
                                text && !t.settled()))
                        .toList());
    }

    private Frame open(HttpServletRequest request) {
        Frame frame = frames.frame(request, "suggestions.talks.title");
        Viewer viewer = frame.viewer();
        if (!viewer.roles().contains("office") && !viewer.roles().contains("handler")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return frame;
    }

    private static MatterId id(String text) {
        try {
            return new MatterId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
