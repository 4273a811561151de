package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.OutgoingRegister;
import org.luoshi.platform.desk.RegisterFilter;
import org.luoshi.platform.desk.Scans;
import org.luoshi.platform.desk.SeriesRegister;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The register of what goes out: filtered, exported, printed, its scans held against their hashes. */
@Controller
public class OutgoingListController {
    private final OutgoingRegister register;
    private final SeriesRegister series;
    private final Scans scans;
    private final ProcedureLibrary procedures;
    private final Frames frames;

    OutgoingListController(
            OutgoingRegister register, SeriesRegister series, Scans scans, ProcedureLibrary procedures, Frames frames) {
        this.register = register;
        this.series = series;
        this.scans = scans;
        this.procedures = procedures;
        this.frames = frames;
    }

    @Bean
    static FilteredList outgoingList(OutgoingRegister register) {
        return FilteredList.at("/documents/outgoing", "desk.outgoing.title")
                .only(DeskRights.SEE)
                .knows("q")
                .knows("step", FilteredList.ID)
                .knows("series", FilteredList.ID)
                .knows("year", FilteredList.YEAR)
                .knows("check", "1")
                .counts((query, viewer) ->
                        register.count(DeskForms.filter(query, "step"), viewer.may(DeskRights.DRAFT)));
    }

    /** A line as the page shows it. */
    public record Line(OutgoingRegister.Line line, String href, String number, String step, Scans.Fit fit) {}

    /** The register with its filters. */
    public record Page(
            List<Tab> tabs,
            Query query,
            RegisterFilter filter,
            List<Line> lines,
            Pager pager,
            List<Choice> series,
            List<Choice> steps,
            boolean mayDraft,
            boolean checked) {}

    @GetMapping("/documents")
    String documents() {
        return "redirect:/documents/outgoing";
    }

    @GetMapping("/documents/outgoing")
    String list(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.outgoing.title");
        DeskForms.see(frame);
        Query query = Query.of(request);
        RegisterFilter filter = DeskForms.filter(query, "step");
        boolean checked = query.first("check").equals("1");
        boolean drafts = frame.may(DeskRights.DRAFT);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Page(
                        DeskForms.tabs(frame, "outgoing"),
                        query,
                        filter,
                        register.lines(filter, drafts).stream()
                                .map(line -> line(line, checked, frame))
                                .toList(),
                        Pager.of(query, RegisterFilter.PAGE, register.count(filter, drafts)),
                        series.outgoing().stream()
                                .map(s -> new Choice(s.id().toString(), s.code() + " " + s.name()))
                                .toList(),
                        procedures.here("desk/outgoing").steps().stream()
                                .map(step -> new Choice(step.id(), MatterPages.in(frame, step.title())))
                                .toList(),
                        drafts,
                        checked));
        return "desk/outgoing-list";
    }

    @GetMapping("/documents/outgoing.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        return Csv.file("outgoing.csv", rows(request));
    }

    @GetMapping("/documents/outgoing.xlsx")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request) {
        return RegisterTable.workbook("outgoing", rows(request));
    }

    private List<List<String>> rows(HttpServletRequest request) {
        Frame frame = frames.frame(request, "desk.outgoing.title");
        DeskForms.see(frame);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                                "number",
                                "draft",
                                "title",
                                "kind",
                                "addressees",
                                "step",
                                "numbered",
                                "sealed",
                                "sha256",
                                "void")
                        .stream()
                        .map(column -> frame.t("desk.col." + column))
                        .toList());
        RegisterFilter whole = DeskForms.filter(Query.of(request), "step").whole();
        register.lines(whole, frame.may(DeskRights.DRAFT)).forEach(line -> rows.add(row(line, frame)));
        return rows;
    }

    private List<String> row(OutgoingRegister.Line line, Frame frame) {
        return List.of(
                number(line.number()),
                line.draft(),
                line.title(),
                frame.t("desk.kind." + line.kind()),
                String.join("、", line.addressees()),
                step(line.step(), frame),
                day(line.numberedOn()),
                day(line.sealedOn()),
                Optional.ofNullable(line.sha256()).orElse(""),
                line.voidedBecause());
    }

    private Line line(OutgoingRegister.Line line, boolean checked, Frame frame) {
        FileId scan = line.scan();
        String sha256 = line.sha256();
        Scans.Fit fit = !checked || scan == null || sha256 == null ? Scans.Fit.NONE : scans.fit(scan, sha256);
        return new Line(
                line,
                MatterLinks.under("/documents/outgoing", line.draft()),
                number(line.number()),
                step(line.step(), frame),
                fit);
    }

    private String step(String step, Frame frame) {
        return procedures
                .here("desk/outgoing")
                .step(step)
                .map(s -> MatterPages.in(frame, s.title()))
                .orElse(step);
    }

    private static String number(@Nullable DocumentNumber number) {
        return number == null ? "" : number.text();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
