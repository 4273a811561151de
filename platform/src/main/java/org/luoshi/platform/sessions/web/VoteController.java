package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.votes.ClosePoll;
import org.luoshi.platform.sessions.votes.CountPaper;
import org.luoshi.platform.sessions.votes.EnterHandCount;
import org.luoshi.platform.sessions.votes.ImportHallResult;
import org.luoshi.platform.sessions.votes.MovePoll;
import org.luoshi.platform.sessions.votes.OpenPoll;
import org.luoshi.platform.sessions.votes.PaperCount;
import org.luoshi.platform.sessions.votes.PausePoll;
import org.luoshi.platform.sessions.votes.PollId;
import org.luoshi.platform.sessions.votes.PollOutcome;
import org.luoshi.platform.sessions.votes.PollRefusal;
import org.luoshi.platform.sessions.votes.PreparePoll;
import org.luoshi.platform.sessions.votes.SignPaperCount;
import org.luoshi.platform.sessions.votes.VoidPoll;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.VoteKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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

/** The votes of a meeting: put, opened, paused, counted, closed. */
@Controller
class VoteController {
    private final SessionDoor door;
    private final PreparePoll prepare;
    private final OpenPoll open;
    private final PausePoll pause;
    private final ClosePoll close;
    private final VoidPoll voiding;
    private final MovePoll move;
    private final EnterHandCount hands;
    private final CountPaper paper;
    private final SignPaperCount sign;
    private final ImportHallResult hall;
    private final VotePages pages;
    private final Frames frames;

    VoteController(
            SessionDoor door,
            PreparePoll prepare,
            OpenPoll open,
            PausePoll pause,
            ClosePoll close,
            VoidPoll voiding,
            MovePoll move,
            EnterHandCount hands,
            CountPaper paper,
            SignPaperCount sign,
            ImportHallResult hall,
            VotePages pages,
            Frames frames) {
        this.door = door;
        this.prepare = prepare;
        this.open = open;
        this.pause = pause;
        this.close = close;
        this.voiding = voiding;
        this.move = move;
        this.hands = hands;
        this.paper = paper;
        this.sign = sign;
        this.hall = hall;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/sessions/{number}/votes")
    String console(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        Frame frame = frames.frame(request, "sessions.votes.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.console(meeting, frame));
        return "sessions/votes";
    }

    @PostMapping("/sessions/{number}/votes")
    String prepare(
            @PathVariable String number,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String title,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String method,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        ItemId on = item.isEmpty() ? null : new ItemId(SessionForms.uuid(item));
        String question = title.isBlank() ? pages.question(meeting, on) : title;
        if (question.isBlank()) {
            Frame frame = frames.frame(request, "sessions.title");
            Panel said = Panel.refused(
                    frame.t("sessions.votes.no-question"), "", frame.t("sessions.votes.no-question.remedy"));
            return door.back(meeting, said, "/votes", request, redirect);
        }
        PollOutcome outcome = prepare.handle(
                new PreparePoll.Command(
                        new PollId(SessionForms.uuid(id)),
                        meeting.id(),
                        on,
                        question,
                        new VoteKind(kind),
                        method.isEmpty() ? null : SessionForms.read(BallotMethod.class, method)),
                Viewer.of(request));
        return answered(meeting, outcome, "prepare", request, redirect);
    }

    @PostMapping("/sessions/{number}/votes/{poll}/{act}")
    Object act(
            @PathVariable String number,
            @PathVariable String poll,
            @PathVariable String act,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        PollId id = new PollId(SessionForms.uuid(poll));
        Viewer by = Viewer.of(request);
        PollOutcome outcome = switch (act) {
            case "open" -> open.handle(id, by);
            case "pause" -> pause.pause(id, by);
            case "resume" -> pause.resume(id, by);
            case "close" -> close.handle(id, by);
            case "void" -> voiding.handle(id, form.getOrDefault("void-words", form.getOrDefault("words", "")), by);
            case "move" ->
                move.handle(
                        new MovePoll.Command(
                                id,
                                new PollId(SessionForms.uuid(form.getOrDefault("fresh", ""))),
                                SessionForms.read(BallotMethod.class, form.getOrDefault("method", "")),
                                form.getOrDefault("words", "")),
                        by);
            case "hands" ->
                hands.handle(
                        new EnterHandCount.Command(
                                id, count(form, "for"), count(form, "against"), count(form, "abstain")),
                        by);
            case "paper" -> paper.handle(id, papers(form), by);
            case "sign" ->
                sign.handle(id, SessionForms.read(SignPaperCount.Role.class, form.getOrDefault("role", "")), by);
            case "hall" -> hall.handle(id, bytes(file), by);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        return outcome instanceof PollOutcome.Refused(PollRefusal why, var _) && why == PollRefusal.BY_PROGRAM
                ? toProgram(why, frames.frame(request, "sessions.title"))
                : answered(meeting, outcome, act, request, redirect);
    }

    /** A program reads no page. */
    static ResponseEntity<ProblemDetail> toProgram(PollRefusal why, Frame frame) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, frame.t(why.remedyKey()));
        problem.setTitle(frame.t(why.messageKey()));
        problem.setProperty("reason", why.name());
        return ResponseEntity.status(HttpStatus.FORBIDDEN)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String answered(
            Meeting meeting, PollOutcome outcome, String act, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frames.bare(request, "sessions.title");
        Panel said = switch (outcome) {
            case PollOutcome.Done _ -> Panel.done(frame.t("sessions.votes.said." + act));
            case PollOutcome.Refused(PollRefusal why, List<String> about) -> refused(why, about, frame);
        };
        return door.back(meeting, said, "/votes", request, redirect);
    }

    static Panel refused(PollRefusal why, List<String> about, Frame frame) {
        if (why == PollRefusal.NOT_PERMITTED) {
            throw new AccessDeniedException(SessionDesk.MANAGE);
        }
        Object[] args = (why == PollRefusal.REMOTE_MEMBERS ? ways(about, frame) : about).toArray();
        return Panel.refused(frame.t(why.messageKey(), args), "", frame.t(why.remedyKey(), args));
    }

    /** How many are there by video, then the ways they may vote in words. */
    private static List<String> ways(List<String> about, Frame frame) {
        String ways = about.stream()
                .skip(1)
                .map(method -> frame.t("votes.method." + method))
                .collect(Collectors.joining("、"));
        return List.of(about.getFirst(), ways.isEmpty() ? "—" : ways);
    }

    private static PaperCount papers(Map<String, String> form) {
        return new PaperCount(
                count(form, "issued"),
                count(form, "returned"),
                count(form, "invalid"),
                count(form, "for"),
                count(form, "against"),
                count(form, "abstain"));
    }

    /** Anything that is no number is counted as less than none, and refused as a sum that does not add up. */
    private static int count(Map<String, String> form, String field) {
        try {
            return Integer.parseInt(form.getOrDefault(field, "").strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
