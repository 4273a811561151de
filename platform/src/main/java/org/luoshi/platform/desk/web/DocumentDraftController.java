package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.DocumentKind;
import org.luoshi.platform.desk.DraftDocument;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.desk.OutgoingDocuments;
import org.luoshi.platform.desk.SeriesRegister;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writes a draft, and writes it again while it is one. */
@Controller
public class DocumentDraftController {
    private final DraftDocument draft;
    private final Matters matters;
    private final MatterAccess access;
    private final OutgoingDocuments documents;
    private final SeriesRegister series;
    private final Frames frames;

    DocumentDraftController(
            DraftDocument draft,
            Matters matters,
            MatterAccess access,
            OutgoingDocuments documents,
            SeriesRegister series,
            Frames frames) {
        this.draft = draft;
        this.matters = matters;
        this.access = access;
        this.documents = documents;
        this.series = series;
        this.frames = frames;
    }

    /** What was typed; lists one a line. */
    public record Typed(
            @Nullable String id,
            @Nullable String series,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String addressees,
            @Nullable String body,
            @Nullable String attachments,
            @Nullable String copies,
            @Nullable String source,
            @Nullable Long version) {
        /** What stands in a field; never null. */
        public String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @GetMapping("/documents/outgoing/new")
    String form(HttpServletRequest request, Model model) {
        Typed fresh = new Typed(UUID.randomUUID().toString(), "", "NOTICE", "", "", "", "", "", "", 0L);
        return page(fresh, null, frames.frame(request, "desk.draft.title"), model);
    }

    @GetMapping("/documents/outgoing/{number}/edit")
    String edit(@PathVariable String number, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "desk.draft.again");
        Matter matter = matters.byNumber(number)
                .filter(m -> access.maySee(m, Mover.of(frame.viewer())))
                .orElseThrow(DeskForms::notThere);
        OutgoingDocument document = documents
                .find(matter.id())
                .filter(d -> d.step().equals("draft"))
                .orElseThrow(DeskForms::notThere);
        OutgoingDocument.Text text = document.text();
        Typed known = new Typed(
                document.id().toString(),
                document.series().toString(),
                document.kind().name(),
                text.title(),
                String.join("\n", text.addressees()),
                text.body(),
                String.join("\n", text.attachments()),
                String.join("\n", text.copies()),
                "",
                document.version());
        return page(known, null, frame, model);
    }

    @PostMapping("/documents/outgoing")
    String save(@ModelAttribute Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        Frame frame = frames.frame(request, "desk.draft.title");
        return switch (send(typed, frame)) {
            case DeskResult.Done<String>(String number) ->
                "redirect:" + MatterLinks.under("/documents/outgoing", number);
            case DeskResult.Refused<String>(DeskRefusal refusal) -> {
                response.setStatus(
                        refusal instanceof DeskRefusal.Stale
                                ? HttpStatus.CONFLICT.value()
                                : HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(typed, DeskForms.said(refusal, frame), frame, model);
            }
        };
    }

    private DeskResult<String> send(Typed typed, Frame frame) {
        if (typed.or(typed.series()).isEmpty()) {
            return DeskResult.refused(new DeskRefusal.Missing("series"));
        }
        return draft.handle(
                new DraftDocument.Command(
                        new MatterId(DeskForms.uuid(typed.or(typed.id()))),
                        DeskForms.uuid(typed.or(typed.series())),
                        kind(typed.or(typed.kind())),
                        new OutgoingDocument.Text(
                                typed.or(typed.title()).strip(),
                                DeskForms.lines(typed.or(typed.addressees())),
                                DeskForms.lf(typed.or(typed.body())).strip(),
                                DeskForms.lines(typed.or(typed.attachments())),
                                DeskForms.lines(typed.or(typed.copies()))),
                        typed.or(typed.source()),
                        typed.version() == null ? 0 : typed.version()),
                frame.viewer());
    }

    private String page(Typed typed, @Nullable Panel refused, Frame frame, Model model) {
        if (!frame.may(DeskRights.DRAFT)) {
            throw new AccessDeniedException(DeskRights.DRAFT);
        }
        model.addAttribute("frame", frame);
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused);
        model.addAttribute(
                "series",
                series.outgoing().stream()
                        .map(s -> new Choice(s.id().toString(), s.code() + " " + s.name()))
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(DocumentKind.values())
                        .map(kind -> new Choice(kind.name(), frame.t("desk.kind." + kind)))
                        .toList());
        return "desk/draft";
    }

    private static DocumentKind kind(String name) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(DocumentKind.NOTICE);
    }
}
