package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.IncomingDocument;
import org.luoshi.platform.desk.IncomingDocuments;
import org.luoshi.platform.desk.IncomingId;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.RegisterFilter;
import org.luoshi.platform.desk.RegisterIncoming;
import org.luoshi.platform.desk.ScanIncoming;
import org.luoshi.platform.desk.Scans;
import org.luoshi.platform.desk.SettleIncoming;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Tab;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of what came in, and one document of it. */
@Controller
public class IncomingController {
    private static final String VOID = "void";

    private final IncomingDocuments documents;
    private final RegisterIncoming register;
    private final ScanIncoming scan;
    private final SettleIncoming settle;
    private final Scans scans;
    private final WrittenInstructionLines instructions;
    private final CityDate date;
    private final Frames frames;

    IncomingController(
            IncomingDocuments documents,
            RegisterIncoming register,
            ScanIncoming scan,
            SettleIncoming settle,
            Scans scans,
            WrittenInstructionLines instructions,
            CityDate date,
            Frames frames) {
        this.documents = documents;
        this.register = register;
        this.scan = scan;
        this.settle = settle;
        this.scans = scans;
        this.instructions = instructions;
        this.date = date;
        this.frames = frames;
    }

    @Bean
    static FilteredList incomingList(IncomingDocuments documents) {
        return FilteredList.at("/documents/incoming", "desk.incoming.title")
                .only(DeskRights.SEE)
                .knows("q")
                .knows("state", FilteredList.ID)
                .knows("year", FilteredList.YEAR)
                .counts((query, _) -> documents.count(DeskForms.filter(query, "state")));
    }

    /** A line as the page shows it. */
    public record Line(IncomingDocument document, String href) {}

    /** The register with its filters. */
    public record Page(
            List<Tab> tabs,
            Query query,
            RegisterFilter filter,
            List<Line> lines,
            Pager pager,
            List<Choice> states,
            boolean mayKeep) {}

    /** One document. */
    public record One(
            IncomingDocument document,
            String href,
            Scans.Fit fit,
            WrittenInstructionLines.Part instructions,
            boolean mayKeep,
            Again again) {}

    /** What was typed. */
    public record Typed(
            @Nullable String id,
            @Nullable String received,
            @Nullable String sender,
            @Nullable String senderNumber,
            @Nullable String title,
            @Nullable String urgency,
            @Nullable String pages) {
        /** What stands in a field; never null. */
        public String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/documents/incoming")
    String list(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.incoming.title");
        DeskForms.see(frame);
        Query query = Query.of(request);
        RegisterFilter filter = DeskForms.filter(query, "state");
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Page(
                        DeskForms.tabs(frame, "incoming"),
                        query,
                        filter,
                        documents.register(filter).stream()
                                .map(d -> new Line(d, MatterLinks.under("/documents/incoming", d.number())))
                                .toList(),
                        Pager.of(query, RegisterFilter.PAGE, documents.count(filter)),
                        Arrays.stream(IncomingDocument.State.values())
                                .map(state -> new Choice(state.name(), frame.t("desk.state." + state)))
                                .toList(),
                        frame.may(DeskRights.KEEP)));
        return "desk/incoming-list";
    }

    @GetMapping("/documents/incoming.csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        return Csv.file("incoming.csv", rows(request));
    }

    @GetMapping("/documents/incoming.xlsx")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request) {
        return RegisterTable.workbook("incoming", rows(request));
    }

    private List<List<String>> rows(HttpServletRequest request) {
        Frame frame = frames.frame(request, "desk.incoming.title");
        DeskForms.see(frame);
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("number", "received", "sender", "sender-number", "title", "urgency", "state", "sha256").stream()
                        .map(column -> frame.t("desk.col." + column))
                        .toList());
        documents
                .register(DeskForms.filter(Query.of(request), "state").whole())
                .forEach(d -> rows.add(List.of(
                        d.number(),
                        d.receivedOn().toString(),
                        d.sender(),
                        d.senderNumber(),
                        d.title(),
                        frame.t("desk.urgency." + d.urgency()),
                        frame.t("desk.state." + d.state()),
                        d.sha256() == null ? "" : d.sha256())));
        return rows;
    }

    @GetMapping("/documents/incoming/new")
    String form(HttpServletRequest request, Model model) {
        Typed fresh = new Typed(IncomingId.fresh().toString(), date.today().toString(), "", "", "", "NORMAL", "");
        return form(fresh, null, frames.frame(request, "desk.incoming.new"), model);
    }

    @PostMapping("/documents/incoming")
    String register(
            @ModelAttribute Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        Frame frame = frames.frame(request, "desk.incoming.new");
        return switch (send(typed, frame)) {
            case DeskResult.Done<IncomingDocument>(IncomingDocument document) ->
                "redirect:" + MatterLinks.under("/documents/incoming", document.number());
            case DeskResult.Refused<IncomingDocument>(DeskRefusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(typed, DeskForms.said(refusal, frame), frame, model);
            }
        };
    }

    private DeskResult<IncomingDocument> send(Typed typed, Frame frame) {
        LocalDate received = DeskForms.day(typed.or(typed.received()));
        if (received == null) {
            return DeskResult.refused(new DeskRefusal.Unreadable("received", typed.or(typed.received())));
        }
        String pages = typed.or(typed.pages()).strip();
        if (!pages.matches("|[1-9]\\d{0,3}")) {
            return DeskResult.refused(new DeskRefusal.Unreadable("pages", pages));
        }
        return register.handle(
                new RegisterIncoming.Command(
                        new IncomingId(DeskForms.uuid(typed.or(typed.id()))),
                        received,
                        typed.or(typed.sender()),
                        typed.or(typed.senderNumber()),
                        typed.or(typed.title()),
                        urgency(typed.or(typed.urgency())),
                        pages.isEmpty() ? null : Integer.valueOf(pages)),
                frame.viewer());
    }

    @GetMapping("/documents/incoming/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        IncomingDocument document = document(number);
        Frame frame = frames.frame(request, "desk.incoming.show", document.title());
        DeskForms.see(frame);
        FileId file = document.scan();
        String sha256 = document.sha256();
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new One(
                        document,
                        MatterLinks.under("/documents/incoming", number),
                        file == null || sha256 == null ? Scans.Fit.NONE : scans.fit(file, sha256),
                        instructions.on(new Instruction.On.Incoming(document.id()), frame, request),
                        frame.may(DeskRights.KEEP) && document.state() == IncomingDocument.State.OPEN,
                        Again.of(request, VOID)));
        return "desk/incoming";
    }

    @PostMapping("/documents/incoming/{number}/scan")
    String scan(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "desk.incoming.title");
        Scans.Sent sent = DeskForms.scan(scan);
        DeskResult<?> result = sent == null
                ? DeskResult.refused(new DeskRefusal.Missing("scan"))
                : this.scan.handle(document(number).id(), sent, frame.viewer());
        return back(number, DeskForms.said(result, frame, "desk.scan.kept"), redirect);
    }

    @PostMapping("/documents/incoming/{number}/file")
    String file(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "desk.incoming.title");
        DeskResult<?> result = settle.file(document(number).id(), frame.viewer());
        return back(number, DeskForms.said(result, frame, "desk.incoming.filed"), redirect);
    }

    @PostMapping("/documents/incoming/{number}/void")
    String strike(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "desk.incoming.title");
        DeskResult<?> result = settle.strike(document(number).id(), reason, frame.viewer());
        if (result instanceof DeskResult.Refused<?>(DeskRefusal refusal)) {
            Again.leave(redirect, request, VOID, refusal, frame);
            return "redirect:" + MatterLinks.under("/documents/incoming", number);
        }
        return back(number, Panel.done(frame.t("desk.incoming.voided")), redirect);
    }

    private static String back(String number, Panel said, RedirectAttributes redirect) {
        Flash.leave(redirect, said);
        return "redirect:" + MatterLinks.under("/documents/incoming", number);
    }

    private IncomingDocument document(String number) {
        return documents.byNumber(number).orElseThrow(DeskForms::notThere);
    }

    private static String form(Typed typed, @Nullable Panel refused, Frame frame, Model model) {
        if (!frame.may(DeskRights.KEEP)) {
            throw new AccessDeniedException(DeskRights.KEEP);
        }
        model.addAttribute("frame", frame);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "urgencies",
                Arrays.stream(IncomingDocument.Urgency.values())
                        .map(urgency -> new Choice(urgency.name(), frame.t("desk.urgency." + urgency)))
                        .toList());
        return "desk/register";
    }

    private static IncomingDocument.Urgency urgency(String name) {
        return Arrays.stream(IncomingDocument.Urgency.values())
                .filter(urgency -> urgency.name().equals(name))
                .findFirst()
                .orElse(IncomingDocument.Urgency.NORMAL);
    }
}
