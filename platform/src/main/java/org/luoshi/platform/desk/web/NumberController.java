package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.desk.BeginSeries;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.Numbers;
import org.luoshi.platform.desk.Series;
import org.luoshi.platform.desk.SeriesRegister;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Tab;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The series and their years, and every number of one: used, or voided with its explanation. */
@Controller
public class NumberController {
    private static final String FORM = "series";

    private final SeriesRegister series;
    private final Numbers numbers;
    private final BeginSeries begin;
    private final Frames frames;

    NumberController(SeriesRegister series, Numbers numbers, BeginSeries begin, Frames frames) {
        this.series = series;
        this.numbers = numbers;
        this.begin = begin;
        this.frames = frames;
    }

    /** A series with its years. */
    public record SeriesLine(Series series, List<Numbers.Year> years) {}

    /** Every series. */
    public record Page(List<Tab> tabs, List<SeriesLine> lines, boolean mayKeep, String fresh, Again again) {}

    /** The numbers of one series in one year. */
    public record YearPage(Series series, Numbers.Year year, List<Numbers.Line> lines) {
        /** The address of this list. */
        public String href() {
            return "/documents/numbers/" + series.id() + "/" + year.year();
        }
    }

    @GetMapping("/documents/numbers")
    String list(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.numbers.title");
        DeskForms.see(frame);
        Map<UUID, List<Numbers.Year>> years =
                numbers.years().stream().collect(Collectors.groupingBy(Numbers.Year::series));
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Page(
                        DeskForms.tabs(frame, "numbers"),
                        series.all().stream()
                                .map(s -> new SeriesLine(s, years.getOrDefault(s.id(), List.of())))
                                .toList(),
                        frame.may(DeskRights.KEEP),
                        UUID.randomUUID().toString(),
                        Again.of(request, FORM)));
        return "desk/numbers";
    }

    @PostMapping("/documents/numbers")
    String begin(
            @RequestParam String id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "FORMAL") String form,
            @RequestParam(defaultValue = "0") String onPaper,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "desk.numbers.title");
        DeskResult<Series> result = onPaper.strip().matches("\\d{1,5}")
                ? begin.handle(
                        new BeginSeries.Command(
                                DeskForms.uuid(id),
                                code,
                                name,
                                issuer,
                                form.equals("LETTER") ? Paper.Form.LETTER : Paper.Form.FORMAL,
                                Integer.parseInt(onPaper.strip())),
                        frame.viewer())
                : DeskResult.refused(new DeskRefusal.Unreadable("on-paper", onPaper));
        switch (result) {
            case DeskResult.Done<Series> _ ->
                Flash.leave(redirect, Panel.done(frame.t("desk.numbers.begun", code.strip())));
            case DeskResult.Refused<Series>(DeskRefusal refusal) ->
                Again.leave(redirect, request, FORM, refusal, frame);
        }
        return "redirect:/documents/numbers";
    }

    @GetMapping("/documents/numbers/{id}/{year}")
    String year(@PathVariable String id, @PathVariable String year, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.numbers.title");
        DeskForms.see(frame);
        model.addAttribute("frame", frame);
        model.addAttribute("page", year(id, year).orElseThrow(DeskForms::notThere));
        return "desk/number-year";
    }

    @GetMapping("/documents/numbers/{id}/{year}/list.csv")
    ResponseEntity<byte[]> csv(@PathVariable String id, @PathVariable String year, HttpServletRequest request) {
        return Csv.file("numbers-" + year + ".csv", rows(id, year, request));
    }

    @GetMapping("/documents/numbers/{id}/{year}/list.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable String id, @PathVariable String year, HttpServletRequest request) {
        return RegisterTable.workbook("numbers-" + year, rows(id, year, request));
    }

    private List<List<String>> rows(String id, String year, HttpServletRequest request) {
        Frame frame = frames.frame(request, "desk.numbers.title");
        DeskForms.see(frame);
        YearPage page = year(id, year).orElseThrow(DeskForms::notThere);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("number", "title", "numbered", "voided", "void").stream()
                .map(column -> frame.t("desk.col." + column))
                .toList());
        if (page.year().onPaper() > 0) {
            rows.add(List.of("1–" + page.year().onPaper(), frame.t("desk.numbers.on-paper"), "", "", ""));
        }
        page.lines()
                .forEach(line -> rows.add(List.of(
                        line.number().text(),
                        line.bearer().title(),
                        line.givenOn().toString(),
                        line.voidedOn().map(Object::toString).orElse(""),
                        line.reason())));
        return rows;
    }

    private Optional<YearPage> year(String id, String year) {
        UUID uuid = DeskForms.uuid(id);
        int number = year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
        return series.find(uuid)
                .flatMap(s -> numbers.years().stream()
                        .filter(y -> y.series().equals(uuid) && y.year() == number)
                        .findFirst()
                        .map(y -> new YearPage(s, y, numbers.register(uuid, number))));
    }
}
