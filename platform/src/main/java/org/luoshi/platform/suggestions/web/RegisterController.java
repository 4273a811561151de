package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Tab;
import org.luoshi.platform.suggestions.Register;
import org.luoshi.platform.suggestions.paper.PaperDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of suggestions: one series for each congress session, one for each year between sessions. */
@Controller
class RegisterController {
    private final Register register;
    private final Frames frames;

    RegisterController(Register register, Frames frames) {
        this.register = register;
        this.frames = frames;
    }

    @GetMapping("/suggestions/register")
    String show(@RequestParam(defaultValue = "") String series, HttpServletRequest request, Model model) {
        Frame frame = open(request);
        model.addAttribute("frame", frame);
        model.addAttribute("page", page(series, frame));
        return "suggestions/register";
    }

    @GetMapping("/suggestions/register.csv")
    ResponseEntity<byte[]> table(@RequestParam(defaultValue = "") String series, HttpServletRequest request) {
        Frame frame = open(request);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                frame.t("suggestions.register.number"),
                frame.t("matters.number"),
                frame.t("matters.title"),
                frame.t("imports.suggestions.lead")));
        page(series, frame)
                .lines()
                .forEach(line -> rows.add(List.of(line.registered(), line.number(), line.title(), line.lead())));
        return Csv.file("register.csv", rows);
    }

    private RegisterPage page(String wished, Frame frame) {
        List<Register.Series> all = register.series();
        String chosen = all.stream()
                .map(Register.Series::id)
                .filter(wished::equals)
                .findFirst()
                .orElse(all.isEmpty() ? "" : all.getFirst().id());
        List<Tab> tabs = all.stream()
                .map(each -> new Tab(
                        frame.t(
                                each.last().inSession()
                                        ? "suggestions.register.series.in-session"
                                        : "suggestions.register.series.between",
                                each.last().of(),
                                each.last().ordinal()),
                        "/suggestions/register?series=" + each.id(),
                        each.id().equals(chosen)))
                .toList();
        return new RegisterPage(
                tabs,
                chosen,
                register.lines(chosen).stream().map(line -> line(line, frame)).toList());
    }

    private static RegisterPage.Line line(Register.Line line, Frame frame) {
        return new RegisterPage.Line(
                frame.t(
                        line.registered().messageKey(),
                        line.registered().of(),
                        line.registered().digits()),
                line.number(),
                PapersPages.href(line.number()),
                line.title(),
                line.lead());
    }

    private Frame open(HttpServletRequest request) {
        Frame frame = frames.frame(request, "suggestions.register.title");
        if (!frame.may(PaperDesk.REGISTER)) {
            throw new AccessDeniedException(PaperDesk.REGISTER);
        }
        return frame;
    }
}
