package org.luoshi.platform.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.visits.HandOverLetter;
import org.luoshi.platform.visits.Instruction;
import org.luoshi.platform.visits.Instructions;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitReport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of a visit and the letters of it as DOCX or PDF, for whoever may look into the visit. */
@Controller
class VisitReportController {
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final VisitDoor door;
    private final VisitReport report;
    private final HandOverLetter letter;
    private final Instructions instructions;
    private final Papers press;
    private final Frames frames;

    VisitReportController(
            VisitDoor door,
            VisitReport report,
            HandOverLetter letter,
            Instructions instructions,
            Papers press,
            Frames frames) {
        this.door = door;
        this.report = report;
        this.letter = letter;
        this.instructions = instructions;
        this.press = press;
        this.frames = frames;
    }

    /** The letter an opinion was handed over by; there is none before. */
    @GetMapping({"/visits/{number}/instructions/{id}/letter.docx", "/visits/{number}/instructions/{id}/letter.pdf"})
    Object letter(
            @PathVariable String number,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.visible(number, request);
        Instruction instruction = instructions.of(visit.id()).stream()
                .filter(one -> one.id().equals(VisitForms.uuid(id)))
                .findFirst()
                .orElseThrow(VisitForms::notThere);
        Paper paper = letter.of(visit, instruction).orElseThrow(VisitForms::notThere);
        return printed(visit, paper, request, redirect);
    }

    /** The file; where no font writes Chinese, back to the page with what is missing. */
    @GetMapping({"/visits/{number}/report.docx", "/visits/{number}/report.pdf"})
    Object report(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Visit visit = door.visible(number, request);
        return printed(visit, report.of(visit), request, redirect);
    }

    private Object printed(Visit visit, Paper paper, HttpServletRequest request, RedirectAttributes redirect) {
        if (request.getRequestURI().endsWith(".docx")) {
            return file(DOCX, paper.title() + ".docx", press.docx(paper));
        }
        return switch (press.pdf(paper)) {
            case Rendering.Pdf pdf -> file(MediaType.APPLICATION_PDF, paper.title() + ".pdf", pdf.bytes());
            case Rendering.Unset none -> {
                Frame frame = frames.frame(request, "visits.title");
                Flash.leave(redirect, Panel.refused(frame.t(none.message(), none.named()), "", ""));
                yield "redirect:" + VisitDoor.href(visit);
            }
        };
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
