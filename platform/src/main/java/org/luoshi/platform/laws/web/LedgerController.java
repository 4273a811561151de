package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.ledger.ActKind;
import org.luoshi.platform.laws.ledger.ConcludeCleanup.Conclusion;
import org.luoshi.platform.laws.ledger.Ledger;
import org.luoshi.platform.laws.ledger.LedgerAct;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Tab;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The city's own ledger, year by year, and its latest clean-up. */
@Controller
class LedgerController {
    private final Ledger ledger;
    private final CityDate date;
    private final Frames frames;

    LedgerController(Ledger ledger, CityDate date, Frames frames) {
        this.ledger = ledger;
        this.date = date;
        this.frames = frames;
    }

    record LedgerJson(int year, List<LedgerAct> acts, List<Ledger.Concluded> cleanup) {}

    @GetMapping("/laws/ledger")
    String ledger(@RequestParam(defaultValue = "") String year, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "laws.ledger.title");
        List<Integer> years = ledger.years();
        int shown = chosen(year, years);
        List<LedgerAct> acts = acts(shown);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new LedgerPages.LedgerPage(
                        shown,
                        date.today(),
                        years.stream()
                                .limit(6)
                                .map(y -> new Tab(y + "", "/laws/ledger?year=" + y, y == shown))
                                .toList(),
                        stats(shown, acts, frame),
                        acts,
                        ledger.campaigns().stream().map(this::cleanup).toList()));
        return "laws/ledger";
    }

    @GetMapping(value = "/laws/ledger.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    LedgerJson json(@RequestParam(defaultValue = "") String year) {
        int shown = chosen(year, ledger.years());
        List<Ledger.Concluded> cleanup = ledger.campaigns().stream()
                .flatMap(campaign -> ledger.cleanup(campaign).stream())
                .filter(concluded -> concluded.on().getYear() == shown)
                .toList();
        return new LedgerJson(shown, acts(shown), cleanup);
    }

    private int chosen(String year, List<Integer> years) {
        int latest = years.isEmpty() ? date.today().getYear() : years.getFirst();
        return year.matches("[12]\\d{3}") ? Integer.parseInt(year) : latest;
    }

    private List<LedgerAct> acts(int year) {
        return ledger.acts(Year.of(year).atDay(1), LocalDate.of(year, 12, 31));
    }

    private static List<Stat> stats(int year, List<LedgerAct> acts, Frame frame) {
        return List.of(
                stat(year, acts, frame, "legislation.enacted", "laws.act.ENACTED", List.of(ActKind.ENACTED)),
                stat(
                        year,
                        acts,
                        frame,
                        "legislation.changed",
                        "laws.act.AMENDED",
                        List.of(ActKind.AMENDED, ActKind.REVISED)),
                stat(year, acts, frame, "legislation.repealed", "laws.act.REPEALED", List.of(ActKind.REPEALED)));
    }

    private static Stat stat(
            int year, List<LedgerAct> acts, Frame frame, String figure, String label, List<ActKind> kinds) {
        long count = acts.stream().filter(act -> kinds.contains(act.kind())).count();
        String href = "/figures/" + figure + "?from=" + year + "-01-01&to=" + year + "-12-31";
        return new Stat(Long.toString(count), frame.t(label), href, "");
    }

    private LedgerPages.Cleanup cleanup(String campaign) {
        List<Ledger.Concluded> all = ledger.cleanup(campaign);
        return new LedgerPages.Cleanup(
                campaign,
                all.stream().filter(c -> c.conclusion() != Conclusion.KEEP).toList(),
                all.stream().filter(c -> c.conclusion() == Conclusion.KEEP).toList());
    }
}
