package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.files.RemoveFile;
import org.luoshi.platform.matters.CarriedFiles;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds papers to a matter and takes them away again; every matter's page has the form. */
@Controller
class MatterPapersController {
    private final Matters matters;
    private final MatterAccess access;
    private final MatterLinks links;
    private final AddFile add;
    private final RemoveFile remove;
    private final CarriedFiles carried;
    private final Frames frames;

    MatterPapersController(
            Matters matters,
            MatterAccess access,
            MatterLinks links,
            AddFile add,
            RemoveFile remove,
            CarriedFiles carried,
            Frames frames) {
        this.matters = matters;
        this.access = access;
        this.links = links;
        this.add = add;
        this.remove = remove;
        this.carried = carried;
        this.frames = frames;
    }

    @PostMapping("/matters/{number}/papers")
    String add(
            @PathVariable String number,
            @RequestParam(name = "paper", required = false, defaultValue = "") List<MultipartFile> papers,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Matter matter = visible(number, request);
        Frame frame = frames.frame(request, "matters.papers");
        List<MultipartFile> sent =
                papers.stream().filter(paper -> !name(paper).isEmpty()).toList();
        Panel said = sent.isEmpty()
                ? Panel.refused(frame.t("matters.papers.none-chosen"), "", frame.t("matters.papers.choose"))
                : add(matter, sent, frame);
        return back(matter, said, redirect);
    }

    @PostMapping("/matters/{number}/papers/{file}/remove")
    String remove(
            @PathVariable String number,
            @PathVariable String file,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Matter matter = visible(number, request);
        Frame frame = frames.frame(request, "matters.papers");
        Panel said = FileId.read(file)
                .filter(id -> !carried.ofHistory(matter).contains(id))
                .flatMap(id -> remove.handle(id, Viewer.of(request)))
                .map(removed -> Panel.done(frame.t("matters.papers.removed", removed.name())))
                .orElseGet(() ->
                        Panel.refused(frame.t("matters.papers.stays"), "", frame.t("matters.papers.stays.remedy")));
        return back(matter, said, redirect);
    }

    /** The name the browser sent; empty when no file was chosen. */
    static String name(MultipartFile file) {
        String sent = file.getOriginalFilename();
        return sent == null ? "" : sent;
    }

    private Panel add(Matter matter, List<MultipartFile> papers, Frame frame) {
        for (MultipartFile paper : papers) {
            if (add(matter, paper, frame.viewer()) instanceof FileResult.Refused(var refusal)) {
                return refusal.panel(frame);
            }
        }
        return Panel.done(frame.t("matters.papers.added", papers.size()));
    }

    private FileResult add(Matter matter, MultipartFile paper, Viewer viewer) {
        try (InputStream content = paper.getInputStream()) {
            return add.handle(new AddFile.Command(OpenMatter.subject(matter.id()), name(paper), true), content, viewer);
        } catch (IOException e) {
            throw new UncheckedIOException("the part " + paper.getName() + " cannot be read", e);
        }
    }

    private String back(Matter matter, Panel said, RedirectAttributes redirect) {
        Flash.leave(redirect, said);
        return "redirect:" + links.to(matter.run().procedure().id(), matter.number());
    }

    private Matter visible(String number, HttpServletRequest request) {
        return matters.byNumber(number)
                .filter(m -> access.maySee(m, Mover.of(Viewer.of(request))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
