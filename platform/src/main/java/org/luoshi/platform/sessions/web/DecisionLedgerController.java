package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.sessions.SessionAccess;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of what was decided in a year (决定台账): only what was voted and passed. */
@Controller
class DecisionLedgerController {
    private final Decisions decisions;
    private final Meetings meetings;
    private final SessionAccess access;
    private final Figures figures;
    private final CityDate date;
    private final Frames frames;

    DecisionLedgerController(
            Decisions decisions,
            Meetings meetings,
            SessionAccess access,
            Figures figures,
            CityDate date,
            Frames frames) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.access = access;
        this.figures = figures;
        this.date = date;
        this.frames = frames;
    }

    @GetMapping("/sessions/decisions")
    String ledger(@RequestParam(defaultValue = "") String year, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "decisions.ledger.title");
        if (!frame.may(SessionNav.SIT)) {
            throw new AccessDeniedException(SessionNav.SIT);
        }
        List<Integer> years = decisions.years();
        int shown = LedgerPage.chosen(year, date.today().getYear());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new LedgerPage<>(
                        shown,
                        LedgerPage.years(years, shown, "/sessions/decisions"),
                        LedgerPage.stats(
                                List.of("sessions.decisions", "sessions.personnel", "sessions.passed"),
                                shown,
                                figures,
                                frame),
                        rows(shown, frame)));
        return "sessions/ledger";
    }

    private List<LedgerPage.Decided> rows(int year, Frame frame) {
        Map<MeetingId, Optional<Meeting>> seen = new HashMap<>();
        return decisions.in(year).stream()
                .flatMap(decision -> seen
                        .computeIfAbsent(
                                decision.meeting(),
                                id -> meetings.find(id).filter(m -> access.maySee(m, frame.viewer())))
                        .map(meeting -> new LedgerPage.Decided(
                                decision, meeting.title(), DecisionPages.href(meeting, decision.item())))
                        .stream())
                .toList();
    }
}
