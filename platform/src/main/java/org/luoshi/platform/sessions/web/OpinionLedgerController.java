package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.ClockLines;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.decisions.OpinionLedger;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of a year's review opinions (审议意见台账) at {@code /sessions/opinions}. */
@Controller
class OpinionLedgerController {
    private static final String PATH = "/sessions/opinions";

    private final OpinionLedger ledger;
    private final MatterLinks links;
    private final Names names;
    private final Figures figures;
    private final CityDate date;
    private final Frames frames;

    OpinionLedgerController(
            OpinionLedger ledger, MatterLinks links, Names names, Figures figures, CityDate date, Frames frames) {
        this.ledger = ledger;
        this.links = links;
        this.names = names;
        this.figures = figures;
        this.date = date;
        this.frames = frames;
    }

    @GetMapping(PATH)
    String opinions(@RequestParam(defaultValue = "") String year, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "decisions.opinion-ledger.title");
        if (!frame.may(SessionNav.SIT)) {
            throw new AccessDeniedException(SessionNav.SIT);
        }
        int shown = LedgerPage.chosen(year, date.today().getYear());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new LedgerPage<>(
                        shown,
                        LedgerPage.years(ledger.years(), shown, PATH),
                        LedgerPage.stats(
                                List.of("sessions.opinions", "sessions.opinions-reported"), shown, figures, frame),
                        ledger.in(shown, frame.viewer()).stream()
                                .map(row -> handled(row, frame))
                                .toList()));
        return "sessions/opinion-ledger";
    }

    private LedgerPage.Handled handled(OpinionLedger.Row row, Frame frame) {
        MatterRow matter = row.matter();
        return new LedgerPage.Handled(
                matter,
                row.meeting(),
                row.said() == 0 ? "" : frame.t("decisions.opinion-ledger.answered", row.answered(), row.said()),
                links.to(matter.procedure(), matter.number()),
                MatterPages.in(frame, matter.stepTitle()),
                matter.units().stream().map(unit -> names.unit(unit.unit())).collect(Collectors.joining("、")),
                ClockLines.shown(matter.lamp()));
    }
}
