package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.DraftWordings;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.desk.ProposeWording;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A unit that countersigns changes the words of a draft. */
@Controller
public class WordingController {
    private final ProposeWording propose;
    private final DraftWordings wordings;
    private final Matters matters;
    private final MatterAccess access;
    private final CityDate date;
    private final Frames frames;

    WordingController(
            ProposeWording propose,
            DraftWordings wordings,
            Matters matters,
            MatterAccess access,
            CityDate date,
            Frames frames) {
        this.propose = propose;
        this.wordings = wordings;
        this.matters = matters;
        this.access = access;
        this.date = date;
        this.frames = frames;
    }

    /** What was typed; lists one a line. */
    public record Typed(
            @Nullable Integer base,
            @Nullable String title,
            @Nullable String addressees,
            @Nullable String body,
            @Nullable String attachments,
            @Nullable String copies,
            @Nullable String note) {
        /** What stands in a field; never null. */
        public String or(@Nullable String text) {
            return text == null ? "" : text;
        }

        private OutgoingDocument.Text text() {
            return new OutgoingDocument.Text(
                    or(title).strip(),
                    DeskForms.lines(or(addressees)),
                    DeskForms.lf(or(body)).strip(),
                    DeskForms.lines(or(attachments)),
                    DeskForms.lines(or(copies)));
        }
    }

    @GetMapping("/documents/outgoing/{number}/wording")
    String form(@PathVariable String number, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.wording.propose");
        Matter matter =
                matters.byNumber(number).filter(m -> mayPropose(m, frame)).orElseThrow(DeskForms::notThere);
        Typed known = wordings.present(matter.id())
                .map(present -> new Typed(
                        present.number(),
                        present.text().title(),
                        String.join("\n", present.text().addressees()),
                        present.text().body(),
                        String.join("\n", present.text().attachments()),
                        String.join("\n", present.text().copies()),
                        ""))
                .orElseThrow(DeskForms::notThere);
        return page(known, null, number, frame, model);
    }

    @PostMapping("/documents/outgoing/{number}/wording")
    String send(
            @PathVariable String number,
            @ModelAttribute Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Frame frame = frames.frame(request, "desk.wording.propose");
        Matter matter = matters.byNumber(number).orElseThrow(DeskForms::notThere);
        DeskResult<Integer> result = propose.handle(
                new ProposeWording.Command(
                        matter.id(), typed.base() == null ? 0 : typed.base(), typed.text(), typed.or(typed.note())),
                frame.viewer());
        return switch (result) {
            case DeskResult.Done<Integer> _ ->
                "redirect:" + MatterLinks.under("/documents/outgoing", number) + "#wordings";
            case DeskResult.Refused<Integer>(DeskRefusal refusal) -> {
                response.setStatus(
                        refusal instanceof DeskRefusal.Stale
                                ? HttpStatus.CONFLICT.value()
                                : HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(typed, DeskForms.said(refusal, frame), number, frame, model);
            }
        };
    }

    private boolean mayPropose(Matter matter, Frame frame) {
        Mover mover = Mover.of(frame.viewer());
        return access.maySee(matter, mover)
                && mover.offered(matter, date.today()).stream()
                        .anyMatch(event -> event.id().equals("propose-wording"));
    }

    private static String page(Typed typed, @Nullable Panel refused, String number, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute("number", number);
        model.addAttribute("href", MatterLinks.under("/documents/outgoing", number));
        return "desk/wording";
    }
}
