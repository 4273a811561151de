package org.luoshi.platform.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.imports.ConfirmImport;
import org.luoshi.platform.imports.Import;
import org.luoshi.platform.imports.ImportDesk;
import org.luoshi.platform.imports.ImportId;
import org.luoshi.platform.imports.ImportKind;
import org.luoshi.platform.imports.ImportTemplates;
import org.luoshi.platform.imports.Imports;
import org.luoshi.platform.imports.PreviewImport;
import org.luoshi.platform.imports.UndoImport;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports: the list, a new one, its preview, its confirmation and its undoing. */
@Controller
class TableImportController {
    private final ImportDesk desk;
    private final Imports imports;
    private final PreviewImport preview;
    private final ConfirmImport confirm;
    private final UndoImport undo;
    private final ImportTemplates templates;
    private final ImportPages pages;
    private final Frames frames;

    TableImportController(
            ImportDesk desk,
            Imports imports,
            PreviewImport preview,
            ConfirmImport confirm,
            UndoImport undo,
            ImportTemplates templates,
            ImportPages pages,
            Frames frames) {
        this.desk = desk;
        this.imports = imports;
        this.preview = preview;
        this.confirm = confirm;
        this.undo = undo;
        this.templates = templates;
        this.pages = pages;
        this.frames = frames;
    }

    @Bean
    static NavEntry importsNav() {
        return new NavEntry("imports.nav", "/imports", NavSection.VIEWER, 40, ImportDesk.RUN);
    }

    @GetMapping("/imports")
    String list(HttpServletRequest request, Model model) {
        Frame frame = frame(request, "imports.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.list(frame));
        return "imports/list";
    }

    @GetMapping("/imports/new")
    String begin(@RequestParam String kind, HttpServletRequest request, Model model) {
        Frame frame = frame(request, "imports.new.title");
        return form(kind(kind, frame), frame, null, model);
    }

    @PostMapping("/imports/new")
    String send(
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable MultipartFile table,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Frame frame = frame(request, "imports.new.title");
        ImportKind meant = kind(kind, frame);
        @Nullable
        Panel refused = switch (preview(meant, table, frame.viewer())) {
            case PreviewImport.Result.Previewed(ImportId id) -> {
                model.addAttribute("id", id);
                yield null;
            }
            case PreviewImport.Result.NoTable(String name) ->
                Panel.refused(frame.t("imports.no-table", name), "", frame.t("imports.no-table.remedy"));
            case PreviewImport.Result.FileRefused(var refusal) -> refusal.panel(frame);
            case PreviewImport.Result.UnknownKind _ -> throw new AccessDeniedException(kind);
        };
        if (refused == null) {
            return "redirect:/imports/" + model.asMap().get("id");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(meant, frame, refused, model);
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        Frame frame = frame(request, "imports.show.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.show(run(id, frame), frame));
        return "imports/show";
    }

    @PostMapping("/imports/{id}/confirm")
    String confirm(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frame(request, "imports.show.title");
        Import run = run(id, frame);
        Flash.leave(redirect, pages.said(confirm.handle(run.id(), frame.viewer()), frame));
        return "redirect:" + run.id().href();
    }

    @GetMapping("/imports/{id}/undo")
    String ask(@PathVariable String id, HttpServletRequest request, Model model) {
        Frame frame = frame(request, "imports.undo.title");
        Import run = run(id, frame);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Confirmation(
                        frame.t("imports.undo.question", run.fileName()),
                        List.of(frame.t("imports.undo.what", run.rows()), frame.t("imports.undo.kept")),
                        run.id().href() + "/undo",
                        Map.of(),
                        frame.t("imports.undo"),
                        run.id().href(),
                        List.of(new Crumb(frame.t("imports.title"), "/imports"))));
        return "site/confirm";
    }

    @PostMapping("/imports/{id}/undo")
    String undo(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frame(request, "imports.undo.title");
        Import run = run(id, frame);
        Flash.leave(redirect, pages.said(undo.handle(run.id(), frame.viewer()), frame));
        return "redirect:" + run.id().href();
    }

    @GetMapping("/imports/templates/{kind}.{format}")
    ResponseEntity<byte[]> template(
            @PathVariable String kind, @PathVariable String format, HttpServletRequest request) {
        Frame frame = frame(request, "imports.new.title");
        ImportKind meant = kind(kind, frame);
        return switch (format) {
            case "csv" -> file(meant, frame, "csv", "text/csv;charset=UTF-8", templates.csv(meant, frame.lang()));
            case "xlsx" ->
                file(
                        meant,
                        frame,
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        templates.xlsx(meant, frame.lang()));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static ResponseEntity<byte[]> file(
            ImportKind kind, Frame frame, String ending, String type, byte[] content) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(frame.t("imports.kind." + kind.id()) + "." + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(content);
    }

    private PreviewImport.Result preview(ImportKind kind, @Nullable MultipartFile table, Viewer by) {
        String name = table == null ? null : table.getOriginalFilename();
        if (table == null || name == null || name.isEmpty()) {
            return new PreviewImport.Result.NoTable("");
        }
        try (InputStream content = table.getInputStream()) {
            return preview.handle(kind.id(), name, content, by);
        } catch (IOException e) {
            throw new UncheckedIOException("the part " + table.getName() + " cannot be read", e);
        }
    }

    private String form(ImportKind kind, Frame frame, @Nullable Panel refused, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.form(kind, frame, refused));
        return "imports/new";
    }

    private Frame frame(HttpServletRequest request, String title) {
        Frame frame = frames.frame(request, title);
        if (!frame.may(ImportDesk.RUN)) {
            throw new AccessDeniedException(ImportDesk.RUN);
        }
        return frame;
    }

    private ImportKind kind(String id, Frame frame) {
        return desk.kind(id, frame.viewer()).orElseThrow(TableImportController::notThere);
    }

    private Import run(String id, Frame frame) {
        return ImportId.read(id)
                .flatMap(imports::find)
                .filter(run -> desk.kind(run.kind(), frame.viewer()).isPresent())
                .orElseThrow(TableImportController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
