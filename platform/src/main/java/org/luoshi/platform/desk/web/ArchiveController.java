package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.desk.ArchiveMatter;
import org.luoshi.platform.desk.ArchivePapers;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Packs a matter that has ended for the archive. */
@Controller
class ArchiveController {
    private final Matters matters;
    private final MatterAccess access;
    private final MatterLinks links;
    private final ArchiveMatter archive;
    private final ArchivePapers papers;
    private final Frames frames;

    ArchiveController(
            Matters matters,
            MatterAccess access,
            MatterLinks links,
            ArchiveMatter archive,
            ArchivePapers papers,
            Frames frames) {
        this.matters = matters;
        this.access = access;
        this.links = links;
        this.archive = archive;
        this.papers = papers;
        this.frames = frames;
    }

    @PostMapping("/documents/archive/{number}")
    Object pack(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "desk.archive.title");
        Matter matter = matters.byNumber(number)
                .filter(m -> access.maySee(m, Mover.of(frame.viewer())))
                .orElseThrow(DeskForms::notThere);
        DeskResult<byte[]> result = archive.handle(matter, papers.of(matter), frame.viewer());
        if (result instanceof DeskResult.Done<byte[]>(byte[] zip)) {
            return RegisterTable.file(number + ".zip", MediaType.APPLICATION_OCTET_STREAM, zip);
        }
        Flash.leave(redirect, DeskForms.said(result, frame, "desk.archive.title"));
        return "redirect:" + links.to(matter.run().procedure().id(), number);
    }
}
