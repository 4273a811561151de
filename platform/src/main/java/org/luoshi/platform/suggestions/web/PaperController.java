package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.PaperCodes;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A suggestion as DOCX or PDF, for whoever may open its page. */
@Controller
class PaperController {
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Matters matters;
    private final MatterAccess access;
    private final SuggestionPages pages;
    private final Papers papers;
    private final Frames frames;
    private final List<PaperCodes> codes;

    PaperController(
            Matters matters,
            MatterAccess access,
            SuggestionPages pages,
            Papers papers,
            Frames frames,
            List<PaperCodes> codes) {
        this.matters = matters;
        this.access = access;
        this.pages = pages;
        this.papers = papers;
        this.frames = frames;
        this.codes = codes;
    }

    @GetMapping("/suggestions/{number}/paper.docx")
    ResponseEntity<byte[]> docx(@PathVariable String number, HttpServletRequest request) {
        Frame frame = frames.frame(request, "suggestions.text");
        return file(DOCX, number + ".docx", papers.docx(coded(page(number, request, frame), frame)));
    }

    /** The PDF; where no font writes Chinese, back to the page with what is missing. */
    @GetMapping("/suggestions/{number}/paper.pdf")
    Object pdf(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "suggestions.text");
        return switch (papers.pdf(coded(page(number, request, frame), frame))) {
            case Rendering.Pdf pdf -> file(MediaType.APPLICATION_PDF, number + ".pdf", pdf.bytes());
            case Rendering.Unset none -> {
                Flash.leave(redirect, Panel.refused(frame.t(none.message(), none.named()), "", ""));
                yield "redirect:" + MatterLinks.under("/suggestions", number);
            }
        };
    }

    /** With the code that proves it, where this installation has a key. */
    private Paper coded(SuggestionPage page, Frame frame) {
        Paper paper = SuggestionPaper.of(page, frame);
        LocalDate day = Objects.requireNonNullElse(
                page.suggestion().submittedOn(), page.suggestion().draftedOn());
        return codes.stream().reduce(paper, (p, c) -> c.coded(p, page.matter().number(), day), (_, last) -> last);
    }

    private SuggestionPage page(String number, HttpServletRequest request, Frame frame) {
        Mover mover = Mover.of(Viewer.of(request));
        Matter matter = matters.byNumber(number)
                .filter(m -> access.maySee(m, mover))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.page(matter, mover, MatterPages.Attempt.NONE, frame, null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(bytes);
    }
}
