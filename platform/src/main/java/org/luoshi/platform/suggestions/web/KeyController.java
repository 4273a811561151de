package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterHome;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.matters.web.MoveForm;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.key.KeySuggestion;
import org.luoshi.platform.suggestions.key.KeyViews;
import org.luoshi.platform.suggestions.key.ProposeKey;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One supervision of a key suggestion, and the act that begins it. */
@Controller
class KeyController {
    private final KeyViews views;
    private final KeyPanels panels;
    private final KeyForms forms;
    private final ProposeKey propose;
    private final Matters matters;
    private final MatterPages pages;
    private final MoveForm form;
    private final MatterLinks links;
    private final Frames frames;

    KeyController(
            KeyViews views,
            KeyPanels panels,
            KeyForms forms,
            ProposeKey propose,
            Matters matters,
            MatterPages pages,
            MoveForm form,
            MatterLinks links,
            Frames frames) {
        this.views = views;
        this.panels = panels;
        this.forms = forms;
        this.propose = propose;
        this.matters = matters;
        this.pages = pages;
        this.form = form;
        this.links = links;
        this.frames = frames;
    }

    @Bean
    static MatterHome keyHome() {
        return new MatterHome("suggestions/key", KeysController.PATH);
    }

    @GetMapping(KeysController.PATH + "/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        return page(number, MatterPages.Attempt.NONE, request, model);
    }

    @PostMapping(KeysController.PATH + "/{number}/events/{event}")
    String move(
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        // whoever may not see it is refused by the use case, which leaves a line
        Matter matter = known(number);
        return form.answer(
                matter,
                event,
                typed,
                request,
                response,
                moved -> to(moved),
                attempt -> page(number, attempt, request, model));
    }

    /** Begins the supervision of a suggestion. */
    @PostMapping("/suggestions/{number}/propose-key")
    String propose(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Matter suggestion = known(number);
        Frame frame = frames.frame(request, "suggestions.key");
        return switch (propose.handle(suggestion.id(), MatterId.fresh(), Mover.of(Viewer.of(request)))) {
            case ProposeKey.Result.Proposed(Matter supervision) -> "redirect:" + to(supervision);
            case ProposeKey.Result.NotNow _ -> {
                Flash.leave(
                        redirect,
                        Panel.refused(
                                frame.t("suggestions.key.not-now"), "", frame.t("suggestions.key.not-now.remedy")));
                yield "redirect:" + to(suggestion);
            }
            case ProposeKey.Result.NotForYou _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private String page(String number, MatterPages.Attempt attempt, HttpServletRequest request, Model model) {
        Mover mover = Mover.of(Viewer.of(request));
        KeySuggestion key =
                views.byNumber(number, mover).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Frame frame = frames.frame(
                request,
                "suggestions.show.title",
                key.supervision().number(),
                key.supervision().title());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new KeyPage(
                        forms.of(pages.page(key.supervision(), mover, attempt, frame)),
                        panels.panel(key, mover, frame),
                        key.suggestion().number(),
                        to(key.suggestion())));
        return "suggestions/key";
    }

    private String to(Matter matter) {
        return links.to(matter.run().procedure().id(), matter.number());
    }

    private Matter known(String number) {
        return matters.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
