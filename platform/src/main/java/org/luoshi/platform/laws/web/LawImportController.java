package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.LawImport;
import org.luoshi.platform.laws.LawImportJobs;
import org.luoshi.platform.laws.LawImports;
import org.luoshi.platform.laws.LawsFolder;
import org.luoshi.platform.laws.PreviewLaws;
import org.luoshi.platform.laws.UndoLaws;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts come in: files are sent, looked at, taken in, taken back. */
@Controller
class LawImportController {
    private static final String SECONDS = "2";

    private final LawImportJobs jobs;
    private final LawImports imports;
    private final UndoLaws undo;
    private final LawsFolder folder;
    private final LawImportPages pages;
    private final Frames frames;

    LawImportController(
            LawImportJobs jobs,
            LawImports imports,
            UndoLaws undo,
            LawsFolder folder,
            LawImportPages pages,
            Frames frames) {
        this.jobs = jobs;
        this.imports = imports;
        this.undo = undo;
        this.folder = folder;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/laws/import")
    String form(HttpServletRequest request, Model model) {
        return form(frame(request), null, model);
    }

    @PostMapping("/laws/import")
    String send(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean server,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Frame frame = frame(request);
        List<IncomingFile> sent = server ? folder.files() : read(Objects.requireNonNullElse(files, List.of()));
        return switch (jobs.preview(sent, frame.viewer())) {
            case PreviewLaws.Result.Begun(UUID id, var _) -> "redirect:/laws/import/" + id;
            case PreviewLaws.Result.NotPermitted _ -> throw new AccessDeniedException(PreviewLaws.PERMISSION);
            case PreviewLaws.Result.Nothing _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(
                        frame,
                        Panel.refused(frame.t("laws.import.nothing"), "", frame.t("laws.import.nothing.remedy")),
                        model);
            }
        };
    }

    /** While something works on the batch the page comes again by itself, script or not. */
    @GetMapping("/laws/import/{id}")
    String show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        Frame frame = frame(request);
        LawImport run = run(id);
        LawImportPage.Show page = pages.show(run, Query.of(request), frame);
        if (page.progress() != null) {
            response.setHeader("Refresh", SECONDS);
        }
        model.addAttribute("frame", frame);
        model.addAttribute("page", page);
        return "laws/import-show";
    }

    @PostMapping("/laws/import/{id}/confirm")
    String confirm(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean suspicious,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frame(request);
        LawImport run = run(id);
        Optional<ConfirmLaws.Result> result =
                jobs.confirm(new ConfirmLaws.Command(run.id(), suspicious), frame.viewer());
        result.ifPresent(said -> Flash.leave(redirect, pages.said(said, frame)));
        return "redirect:" + run.href();
    }

    @GetMapping("/laws/import/{id}/undo")
    String ask(@PathVariable String id, HttpServletRequest request, Model model) {
        Frame frame = frame(request);
        LawImport run = run(id);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Confirmation(
                        frame.t("laws.undo.question", run.name()),
                        List.of(frame.t("laws.undo.what", run.works() + run.versions()), frame.t("laws.undo.kept")),
                        run.href() + "/undo",
                        Map.of(),
                        frame.t("laws.undo"),
                        run.href(),
                        List.of(new Crumb(frame.t("laws.import.title"), "/laws/import"))));
        return "site/confirm";
    }

    @PostMapping("/laws/import/{id}/undo")
    String undo(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frame(request);
        LawImport run = run(id);
        Flash.leave(redirect, pages.said(undo.handle(run.id(), frame.viewer()), frame));
        return "redirect:" + run.href();
    }

    private String form(Frame frame, @Nullable Panel refused, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", new LawImportPage.Form(imports.latest(), folder.named(), refused));
        return "laws/import";
    }

    private static List<IncomingFile> read(List<MultipartFile> files) {
        var read = new ArrayList<IncomingFile>();
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!name.isBlank()) {
                read.add(new IncomingFile(name.replace('\\', '/'), bytes(file)));
            }
        }
        return read;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the part " + file.getName() + " cannot be read", e);
        }
    }

    private Frame frame(HttpServletRequest request) {
        Frame frame = frames.frame(request, "laws.import.title");
        if (!frame.may(PreviewLaws.PERMISSION)) {
            throw new AccessDeniedException(PreviewLaws.PERMISSION);
        }
        return frame;
    }

    private LawImport run(String id) {
        try {
            return imports.find(UUID.fromString(id)).orElseThrow(LawController::notThere);
        } catch (IllegalArgumentException e) {
            throw LawController.notThere();
        }
    }
}
