package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.matters.web.MoveForm;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.conferences.Conference;
import org.luoshi.platform.sessions.conferences.Conferences;
import org.luoshi.platform.sessions.conferences.DeployTask;
import org.luoshi.platform.sessions.conferences.DeployedTask;
import org.luoshi.platform.sessions.conferences.RecordConference;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Conferences: the list, the form that records one, one with its tasks. */
@Controller
public class ConferenceController {
    private final Conferences conferences;
    private final ConferencePages pages;
    private final RecordConference record;
    private final DeployTask deploy;
    private final NamedInForms named;
    private final Matters matters;
    private final MoveForm move;
    private final CityDate date;
    private final Frames frames;

    ConferenceController(
            Conferences conferences,
            ConferencePages pages,
            RecordConference record,
            DeployTask deploy,
            NamedInForms named,
            Matters matters,
            MoveForm move,
            CityDate date,
            Frames frames) {
        this.conferences = conferences;
        this.pages = pages;
        this.record = record;
        this.deploy = deploy;
        this.named = named;
        this.matters = matters;
        this.move = move;
        this.date = date;
        this.frames = frames;
    }

    /** What was typed to deploy a task. */
    public record TaskForm(String id, String text, String owner, String due, String paragraph) {
        /** A field that was not sent is empty. */
        public TaskForm {
            text = Objects.requireNonNullElse(text, "");
            owner = Objects.requireNonNullElse(owner, "");
            due = Objects.requireNonNullElse(due, "");
            paragraph = Objects.requireNonNullElse(paragraph, "");
        }

        static TaskForm fresh() {
            return new TaskForm(MatterId.fresh().toString(), "", "", "", "");
        }
    }

    @GetMapping("/sessions/conferences")
    String list(HttpServletRequest request, Model model) {
        Frame frame = readable(frames.frame(request, "conferences.title"));
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.list(frame));
        return "sessions/conferences";
    }

    @GetMapping("/sessions/conferences.csv")
    ResponseEntity<byte[]> table(HttpServletRequest request) {
        Frame frame = readable(frames.frame(request, "conferences.title"));
        return Csv.file(frame.t("conferences.file") + ".csv", pages.table(frame));
    }

    @GetMapping("/sessions/conferences/new")
    String form(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "conferences.new");
        if (!frame.may(SessionDesk.MANAGE)) {
            throw new AccessDeniedException(SessionDesk.MANAGE);
        }
        return form(ConferenceForm.fresh(date.today()), null, List.of(), frame, model);
    }

    @PostMapping("/sessions/conferences")
    String record(
            @ModelAttribute ConferenceForm typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = frames.frame(request, "conferences.new");
        if (!frame.may(SessionDesk.MANAGE)) {
            throw new AccessDeniedException(SessionDesk.MANAGE);
        }
        SessionResult<RecordConference.Command> command =
                named.organisation(typed.host()).fold(typed::command, SessionResult::refused);
        SessionResult<Conference> result =
                command.fold(read -> record.handle(read, frame.viewer()), SessionResult::refused);
        if (result instanceof SessionResult.Refused<Conference>(SessionRefusal refusal)) {
            Panel said = SessionForms.said(refusal, frame);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(typed, said, doubts(command, frame), frame, model);
        }
        Flash.leave(redirect, Panel.done(frame.t("conferences.said")));
        return "redirect:" + SessionPages.href(result.orThrow().meeting());
    }

    private List<ConferencePage.Doubt> doubts(SessionResult<RecordConference.Command> command, Frame frame) {
        return command.fold(read -> ConferencePages.doubts(record.warnings(read), frame), _ -> List.of());
    }

    @GetMapping("/sessions/conferences/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        readable(frames.frame(request, "conferences.title"));
        return page(known(number), MatterPages.Attempt.NONE, TaskForm.fresh(), null, request, model);
    }

    @PostMapping("/sessions/conferences/{number}/tasks")
    String deploy(
            @PathVariable String number,
            @ModelAttribute TaskForm typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Conference conference = known(number);
        Frame frame = frames.frame(request, "conferences.title");
        SessionResult<DeployedTask> result = send(conference, typed, frame.viewer());
        if (result instanceof SessionResult.Refused<DeployedTask>(SessionRefusal refusal)) {
            Panel said = SessionForms.said(refusal, frame);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(conference, MatterPages.Attempt.NONE, typed, said, request, model);
        }
        Flash.leave(
                redirect,
                Panel.done(frame.t("conferences.task.said", result.orThrow().number())));
        return "redirect:" + SessionPages.href(conference.meeting());
    }

    private SessionResult<DeployedTask> send(Conference conference, TaskForm typed, Viewer by) {
        return typed.owner().isBlank() || !by.may(SessionDesk.MANAGE)
                ? send(conference, typed, null, by)
                : named.organisation(typed.owner())
                        .fold(owner -> send(conference, typed, owner, by), SessionResult::refused);
    }

    private SessionResult<DeployedTask> send(
            Conference conference, TaskForm typed, @Nullable OrganisationId owner, Viewer by) {
        return deploy.handle(
                new DeployTask.Command(
                        new MatterId(SessionForms.uuid(typed.id())),
                        conference.meeting().id(),
                        typed.text(),
                        owner,
                        day(typed.due()),
                        typed.paragraph()),
                by);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    @PostMapping("/sessions/conferences/{number}/events/{event}")
    String move(
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Conference conference = known(number);
        Matter matter = matters.find(conference.meeting().id().matter()).orElseThrow(SessionDoor::notThere);
        return move.answer(
                matter,
                event,
                typed,
                request,
                response,
                _ -> SessionPages.href(conference.meeting()),
                attempt -> page(conference, attempt, TaskForm.fresh(), null, request, model));
    }

    private Conference known(String number) {
        return conferences.byNumber(number).orElseThrow(SessionDoor::notThere);
    }

    private static Frame readable(Frame frame) {
        if (!frame.may(Conferences.READ)) {
            throw new AccessDeniedException(Conferences.READ);
        }
        return frame;
    }

    private String form(
            ConferenceForm typed,
            @Nullable Panel refused,
            List<ConferencePage.Doubt> doubts,
            Frame frame,
            Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute("doubts", doubts);
        model.addAttribute("units", pages.units());
        return "sessions/conference-new";
    }

    private String page(
            Conference conference,
            MatterPages.Attempt attempt,
            TaskForm typed,
            @Nullable Panel refused,
            HttpServletRequest request,
            Model model) {
        Frame frame =
                frames.frame(request, "conferences.show", conference.meeting().title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.show(conference, attempt, frame));
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        return "sessions/conference";
    }
}
