package org.luoshi.platform.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.HolidayNotice;
import org.luoshi.platform.calendar.ImportHolidayNotice;
import org.luoshi.platform.calendar.ImportResult;
import org.luoshi.platform.calendar.NoticePreview;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The import of a yearly notice: paste, look, confirm; and its withdrawal. */
@Controller
class ImportController {
    private final Frames frames;
    private final ImportHolidayNotice imports;

    ImportController(Frames frames, ImportHolidayNotice imports) {
        this.frames = frames;
        this.imports = imports;
    }

    @GetMapping("/calendar/import")
    String form(HttpServletRequest request, Model model) {
        Frame frame = permitted(request);
        return show(frame, ImportPage.empty(UUID.randomUUID()), model);
    }

    @PostMapping("/calendar/import")
    String send(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean checked,
            @RequestParam(defaultValue = "preview") String step,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "calendar.import");
        if (step.equals("confirm")) {
            ImportHolidayNotice.Command command = new ImportHolidayNotice.Command(id, text, source, checked);
            return answer(
                    imports.handle(command, frame.viewer()), frame, new ImportPage(id, text, source), model, redirect);
        }
        permitted(request);
        return show(frame, new ImportPage(id, text, source).with(NoticePreview.of(text, source)), model);
    }

    @GetMapping("/calendar/notices/{id}/withdraw")
    String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
        Frame frame = permitted(request);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Confirmation(
                        frame.t("calendar.withdraw.question"),
                        List.of(frame.t("calendar.withdraw.counts"), frame.t("calendar.withdraw.kept")),
                        "/calendar/notices/" + id + "/withdraw",
                        Map.of(),
                        frame.t("calendar.withdraw"),
                        "/calendar",
                        List.of(new Crumb(frame.t("calendar.nav"), "/calendar"))));
        return "site/confirm";
    }

    @PostMapping("/calendar/notices/{id}/withdraw")
    String withdraw(@PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "calendar.import");
        ImportPage page = ImportPage.empty(UUID.randomUUID());
        return answer(imports.withdraw(id, frame.viewer()), frame, page, model, redirect);
    }

    private String answer(ImportResult result, Frame frame, ImportPage page, Model model, RedirectAttributes redirect) {
        return switch (result) {
            case ImportResult.Imported(HolidayNotice notice) ->
                lead(
                        notice,
                        Panel.done(
                                frame.t("calendar.import.done", notice.table().year())),
                        redirect);
            case ImportResult.Withdrawn(HolidayNotice notice) ->
                lead(
                        notice,
                        Panel.done(
                                frame.t("calendar.withdraw.done", notice.table().year())),
                        redirect);
            case ImportResult.YearTaken(HolidayNotice notice) ->
                lead(notice, refused(frame, "calendar.import.taken"), redirect);
            case ImportResult.NotThere() -> {
                Flash.leave(redirect, refused(frame, "calendar.withdraw.gone"));
                yield "redirect:/calendar";
            }
            case ImportResult.NotPermitted() -> throw new AccessDeniedException(ImportHolidayNotice.PERMISSION);
            case ImportResult.NotClear(NoticePreview preview) ->
                show(frame, page.with(preview).sent(frame), model);
        };
    }

    private static Panel refused(Frame frame, String key) {
        return Panel.refused(frame.t(key), "", frame.t(key + ".remedy"));
    }

    private static String lead(HolidayNotice notice, Panel panel, RedirectAttributes redirect) {
        Flash.leave(redirect, panel);
        return "redirect:/calendar/" + notice.table().year();
    }

    private static String show(Frame frame, ImportPage page, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", page);
        return "calendar/import";
    }

    private Frame permitted(HttpServletRequest request) {
        Frame frame = frames.frame(request, "calendar.import");
        if (!frame.may(ImportHolidayNotice.PERMISSION)) {
            throw new AccessDeniedException(ImportHolidayNotice.PERMISSION);
        }
        return frame;
    }
}
