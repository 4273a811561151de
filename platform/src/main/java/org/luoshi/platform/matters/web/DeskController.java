package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.matters.DeskViews;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.UrgeMatter;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The supervision desk (督办台): what is late, whose, and why; one press urges. */
@Controller
class DeskController {
    private final DeskPages pages;
    private final UrgeMatter urge;
    private final Frames frames;

    DeskController(DeskPages pages, UrgeMatter urge, Frames frames) {
        this.pages = pages;
        this.urge = urge;
        this.frames = frames;
    }

    @Bean
    static NavEntry deskNav() {
        return new NavEntry("matters.nav.desk", "/matters/desk", NavSection.FOLLOW_UP, 10, DeskViews.PERMISSION);
    }

    @GetMapping("/matters/desk")
    String desk(HttpServletRequest request, Model model) {
        Frame frame = supervisors(request);
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.page(Query.of(request), frame));
        return "matters/desk";
    }

    @GetMapping("/matters/desk.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        Frame frame = supervisors(request);
        DeskPage page = pages.page(Query.of(request).with("group", "").with("as", "csv"), frame);
        return Csv.file("desk-" + page.today() + ".csv", table(page, frame));
    }

    @PostMapping("/matters/desk/urge")
    String urge(
            @RequestParam UUID matter,
            @RequestParam int ordinal,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "matters.desk");
        Flash.leave(redirect, said(urge.handle(new MatterId(matter), ordinal, Viewer.of(request)), frame));
        return "redirect:"
                + Query.read("/matters/desk")
                        .with("by", by.equals("clock") ? by : "")
                        .with("group", group)
                        .with("page", page)
                        .href();
    }

    private static Panel said(UrgeMatter.Result result, Frame frame) {
        return switch (result) {
            case UrgeMatter.Result.Urged(String number, int told) ->
                told == 0
                        ? Panel.note(frame.t("matters.urge.nobody", number))
                        : Panel.done(frame.t("matters.urge.done", number, told));
            case UrgeMatter.Result.AlreadyToday(String number, String by) ->
                Panel.refused(frame.t("matters.urge.already", number, by), "", frame.t("matters.urge.already.remedy"));
            case UrgeMatter.Result.NothingRuns(String number) ->
                Panel.refused(frame.t("matters.urge.nothing", number), "", frame.t("matters.urge.nothing.remedy"));
            case UrgeMatter.Result.NotPermitted _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case UrgeMatter.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static List<List<String>> table(DeskPage page, Frame frame) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                frame.t("matters.desk.whose"),
                frame.t("matters.number"),
                frame.t("matters.title"),
                frame.t("matters.desk.clock"),
                frame.t("matters.desk.due"),
                frame.t("matters.lamp"),
                frame.t("matters.step"),
                frame.t("matters.desk.why"),
                frame.t("matters.desk.urging")));
        page.groups().stream().flatMap(group -> group.lines().stream()).forEach(line -> rows.add(row(line)));
        return rows;
    }

    private static List<String> row(DeskPage.Line line) {
        return List.of(
                line.whose(),
                line.number(),
                line.title(),
                line.clock(),
                line.due().toString(),
                line.state(),
                line.step(),
                line.last(),
                line.urged());
    }

    private Frame supervisors(HttpServletRequest request) {
        Frame frame = frames.frame(request, "matters.desk");
        if (!frame.may(DeskViews.PERMISSION)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return frame;
    }
}
