package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.PlanMeeting;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.alarm.Rhythm;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans a meeting. */
@Controller
public class PlanController {
    private static final List<OrganisationKind> SITTING = List.of(
            OrganisationKind.STANDING_COMMITTEE, OrganisationKind.SPECIAL_COMMITTEE, OrganisationKind.WORKING_BODY);

    private final Organisations organisations;
    private final Terms terms;
    private final Meetings meetings;
    private final PlanMeeting plan;
    private final Rhythm rhythm;
    private final CityDate date;
    private final Frames frames;

    PlanController(
            Organisations organisations,
            Terms terms,
            Meetings meetings,
            PlanMeeting plan,
            Rhythm rhythm,
            CityDate date,
            Frames frames) {
        this.organisations = organisations;
        this.terms = terms;
        this.meetings = meetings;
        this.plan = plan;
        this.rhythm = rhythm;
        this.date = date;
        this.frames = frames;
    }

    /** What was typed. */
    public record Typed(String id, String body, String ordinal, String title, String lastClosedOn) {}

    @GetMapping("/sessions/new")
    String form(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "sessions.plan.title");
        if (!frame.may(SessionDesk.MANAGE)) {
            throw new AccessDeniedException(SessionDesk.MANAGE);
        }
        List<Choice> bodies = bodies();
        String first = bodies.isEmpty() ? "" : bodies.getFirst().value();
        String next = first.isEmpty()
                ? ""
                : Integer.toString(meetings.nextOrdinal(new OrganisationId(SessionForms.uuid(first)), term()));
        String last = first.isEmpty()
                ? ""
                : rhythm.lastClosed(new OrganisationId(SessionForms.uuid(first)))
                        .map(LocalDate::toString)
                        .orElse("");
        return page(new Typed(MeetingId.fresh().toString(), first, next, "", last), null, frame, model);
    }

    @PostMapping("/sessions")
    String plan(
            @RequestParam String id,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String ordinal,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String lastClosedOn,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Frame frame = frames.frame(request, "sessions.plan.title");
        Typed typed = new Typed(id, body, ordinal, title, lastClosedOn);
        SessionResult<Meeting> result = read(typed)
                .map(command -> plan.handle(command, frame.viewer()))
                .orElseGet(() -> SessionResult.refused(
                        new SessionRefusal.Unreadable(frame.t("sessions.plan.ordinal"), ordinal + " " + lastClosedOn)));
        return switch (result) {
            case SessionResult.Done<Meeting>(Meeting meeting) -> "redirect:" + SessionPages.href(meeting);
            case SessionResult.Refused<Meeting>(SessionRefusal refusal) -> {
                if (refusal instanceof SessionRefusal.NotPermitted) {
                    throw new AccessDeniedException(SessionDesk.MANAGE);
                }
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(typed, SessionForms.said(refusal, frame), frame, model);
            }
        };
    }

    private java.util.Optional<PlanMeeting.Command> read(Typed typed) {
        try {
            OrganisationId body = new OrganisationId(SessionForms.uuid(typed.body()));
            return java.util.Optional.of(new PlanMeeting.Command(
                    new MeetingId(SessionForms.uuid(typed.id())),
                    body,
                    rules(body),
                    typed.ordinal().isBlank()
                            ? 0
                            : Integer.parseInt(typed.ordinal().strip()),
                    typed.title(),
                    typed.lastClosedOn().isBlank()
                            ? null
                            : LocalDate.parse(typed.lastClosedOn().strip())));
        } catch (NumberFormatException | DateTimeException e) {
            return java.util.Optional.empty();
        }
    }

    private String rules(OrganisationId body) {
        OrganisationKind kind = organisations.byId(body).map(Organisation::kind).orElse(OrganisationKind.OTHER);
        return switch (kind) {
            case STANDING_COMMITTEE -> "standing-committee";
            case SPECIAL_COMMITTEE -> "special-committee";
            default -> "chairpersons";
        };
    }

    private int term() {
        return terms.on(date.today()).map(Term::number).orElse(0);
    }

    private List<Choice> bodies() {
        return SITTING.stream()
                .flatMap(kind -> organisations.ofKind(kind, date.today()).stream())
                .map(body -> new Choice(Objects.toString(body.id()), body.name()))
                .toList();
    }

    private String page(Typed typed, @Nullable Panel refused, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("typed", typed);
        model.addAttribute("bodies", bodies());
        model.addAttribute("refused", refused);
        return "sessions/plan";
    }
}
