package org.luoshi.platform.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.FirmDoor;
import org.luoshi.platform.visits.FirmTicket;
import org.luoshi.platform.visits.SendFirmRequest;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitRefusal;
import org.luoshi.platform.visits.VisitResult;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends firms' requests to their owners, and shows a firm its own by the link it was given. */
@Controller
public class FirmRequestController {
    private final VisitDoor door;
    private final SendFirmRequest send;
    private final FirmDoor firms;
    private final Frames frames;

    FirmRequestController(VisitDoor door, SendFirmRequest send, FirmDoor firms, Frames frames) {
        this.door = door;
        this.send = send;
        this.firms = firms;
        this.frames = frames;
    }

    /** What the firm reads: its own request and the answer, no official's name, no place, no contact. */
    public record Shown(String firm, String text, LocalDate askedOn, String answer, LocalDateTime answeredOn) {
        static Shown of(FirmTicket ticket) {
            LocalDate asked = ticket.askedAt().atZone(CityDate.ZONE).toLocalDate();
            LocalDate answered = ticket.answeredOn() == null ? asked : ticket.answeredOn();
            return new Shown(ticket.firm(), ticket.text(), asked, ticket.answer(), answered.atStartOfDay());
        }
    }

    @PostMapping("/visits/{number}/requests/{id}/send")
    String send(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String due,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        LocalDate day = VisitForms.day(due);
        if (owner.isBlank() || day == null) {
            VisitResult<String> missing =
                    VisitResult.refused(new VisitRefusal.Missing(owner.isBlank() ? "owner" : "due"));
            return back(visit, missing, "visits.said.sent", request, redirect);
        }
        var command = new SendFirmRequest.Command(
                visit.id(), VisitForms.uuid(id), new OrganisationId(VisitForms.uuid(owner)), day);
        return back(visit, send.handle(command, Viewer.of(request)), "visits.said.sent", request, redirect);
    }

    @PostMapping("/visits/{number}/requests/{id}/link")
    String link(
            @PathVariable String number,
            @PathVariable String id,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        VisitResult<String> result = send.renewLink(visit.id(), VisitForms.uuid(id), Viewer.of(request));
        return back(visit, result, "visits.said.link", request, redirect);
    }

    @GetMapping("/firm/{secret}")
    String firm(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        Frame frame = frames.frame(request, "visits.firm.title");
        FirmDoor.Answer answer = firms.open(secret, request.getRemoteAddr());
        model.addAttribute("frame", frame);
        model.addAttribute("page", answer instanceof FirmDoor.Answer.Open open ? Shown.of(open.ticket()) : null);
        model.addAttribute("waits", answer instanceof FirmDoor.Answer.Wait);
        response.setStatus(
                switch (answer) {
                    case FirmDoor.Answer.Open _ -> HttpStatus.OK.value();
                    case FirmDoor.Answer.Nothing _ -> HttpStatus.NOT_FOUND.value();
                    case FirmDoor.Answer.Wait _ -> HttpStatus.TOO_MANY_REQUESTS.value();
                });
        return "visits/firm";
    }

    private String back(
            Visit visit,
            VisitResult<String> result,
            String key,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "visits.title");
        String link = result.fold(secret -> origin(request) + "/firm/" + secret, _ -> "");
        Flash.leave(redirect, VisitForms.said(result, frame, key, link));
        return "redirect:" + VisitDoor.href(visit);
    }

    private static String origin(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }
}
