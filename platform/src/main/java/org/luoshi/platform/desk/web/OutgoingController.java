package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.Numbers;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.desk.OutgoingDocuments;
import org.luoshi.platform.desk.OutgoingPaper;
import org.luoshi.platform.desk.Scans;
import org.luoshi.platform.desk.Series;
import org.luoshi.platform.desk.SeriesRegister;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.web.MatterPage;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.matters.web.MoveForm;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One outgoing document, the acts open to the viewer, and its paper. */
@Controller
class OutgoingController {
    static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** Their forms stand beside the wording they decide. */
    private static final Set<String> DECIDED_BESIDE = Set.of("adopt-wording", "decline-wording");

    private final Matters matters;
    private final MatterAccess access;
    private final MatterPages pages;
    private final MoveForm form;
    private final OutgoingDocuments documents;
    private final SeriesRegister series;
    private final Numbers numbers;
    private final Scans scans;
    private final WordingLines wordings;
    private final WrittenInstructionLines instructions;
    private final OutgoingPaper paper;
    private final Papers papers;
    private final Frames frames;

    OutgoingController(
            Matters matters,
            MatterAccess access,
            MatterPages pages,
            MoveForm form,
            OutgoingDocuments documents,
            SeriesRegister series,
            Numbers numbers,
            Scans scans,
            WordingLines wordings,
            WrittenInstructionLines instructions,
            OutgoingPaper paper,
            Papers papers,
            Frames frames) {
        this.matters = matters;
        this.access = access;
        this.pages = pages;
        this.form = form;
        this.documents = documents;
        this.series = series;
        this.numbers = numbers;
        this.scans = scans;
        this.wordings = wordings;
        this.instructions = instructions;
        this.paper = paper;
        this.papers = papers;
        this.frames = frames;
    }

    @GetMapping("/documents/outgoing/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        return page(visible(number, request), MatterPages.Attempt.NONE, request, model);
    }

    @PostMapping("/documents/outgoing/{number}/events/{event}")
    String move(
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        // whoever may not see it is refused by the use case, which leaves a line
        Matter matter = matters.byNumber(number).orElseThrow(DeskForms::notThere);
        return form.answer(
                matter,
                event,
                typed,
                request,
                response,
                _ -> MatterLinks.under("/documents/outgoing", number),
                attempt -> page(visible(number, request), attempt, request, model));
    }

    @GetMapping("/documents/outgoing/{number}/paper.docx")
    ResponseEntity<byte[]> docx(@PathVariable String number, HttpServletRequest request) {
        return RegisterTable.file(number + ".docx", DOCX, papers.docx(paper(visible(number, request))));
    }

    /** The PDF; where no font writes Chinese, back to the page with what is missing. */
    @GetMapping("/documents/outgoing/{number}/paper.pdf")
    Object pdf(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Matter matter = visible(number, request);
        return switch (papers.pdf(paper(matter))) {
            case Rendering.Pdf pdf -> RegisterTable.file(number + ".pdf", MediaType.APPLICATION_PDF, pdf.bytes());
            case Rendering.Unset none -> {
                Frame frame = frames.frame(request, "desk.outgoing.title");
                Flash.leave(redirect, Panel.refused(frame.t(none.message(), none.named()), "", ""));
                yield "redirect:" + MatterLinks.under("/documents/outgoing", number);
            }
        };
    }

    private Paper paper(Matter matter) {
        OutgoingDocument document = documents.find(matter.id()).orElseThrow(DeskForms::notThere);
        return paper.of(document, matter);
    }

    private String page(Matter matter, MatterPages.Attempt attempt, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.outgoing.show", matter.title());
        OutgoingDocument document = documents.find(matter.id()).orElseThrow(DeskForms::notThere);
        OutgoingDocument.Seal seal = document.seal();
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new OutgoingPage(
                        withoutDecisions(pages.page(matter, Mover.of(frame.viewer()), attempt, frame)),
                        document,
                        series.find(document.series()).map(Series::name).orElse(""),
                        numbers.of("outgoing", matter.id().value())
                                .map(DocumentNumber::text)
                                .orElse(""),
                        document.step().equals("draft") && frame.may(DeskRights.DRAFT),
                        matter.endedOn() != null && frame.may(DeskRights.ARCHIVE),
                        seal == null ? Scans.Fit.NONE : scans.fit(seal.scan(), seal.sha256()),
                        wordings.of(matter, attempt, frame),
                        instructions.on(new Instruction.On.Outgoing(matter.id()), frame, request)));
        return "desk/outgoing";
    }

    private static MatterPage withoutDecisions(MatterPage page) {
        return page.withActs(page.acts().stream()
                .filter(act -> !DECIDED_BESIDE.contains(act.event()))
                .toList());
    }

    private Matter visible(String number, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        return matters.byNumber(number)
                .filter(m -> m.run().procedure().id().equals("desk/outgoing"))
                .filter(m -> access.maySee(m, mover))
                .orElseThrow(DeskForms::notThere);
    }
}
