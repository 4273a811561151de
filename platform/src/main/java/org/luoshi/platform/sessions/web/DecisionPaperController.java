package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.decisions.DecisionPapers;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.sessions.decisions.Minutes;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decision, announcement and minutes as DOCX or PDF, for whoever may look into the meeting. */
@Controller
class DecisionPaperController {
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final SessionDoor door;
    private final Decisions decisions;
    private final DecisionPapers papers;
    private final Minutes minutes;
    private final Papers press;
    private final Frames frames;

    DecisionPaperController(
            SessionDoor door,
            Decisions decisions,
            DecisionPapers papers,
            Minutes minutes,
            Papers press,
            Frames frames) {
        this.door = door;
        this.decisions = decisions;
        this.papers = papers;
        this.minutes = minutes;
        this.press = press;
        this.frames = frames;
    }

    @GetMapping({"/sessions/{number}/minutes.docx", "/sessions/{number}/minutes.pdf"})
    Object minutes(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Meeting meeting = door.visible(number, request);
        return print(minutes.of(meeting), SessionPages.href(meeting) + "/decisions", request, redirect);
    }

    @GetMapping({"/sessions/{number}/decisions/{item}/decision.docx", "/sessions/{number}/decisions/{item}/decision.pdf"
    })
    Object decision(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.visible(number, request);
        Decision decision = decision(meeting, item);
        return print(papers.decision(decision), DecisionPages.href(meeting, decision.item()), request, redirect);
    }

    @GetMapping({
        "/sessions/{number}/decisions/{item}/announcement.docx",
        "/sessions/{number}/decisions/{item}/announcement.pdf"
    })
    Object announcement(
            @PathVariable String number,
            @PathVariable String item,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.visible(number, request);
        Decision decision = decision(meeting, item);
        return print(papers.announcement(decision), DecisionPages.href(meeting, decision.item()), request, redirect);
    }

    private Decision decision(Meeting meeting, String item) {
        return decisions
                .of(new ItemId(SessionForms.uuid(item)))
                .filter(decision -> decision.meeting().equals(meeting.id()))
                .orElseThrow(SessionDoor::notThere);
    }

    /** The file; where no font writes Chinese, back to the page with what is missing. */
    private Object print(Paper paper, String back, HttpServletRequest request, RedirectAttributes redirect) {
        if (request.getRequestURI().endsWith(".docx")) {
            return file(DOCX, paper.title() + ".docx", press.docx(paper));
        }
        return switch (press.pdf(paper)) {
            case Rendering.Pdf pdf -> file(MediaType.APPLICATION_PDF, paper.title() + ".pdf", pdf.bytes());
            case Rendering.Unset none -> {
                Frame frame = frames.frame(request, "sessions.title");
                Flash.leave(redirect, Panel.refused(frame.t(none.message(), none.named()), "", ""));
                yield "redirect:" + back;
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
