package org.luoshi.platform.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.visits.Ledgers;
import org.luoshi.platform.visits.Participant;
import org.luoshi.platform.visits.PlanVisit;
import org.luoshi.platform.visits.StopId;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitAccess;
import org.luoshi.platform.visits.VisitId;
import org.luoshi.platform.visits.VisitKind;
import org.luoshi.platform.visits.VisitRefusal;
import org.luoshi.platform.visits.VisitResult;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans a visit; stops and participants are written one a line. */
@Controller
public class PlanVisitController {
    /** {@code 09:30 示例乳业 | 临江路 18 号}: time and address may be missing. */
    private static final Pattern STOP = Pattern.compile("(?:([0-2]?\\d[:：][0-5]\\d)\\s+)?([^|｜]+)(?:[|｜](.*))?");
    /** {@code 王某某，市水务局}. */
    private static final Pattern PERSON = Pattern.compile("([^,，]+)(?:[,，](.*))?");

    private final PlanVisit plan;
    private final Ledgers ledgers;
    private final VisitPages pages;
    private final People people;
    private final CityDate date;
    private final Frames frames;

    PlanVisitController(
            PlanVisit plan, Ledgers ledgers, VisitPages pages, People people, CityDate date, Frames frames) {
        this.plan = plan;
        this.ledgers = ledgers;
        this.pages = pages;
        this.people = people;
        this.date = date;
        this.frames = frames;
    }

    /** What was typed. */
    public record Typed(
            String id,
            String kind,
            String organ,
            String title,
            String leader,
            String post,
            String day,
            String stops,
            String participants) {}

    @GetMapping("/visits/new")
    String form(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "visits.plan.title");
        String own = frame.viewer().unitId() == null ? "" : frame.viewer().unitId();
        Typed fresh = new Typed(
                VisitId.fresh().toString(), "", own, "", "", "", date.today().toString(), "", "");
        return page(fresh, null, frame, model);
    }

    @PostMapping("/visits")
    String plan(
            @RequestParam String id,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String stops,
            @RequestParam(defaultValue = "") String participants,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Frame frame = frames.frame(request, "visits.plan.title");
        Typed typed = new Typed(id, kind, organ, title, leader, post, day, stops, participants);
        return switch (send(typed, frame)) {
            case VisitResult.Done<Visit>(Visit visit) -> "redirect:" + VisitDoor.href(visit);
            case VisitResult.Refused<Visit>(VisitRefusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(typed, VisitForms.said(refusal, frame), frame, model);
            }
        };
    }

    private VisitResult<Visit> send(Typed typed, Frame frame) {
        LocalDate day = VisitForms.day(typed.day());
        if (day == null) {
            return VisitResult.refused(new VisitRefusal.Unreadable("day", typed.day()));
        }
        if (typed.organ().isBlank()) {
            return VisitResult.refused(new VisitRefusal.Missing("organ"));
        }
        return plan.handle(
                new PlanVisit.Command(
                        new VisitId(VisitForms.uuid(typed.id())),
                        VisitForms.read(VisitKind.class, typed.kind()),
                        new OrganisationId(VisitForms.uuid(typed.organ())),
                        typed.title(),
                        participant(typed.leader(), typed.post()),
                        day,
                        typed.stops()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(PlanVisitController::stop)
                                .toList(),
                        participants(typed.participants())),
                frame.viewer());
    }

    private static PlanVisit.PlannedStop stop(String line) {
        Matcher parts = STOP.matcher(line.strip());
        if (!parts.matches()) {
            return new PlanVisit.PlannedStop(StopId.fresh(), line.strip(), "", null);
        }
        String address = parts.group(3) == null ? "" : parts.group(3).strip();
        return new PlanVisit.PlannedStop(StopId.fresh(), parts.group(2).strip(), address, time(parts.group(1)));
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(("0" + text.replace('：', ':')).substring(text.length() - 4));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private List<Participant> participants(String text) {
        List<Participant> all = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Matcher parts = PERSON.matcher(line.strip());
            if (parts.matches()) {
                all.add(participant(parts.group(1), parts.group(2) == null ? "" : parts.group(2)));
            }
        });
        return all;
    }

    /** A name that means one person of the register is that person, who may then look into the visit. */
    private Participant participant(String name, String post) {
        List<Person> named = people.named(name.strip());
        return new Participant(named.size() == 1 ? named.getFirst().id() : null, name.strip(), post.strip());
    }

    private String page(Typed typed, @Nullable Panel refused, Frame frame, Model model) {
        List<VisitKind> kept = ledgers.keptBy(frame.viewer());
        if (kept.isEmpty()) {
            throw new AccessDeniedException(VisitAccess.MANAGE);
        }
        model.addAttribute("frame", frame);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "kinds",
                kept.stream()
                        .map(kind -> new Choice(kind.name(), frame.t("visits.kind." + kind)))
                        .toList());
        model.addAttribute("organs", pages.units());
        return "visits/plan";
    }
}
