package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.desk.CarryOutInstruction;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.IncomingDocuments;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.OutgoingDocuments;
import org.luoshi.platform.desk.RecordInstruction;
import org.luoshi.platform.desk.WrittenInstructions;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.site.Choice;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leaders wrote on documents: the list, one more, and the matter one becomes. */
@Controller
public class WrittenInstructionController {
    private static final String ASSIGN = "assign";

    private final WrittenInstructionLines lines;
    private final RecordInstruction record;
    private final CarryOutInstruction carryOut;
    private final WrittenInstructions instructions;
    private final IncomingDocuments incoming;
    private final OutgoingDocuments outgoing;
    private final Matters matters;
    private final Frames frames;

    WrittenInstructionController(
            WrittenInstructionLines lines,
            RecordInstruction record,
            CarryOutInstruction carryOut,
            WrittenInstructions instructions,
            IncomingDocuments incoming,
            OutgoingDocuments outgoing,
            Matters matters,
            Frames frames) {
        this.lines = lines;
        this.record = record;
        this.carryOut = carryOut;
        this.instructions = instructions;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.matters = matters;
        this.frames = frames;
    }

    /** The list, whole or only what nothing came of yet. */
    public record Page(List<Tab> tabs, List<WrittenInstructionLines.Line> lines, boolean open) {}

    /** One instruction with the form that gives it out. */
    public record One(WrittenInstructionLines.Line line, boolean mayAssign, List<Choice> units, Again again) {}

    @GetMapping("/documents/instructions")
    String list(@RequestParam(defaultValue = "") String open, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.instructions.title");
        DeskForms.see(frame);
        boolean only = open.equals("1");
        model.addAttribute("frame", frame);
        model.addAttribute("page", new Page(DeskForms.tabs(frame, "instructions"), shown(only, frame), only));
        return "desk/instructions";
    }

    @GetMapping("/documents/instructions.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String open, HttpServletRequest request) {
        return Csv.file("instructions.csv", rows(open, request));
    }

    @GetMapping("/documents/instructions.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String open, HttpServletRequest request) {
        return RegisterTable.workbook("instructions", rows(open, request));
    }

    private List<List<String>> rows(String open, HttpServletRequest request) {
        Frame frame = frames.frame(request, "desk.instructions.title");
        DeskForms.see(frame);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("given", "leader", "instruction", "document", "matter", "step").stream()
                .map(column -> frame.t("desk.col." + column))
                .toList());
        shown(open.equals("1"), frame)
                .forEach(line -> rows.add(List.of(
                        line.instruction().givenOn().toString(),
                        line.instruction().leader(),
                        line.instruction().text(),
                        line.document().label() + " " + line.document().title(),
                        line.matter().label(),
                        line.step())));
        return rows;
    }

    private List<WrittenInstructionLines.Line> shown(boolean open, Frame frame) {
        return lines.all(frame).stream()
                .filter(line -> !open || line.matter().href().isEmpty())
                .toList();
    }

    @GetMapping("/documents/instructions/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.instructions.one");
        DeskForms.see(frame);
        Instruction instruction = instructions.find(DeskForms.uuid(id)).orElseThrow(DeskForms::notThere);
        boolean assign = frame.may(DeskRights.KEEP) && instruction.matter() == null;
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new One(
                        lines.line(instruction, frame),
                        assign,
                        assign ? lines.units() : List.of(),
                        Again.of(request, ASSIGN)));
        return "desk/instruction";
    }

    @PostMapping("/documents/incoming/{number}/instructions")
    String onIncoming(
            @PathVariable String number,
            Typed typed,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Instruction.On on = incoming.byNumber(number)
                .map(document -> (Instruction.On) new Instruction.On.Incoming(document.id()))
                .orElseThrow(DeskForms::notThere);
        return recorded(on, "/documents/incoming", number, typed, scan, request, redirect);
    }

    @PostMapping("/documents/outgoing/{number}/instructions")
    String onOutgoing(
            @PathVariable String number,
            Typed typed,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        MatterId id = matters.byNumber(number)
                .map(matter -> matter.id())
                .filter(matter -> outgoing.find(matter).isPresent())
                .orElseThrow(DeskForms::notThere);
        return recorded(new Instruction.On.Outgoing(id), "/documents/outgoing", number, typed, scan, request, redirect);
    }

    /** What was typed. */
    public record Typed(
            @Nullable String id,
            @Nullable String leader,
            @Nullable String given,
            @Nullable String instruction) {
        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    private String recorded(
            Instruction.On on,
            String path,
            String number,
            Typed typed,
            @Nullable MultipartFile scan,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "desk.instructions.one");
        LocalDate given = DeskForms.day(Typed.or(typed.given()));
        DeskResult<Instruction> result = given == null
                ? DeskResult.refused(unread("given", Typed.or(typed.given())))
                : record.handle(
                        new RecordInstruction.Command(
                                DeskForms.uuid(Typed.or(typed.id())),
                                on,
                                Typed.or(typed.leader()),
                                given,
                                Typed.or(typed.instruction()),
                                DeskForms.scan(scan)),
                        frame.viewer());
        switch (result) {
            case DeskResult.Done<Instruction> _ ->
                Flash.leave(redirect, Panel.done(frame.t("desk.instructions.recorded")));
            case DeskResult.Refused<Instruction>(DeskRefusal refusal) ->
                Again.leave(redirect, request, WrittenInstructionLines.FORM, refusal, frame);
        }
        return "redirect:" + MatterLinks.under(path, number);
    }

    @PostMapping("/documents/instructions/{id}/assign")
    String assign(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String task,
            @RequestParam(name = "unit", defaultValue = "") String lead,
            @RequestParam(defaultValue = "") List<String> co,
            @RequestParam(defaultValue = "") String due,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "desk.instructions.one");
        UUID instruction = DeskForms.uuid(id);
        LocalDate day = DeskForms.day(due);
        DeskResult<String> result = day == null || lead.isEmpty()
                ? DeskResult.refused(lead.isEmpty() ? new DeskRefusal.Missing("unit") : unread("due", due))
                : carryOut.handle(
                        new CarryOutInstruction.Command(
                                instruction,
                                task,
                                new OrganisationId(DeskForms.uuid(lead)),
                                co.stream()
                                        .filter(unit -> !unit.isEmpty())
                                        .map(unit -> new OrganisationId(DeskForms.uuid(unit)))
                                        .toList(),
                                day),
                        frame.viewer());
        switch (result) {
            case DeskResult.Done<String> _ -> Flash.leave(redirect, Panel.done(frame.t("desk.instructions.assigned")));
            case DeskResult.Refused<String>(DeskRefusal refusal) ->
                Again.leave(redirect, request, ASSIGN, refusal, frame);
        }
        return "redirect:/documents/instructions/" + instruction;
    }

    /** A day that is none, or was left out. */
    private static DeskRefusal unread(String field, String typed) {
        return typed.isBlank() ? new DeskRefusal.Missing(field) : new DeskRefusal.Unreadable(field, typed);
    }
}
