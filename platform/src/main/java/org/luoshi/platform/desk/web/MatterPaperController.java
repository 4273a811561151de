package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.IssueSheet;
import org.luoshi.platform.desk.Sheet;
import org.luoshi.platform.desk.Sheets;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionViews;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a suggestion's handling, for whoever may open its page. */
@Controller
public class MatterPaperController {
    private final Matters matters;
    private final MatterAccess access;
    private final MatterLinks links;
    private final SuggestionViews suggestions;
    private final SuggestionPapers made;
    private final Sheets sheets;
    private final IssueSheet issue;
    private final Papers papers;
    private final Names names;
    private final Frames frames;

    MatterPaperController(
            Matters matters,
            MatterAccess access,
            MatterLinks links,
            SuggestionViews suggestions,
            SuggestionPapers made,
            Sheets sheets,
            IssueSheet issue,
            Papers papers,
            Names names,
            Frames frames) {
        this.matters = matters;
        this.access = access;
        this.links = links;
        this.suggestions = suggestions;
        this.made = made;
        this.sheets = sheets;
        this.issue = issue;
        this.papers = papers;
        this.names = names;
        this.frames = frames;
    }

    /** A paper that can be printed; {@code href} without its ending. */
    public record Line(String label, String number, String href) {}

    /** The papers of one matter, and the sheets that may be given out now. */
    public record Page(
            String number,
            String title,
            String back,
            String href,
            List<Line> lines,
            List<Sheet.Kind> open,
            boolean mayArchive) {}

    @GetMapping("/documents/papers/{number}")
    String list(@PathVariable String number, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.papers.title");
        Matter matter = visible(number, frame);
        SuggestionViews.Part part = part(matter, frame);
        String href = MatterLinks.under("/documents/papers", number);
        List<Line> lines = new ArrayList<>();
        List<Sheet> issued = sheets.of(matter.id());
        issued.forEach(sheet -> lines.add(
                new Line(frame.t("desk.sheet." + sheet.kind()), sheet.number().text(), href + "/sheet-" + sheet.id())));
        for (int i = 0; i < part.replies().size(); i++) {
            String unit = names.unit(part.replies().get(i).unit());
            lines.add(new Line(frame.t("desk.papers.reply", unit), number, href + "/reply-" + (i + 1)));
            lines.add(new Line(frame.t("desk.papers.rating", unit), number, href + "/rating-" + (i + 1)));
        }
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Page(
                        number,
                        matter.title(),
                        links.to(matter.run().procedure().id(), number),
                        href,
                        lines,
                        frame.may(DeskRights.DRAFT) ? open(matter, issued) : List.of(),
                        matter.endedOn() != null && frame.may(DeskRights.ARCHIVE)));
        return "desk/papers";
    }

    private static List<Sheet.Kind> open(Matter matter, List<Sheet> issued) {
        return Arrays.stream(Sheet.Kind.values())
                .filter(kind -> {
                    int last = kind.occasions(matter).size();
                    return last > 0
                            && issued.stream().noneMatch(sheet -> sheet.kind() == kind && sheet.occasion() == last);
                })
                .toList();
    }

    @PostMapping("/documents/papers/{number}/{kind}")
    String issue(
            @PathVariable String number,
            @PathVariable String kind,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "desk.papers.title");
        Matter matter = visible(number, frame);
        Sheet.Kind asked = Arrays.stream(Sheet.Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(DeskForms::notThere);
        Panel said = issue.handle(matter, asked, frame.viewer())
                .fold(
                        sheet -> Panel.done(
                                frame.t("desk.papers.issued", sheet.number().text())),
                        refusal -> DeskForms.said(refusal, frame));
        Flash.leave(redirect, said);
        return "redirect:" + MatterLinks.under("/documents/papers", number);
    }

    @GetMapping("/documents/papers/{number}/{paper}.docx")
    Object docx(@PathVariable String number, @PathVariable String paper, HttpServletRequest request) {
        Frame frame = frames.frame(request, "desk.papers.title");
        return RegisterTable.file(number + ".docx", OutgoingController.DOCX, papers.docx(paper(number, paper, frame)));
    }

    /** The PDF; where no font writes Chinese, back to the page with what is missing. */
    @GetMapping("/documents/papers/{number}/{paper}.pdf")
    Object pdf(
            @PathVariable String number,
            @PathVariable String paper,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "desk.papers.title");
        return switch (papers.pdf(paper(number, paper, frame))) {
            case Rendering.Pdf pdf -> RegisterTable.file(number + ".pdf", MediaType.APPLICATION_PDF, pdf.bytes());
            case Rendering.Unset none -> {
                Flash.leave(redirect, Panel.refused(frame.t(none.message(), none.named()), "", ""));
                yield "redirect:" + MatterLinks.under("/documents/papers", number);
            }
        };
    }

    private Paper paper(String number, String paper, Frame frame) {
        Matter matter = visible(number, frame);
        SuggestionViews.Part part = part(matter, frame);
        int dash = paper.indexOf('-');
        String key = paper.substring(dash + 1);
        return switch (dash < 0 ? "" : paper.substring(0, dash)) {
            case "reply" -> made.reply(reply(key, part), matter, part, frame);
            case "rating" -> made.rating(reply(key, part), matter, part, frame);
            case "sheet" -> sheet(key, matter, part, frame);
            default -> throw DeskForms.notThere();
        };
    }

    private Paper sheet(String id, Matter matter, SuggestionViews.Part part, Frame frame) {
        Sheet sheet = sheets.of(matter.id()).stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(DeskForms::notThere);
        return switch (sheet.kind()) {
            case ASSIGNMENT -> made.assignment(sheet, matter, part, frame);
            case SUPERVISION -> made.supervision(sheet, matter, part, frame);
        };
    }

    private static SuggestionViews.Reply reply(String index, SuggestionViews.Part part) {
        int at = index.matches("[1-9]\\d?") ? Integer.parseInt(index) : 0;
        if (at < 1 || at > part.replies().size()) {
            throw DeskForms.notThere();
        }
        return part.replies().get(at - 1);
    }

    /** What stays on paper is printed nowhere here. */
    private SuggestionViews.Part part(Matter matter, Frame frame) {
        return suggestions
                .part(matter, Mover.of(frame.viewer()))
                .filter(part -> part.suggestion().secrecy() != Suggestion.Secrecy.PAPER_ONLY)
                .orElseThrow(DeskForms::notThere);
    }

    private Matter visible(String number, Frame frame) {
        return matters.byNumber(number)
                .filter(m -> access.maySee(m, Mover.of(frame.viewer())))
                .orElseThrow(DeskForms::notThere);
    }
}
