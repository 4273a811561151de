package org.luoshi.platform.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.RecordOrigins;
import org.luoshi.platform.site.Tab;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.AssignInstruction;
import org.luoshi.platform.visits.ConfirmInstruction;
import org.luoshi.platform.visits.DropInstruction;
import org.luoshi.platform.visits.HandOverInstruction;
import org.luoshi.platform.visits.HandOverLetter;
import org.luoshi.platform.visits.Instruction;
import org.luoshi.platform.visits.InstructionViews;
import org.luoshi.platform.visits.InstructionViews.Row;
import org.luoshi.platform.visits.Ledgers;
import org.luoshi.platform.visits.Stage;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitAccess;
import org.luoshi.platform.visits.VisitResult;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of instructions over all visits one may see, and one instruction made concrete and given on. */
@Controller
public class InstructionController {
    private static final String OVERDUE = "OVERDUE";

    private final VisitDoor door;
    private final InstructionViews views;
    private final InstructionLines lines;
    private final VisitPages pages;
    private final VisitAccess access;
    private final Ledgers ledgers;
    private final ConfirmInstruction confirm;
    private final AssignInstruction assign;
    private final HandOverInstruction handOver;
    private final DropInstruction drop;
    private final HandOverLetter letter;
    private final Frames frames;

    InstructionController(
            VisitDoor door,
            InstructionViews views,
            InstructionLines lines,
            VisitPages pages,
            VisitAccess access,
            Ledgers ledgers,
            ConfirmInstruction confirm,
            AssignInstruction assign,
            HandOverInstruction handOver,
            DropInstruction drop,
            HandOverLetter letter,
            Frames frames) {
        this.door = door;
        this.views = views;
        this.lines = lines;
        this.pages = pages;
        this.access = access;
        this.ledgers = ledgers;
        this.confirm = confirm;
        this.assign = assign;
        this.handOver = handOver;
        this.drop = drop;
        this.letter = letter;
        this.frames = frames;
    }

    /** The stages as tabs with their counts, and what stands at the one that is open. */
    public record Board(List<Tab> stages, List<VisitPage.InstructionLine> lines, String download) {}

    /** One instruction. */
    public record One(
            Instruction instruction,
            VisitPage.InstructionLine line,
            boolean manages,
            boolean assigns,
            List<Choice> units,
            List<RecordOrigins.Origin> origins,
            boolean letter) {}

    @GetMapping("/visits/instructions")
    String board(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String visit,
            HttpServletRequest request,
            Model model) {
        Frame frame = frames.frame(request, "visits.instructions.title");
        List<Row> rows = rows(visit, frame);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Board(
                        tabs(stage, visit, rows, frame),
                        lines.lines(rows.stream().filter(row -> at(row, stage)).toList(), frame),
                        "/visits/instructions.csv?stage=" + stage + "&visit=" + encoded(visit)));
        return "visits/instructions";
    }

    @GetMapping("/visits/instructions.csv")
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String visit,
            HttpServletRequest request) {
        Frame frame = frames.frame(request, "visits.instructions.title");
        List<String> head = Stream.of("visit", "spoken", "matter", "result", "units", "due", "stage", "number", "lacks")
                .map(column -> frame.t("visits.col." + column))
                .toList();
        List<List<String>> rows = rows(visit, frame).stream()
                .filter(row -> at(row, stage))
                .map(row -> cells(row, lines.line(row, frame)))
                .toList();
        return Csv.file(
                frame.t("visits.instructions.title") + ".csv",
                Stream.concat(Stream.of(head), rows.stream()).toList());
    }

    private static List<String> cells(Row row, VisitPage.InstructionLine line) {
        return List.of(
                line.visit(),
                line.asSpoken(),
                row.instruction().matter(),
                row.instruction().result(),
                line.units(),
                line.due(),
                line.stage(),
                line.matter(),
                String.join(" ", line.lacks()));
    }

    @GetMapping("/visits/{number}/instructions/{id}")
    String one(@PathVariable String number, @PathVariable String id, HttpServletRequest request, Model model) {
        Visit visit = door.visible(number, request);
        Frame frame = frames.frame(request, "visits.instruction.title");
        Row row = views.of(visit).stream()
                .filter(r -> r.instruction().id().equals(VisitForms.uuid(id)))
                .findFirst()
                .orElseThrow(VisitForms::notThere);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new One(
                        row.instruction(),
                        lines.line(row, frame),
                        access.mayManage(visit, frame.viewer()),
                        ledgers.assigns(visit.kind()),
                        pages.units(),
                        pages.origins("visit-instruction", row.instruction().id(), frame),
                        letter.of(visit, row.instruction()).isPresent()));
        return "visits/instruction";
    }

    @PostMapping("/visits/{number}/instructions/{id}/confirm")
    String confirm(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(required = false) @Nullable List<String> co,
            @RequestParam(defaultValue = "") String due,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        VisitResult<Instruction> done = confirm.handle(
                new ConfirmInstruction.Command(
                        visit.id(),
                        VisitForms.uuid(id),
                        version,
                        matter,
                        result,
                        lead.isBlank() ? null : unit(lead),
                        co == null
                                ? List.of()
                                : co.stream()
                                        .filter(u -> !u.isBlank())
                                        .map(InstructionController::unit)
                                        .toList(),
                        VisitForms.day(due)),
                Viewer.of(request));
        String key = done.fold(i -> "visits.said." + i.state(), _ -> "visits.said.entry");
        return door.back(visit, done, key, "/instructions/" + id, request, redirect);
    }

    @PostMapping("/visits/{number}/instructions/{id}/assign")
    String assign(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String signBy,
            @RequestParam(defaultValue = "") String coBy,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        var command = new AssignInstruction.Command(
                visit.id(), VisitForms.uuid(id), version, VisitForms.day(signBy), VisitForms.day(coBy));
        return back(visit, id, assign.handle(command, Viewer.of(request)), "visits.said.assigned", request, redirect);
    }

    @PostMapping("/visits/{number}/instructions/{id}/hand-over")
    String handOver(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String document,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        var command = new HandOverInstruction.Command(visit.id(), VisitForms.uuid(id), version, document);
        return back(
                visit, id, handOver.handle(command, Viewer.of(request)), "visits.said.handed-over", request, redirect);
    }

    @PostMapping("/visits/{number}/instructions/{id}/drop")
    String drop(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        var result = drop.handle(visit.id(), VisitForms.uuid(id), version, reason, Viewer.of(request));
        return door.back(visit, result, "visits.said.dropped", "/instructions/" + id, request, redirect);
    }

    private String back(
            Visit visit,
            String id,
            VisitResult<String> result,
            String key,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "visits.title");
        Object made = result.fold(number -> number, _ -> "");
        Flash.leave(redirect, VisitForms.said(result, frame, key, made));
        return "redirect:" + VisitDoor.href(visit) + "/instructions/" + id;
    }

    private List<Row> rows(String visit, Frame frame) {
        if (!frame.may(VisitAccess.SEE)) {
            throw new AccessDeniedException(VisitAccess.SEE);
        }
        return views.all(frame.viewer()).stream()
                .filter(row -> visit.isEmpty() || row.visit().number().equals(visit))
                .toList();
    }

    private static List<Tab> tabs(String stage, String visit, List<Row> rows, Frame frame) {
        String path = "/visits/instructions?visit=" + encoded(visit) + "&stage=";
        return Stream.concat(
                        Stream.of(new Tab(frame.t("visits.instructions.all"), path, stage.isEmpty(), rows.size())),
                        Stream.concat(Arrays.stream(Stage.values()).map(Stage::name), Stream.of(OVERDUE))
                                .map(name -> new Tab(
                                        frame.t("visits.stage." + name),
                                        path + name,
                                        name.equals(stage),
                                        rows.stream()
                                                .filter(row -> at(row, name))
                                                .count())))
                .toList();
    }

    private static boolean at(Row row, String stage) {
        return stage.isEmpty()
                || (stage.equals(OVERDUE) ? row.overdue() : row.stage().name().equals(stage));
    }

    private static OrganisationId unit(String id) {
        return new OrganisationId(VisitForms.uuid(id));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
