package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.decisions.DraftTexts;
import org.luoshi.platform.sessions.released.Release;
import org.luoshi.platform.sessions.released.Release.Part;
import org.luoshi.platform.sessions.released.ReleaseDecision;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.PollViews;
import org.luoshi.platform.sessions.votes.Polls;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office released of meetings: pages and data for anybody. */
@Controller
public class ReleasedController {
    private final Release release;
    private final ReleaseDecision chosen;
    private final DraftTexts drafts;
    private final Meetings meetings;
    private final Agendas agendas;
    private final Organisations organisations;
    private final Polls polls;
    private final PollViews views;
    private final SessionPages sessions;
    private final VotePages votes;
    private final Frames frames;

    ReleasedController(
            Release release,
            ReleaseDecision chosen,
            DraftTexts drafts,
            Meetings meetings,
            Agendas agendas,
            Organisations organisations,
            Polls polls,
            PollViews views,
            SessionPages sessions,
            VotePages votes,
            Frames frames) {
        this.release = release;
        this.chosen = chosen;
        this.drafts = drafts;
        this.meetings = meetings;
        this.agendas = agendas;
        this.organisations = organisations;
        this.polls = polls;
        this.views = views;
        this.sessions = sessions;
        this.votes = votes;
        this.frames = frames;
    }

    /**
     * A meeting as the public sees it.
     *
     * @param agenda null when it is not released
     * @param quorum null when attendance is not released
     */
    public record Shown(
            Meeting meeting,
            Set<Part> parts,
            @Nullable Agenda agenda,
            SessionPage.@Nullable Quorum quorum,
            List<Published> decisions,
            List<VotePage.Line> results) {}

    /**
     * A decision the office made public.
     *
     * @param text the version that passed, line by line; empty where none was put
     */
    public record Published(Decision decision, List<String> text) {}

    @GetMapping("/public/sessions")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("frame", frames.frame(request, "sessions.public.title"));
        model.addAttribute("meetings", release.meetings());
        return "sessions/public-list";
    }

    @GetMapping("/public/sessions/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = released(number);
        Frame frame = frames.frame(request, "sessions.show.title", meeting.title());
        Set<Part> parts = release.of(meeting.id());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Shown(
                        meeting,
                        parts,
                        parts.contains(Part.AGENDA) ? agenda(meeting) : null,
                        parts.contains(Part.ATTENDANCE) ? sessions.quorum(meeting) : null,
                        chosen.of(meeting.id()).stream().map(this::published).toList(),
                        parts.contains(Part.RESULTS)
                                ? closed(meeting).stream()
                                        .map(poll -> votes.line(poll, frame, false))
                                        .toList()
                                : List.of()));
        return "sessions/public";
    }

    private Published published(Decision decision) {
        Integer version = decision.draft();
        return new Published(
                decision,
                version == null
                        ? List.of()
                        : drafts.find(decision.item(), version).stream()
                                .flatMap(draft -> draft.text().lines())
                                .filter(line -> !line.isBlank())
                                .toList());
    }

    @GetMapping(value = "/public/sessions/{number}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, @Nullable Object> json(@PathVariable String number) {
        Meeting meeting = released(number);
        Set<Part> parts = release.of(meeting.id());
        return PopoloJson.event(
                meeting,
                organisations.require(meeting.body()).name(),
                parts.contains(Part.AGENDA) ? agenda(meeting) : null,
                parts.contains(Part.RESULTS)
                        ? closed(meeting).stream()
                                .map(poll -> new PopoloJson.Vote(poll, named(poll) ? views.roll(poll.id()) : List.of()))
                                .toList()
                        : List.of(),
                chosen.of(meeting.id()));
    }

    @PostMapping("/sessions/{number}/release")
    String release(
            @PathVariable String number,
            @RequestParam(name = "part", required = false, defaultValue = "") List<String> chosen,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting =
                meetings.byNumber(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Set<Part> parts = EnumSet.noneOf(Part.class);
        chosen.stream().filter(name -> !name.isEmpty()).forEach(name -> parts.add(SessionForms.read(Part.class, name)));
        Frame frame = frames.frame(request, "sessions.title");
        Flash.leave(
                redirect,
                SessionForms.said(release.handle(meeting.id(), parts, frame.viewer()), frame, "sessions.release.said"));
        return "redirect:" + SessionPages.href(meeting);
    }

    private @Nullable Agenda agenda(Meeting meeting) {
        return agendas.adopted(meeting.id()).or(() -> agendas.of(meeting.id())).orElse(null);
    }

    private List<ClosedVote> closed(Meeting meeting) {
        return polls.of(meeting.id()).stream()
                .filter(ClosedVote.class::isInstance)
                .map(ClosedVote.class::cast)
                .toList();
    }

    private static boolean named(ClosedVote closed) {
        return !closed.terms().method().secret() && closed.terms().method().byDevice();
    }

    private Meeting released(String number) {
        return meetings.byNumber(number)
                .filter(meeting -> release.isPublic(meeting.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
