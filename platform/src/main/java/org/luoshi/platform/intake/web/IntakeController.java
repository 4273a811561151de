package org.luoshi.platform.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.intake.AskAssistant;
import org.luoshi.platform.intake.ConfirmDrafts;
import org.luoshi.platform.intake.DecideDraft;
import org.luoshi.platform.intake.DraftId;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.IntakeRefusal;
import org.luoshi.platform.intake.IntakeResult;
import org.luoshi.platform.intake.RecordRef;
import org.luoshi.platform.intake.Source;
import org.luoshi.platform.intake.SourceId;
import org.luoshi.platform.intake.Sources;
import org.luoshi.platform.intake.TakeText;
import org.luoshi.platform.intake.drafts.Proposals;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Texts that come in: the list with its form, one text beside its drafts, what a person decides about each. */
@Controller
public class IntakeController {
    private final Sources sources;
    private final IntakePages pages;
    private final TakeText take;
    private final ConfirmDrafts confirm;
    private final DecideDraft decide;
    private final AskAssistant assistant;
    private final Frames frames;

    IntakeController(
            Sources sources,
            IntakePages pages,
            TakeText take,
            ConfirmDrafts confirm,
            DecideDraft decide,
            AskAssistant assistant,
            Frames frames) {
        this.sources = sources;
        this.pages = pages;
        this.take = take;
        this.confirm = confirm;
        this.decide = decide;
        this.assistant = assistant;
        this.frames = frames;
    }

    @GetMapping("/intake")
    String list(HttpServletRequest request, Model model) {
        return list("", null, open(request, "intake.title"), model);
    }

    @PostMapping("/intake")
    String take(
            @RequestParam(required = false) @Nullable MultipartFile page,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String restricted,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = frames.frame(request, "intake.title");
        IntakeResult<TakeText.Taken> result =
                take.handle(command(page, pasted, name, !restricted.isEmpty()), frame.viewer());
        if (result instanceof IntakeResult.Refused<TakeText.Taken>(IntakeRefusal refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return list(pasted, IntakeWords.said(refusal, frame), frame, model);
        }
        TakeText.Taken taken = result.orThrow();
        Flash.leave(
                redirect,
                taken.known()
                        ? Panel.note(frame.t(
                                taken.stricter() ? "intake.known.restricted" : "intake.known",
                                taken.source().byName()))
                        : Panel.done(frame.t("intake.taken")));
        return "redirect:" + IntakePages.href(taken.source());
    }

    private static TakeText.Command command(
            @Nullable MultipartFile page, String pasted, String name, boolean restricted) {
        if (page == null || page.isEmpty()) {
            byte[] bytes = pasted.getBytes(StandardCharsets.UTF_8);
            return new TakeText.Command(SourceId.fresh(), name, bytes, true, restricted);
        }
        try {
            String file = Objects.requireNonNullElse(page.getOriginalFilename(), "");
            return new TakeText.Command(SourceId.fresh(), file, page.getBytes(), false, restricted);
        } catch (IOException e) {
            throw new UncheckedIOException("a text that was sent cannot be read", e);
        }
    }

    @GetMapping("/intake/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Frame frame = open(request, "intake.show", number);
        return page(known(number, frame), IntakePages.Typed.NONE, null, frame, model);
    }

    @GetMapping("/intake/{number}/drafts.csv")
    ResponseEntity<byte[]> table(@PathVariable String number, HttpServletRequest request) {
        Frame frame = open(request, "intake.show", number);
        return Csv.file(number + ".csv", pages.table(known(number, frame), frame));
    }

    /** Confirms, keeps what was typed, rejects, or takes back. */
    @PostMapping("/intake/{number}/drafts/{draft}")
    String decide(
            @PathVariable String number,
            @PathVariable String draft,
            @RequestParam String act,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = frames.frame(request, "intake.show", number);
        Source source = named(number, frame);
        DraftId id = new DraftId(uuid(draft));
        IntakeResult<?> result = result(source, id, version, act, typed, frame);
        if (result instanceof IntakeResult.Refused<?>(IntakeRefusal refusal)) {
            boolean stale = refusal instanceof IntakeRefusal.Stale;
            response.setStatus(stale ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
            IntakePages.Typed shown = stale ? IntakePages.Typed.NONE : new IntakePages.Typed(id, typed);
            return page(source, shown, IntakeWords.said(refusal, frame), frame, model);
        }
        Flash.leave(redirect, Panel.done(frame.t("intake.said." + act)));
        return "redirect:" + IntakePages.href(source) + "#draft-" + draft;
    }

    private IntakeResult<?> result(
            Source source, DraftId id, int version, String act, Map<String, String> typed, Frame frame) {
        DecideDraft.Seen seen = new DecideDraft.Seen(source.id(), id, version);
        return switch (act) {
            case "confirm" ->
                confirm.handle(source.id(), List.of(new ConfirmDrafts.Chosen(id, version, typed)), frame.viewer());
            case "edit" -> decide.edit(seen, typed, frame.viewer());
            case "reject" -> decide.reject(seen, typed.getOrDefault("reason", ""), frame.viewer());
            case "undo" -> decide.undo(seen, frame.viewer());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, act);
        };
    }

    /** Asks the assistant for more drafts; whatever goes wrong there, what is here stays as it is. */
    @PostMapping("/intake/{number}/assistant")
    String ask(
            @PathVariable String number,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = frames.frame(request, "intake.show", number);
        Source source = named(number, frame);
        IntakeResult<Proposals.Checked> result = assistant.handle(source.id(), frame.viewer());
        if (result instanceof IntakeResult.Refused<Proposals.Checked>(IntakeRefusal refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(source, IntakePages.Typed.NONE, IntakeWords.said(refusal, frame), frame, model);
        }
        Flash.leave(redirect, IntakeWords.said(result.orThrow(), frame));
        return "redirect:" + IntakePages.href(source);
    }

    @GetMapping("/intake/{number}/confirm/{kind}")
    String preview(@PathVariable String number, @PathVariable String kind, HttpServletRequest request, Model model) {
        Frame frame = open(request, "intake.preview", number);
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.preview(known(number, frame), kind(kind), frame));
        return "intake/preview";
    }

    @PostMapping("/intake/{number}/confirm/{kind}")
    String confirmAll(
            @PathVariable String number,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") List<String> draft,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = frames.frame(request, "intake.show", number);
        Source source = named(number, frame);
        List<ConfirmDrafts.Chosen> chosen =
                draft.stream().map(IntakeController::chosen).toList();
        IntakeResult<List<RecordRef>> result = confirm.together(source.id(), chosen, frame.viewer());
        if (result instanceof IntakeResult.Refused<List<RecordRef>>(IntakeRefusal refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(source, IntakePages.Typed.NONE, IntakeWords.said(refusal, frame), frame, model);
        }
        Flash.leave(
                redirect,
                Panel.done(frame.t(
                        "intake.said.all",
                        result.orThrow().size(),
                        frame.t(kind(kind).messageKey()))));
        return "redirect:" + IntakePages.href(source);
    }

    /** A draft with the version the preview showed: {@code 1d3c…@0}. */
    private static ConfirmDrafts.Chosen chosen(String sent) {
        int at = sent.indexOf('@');
        try {
            int version = Integer.parseInt(sent.substring(at + 1));
            return new ConfirmDrafts.Chosen(new DraftId(uuid(sent.substring(0, Math.max(at, 0)))), version, Map.of());
        } catch (NumberFormatException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, sent, e);
        }
    }

    @GetMapping("/intake/figures")
    String figures(HttpServletRequest request, Model model) {
        Frame frame = open(request, "intake.figures");
        model.addAttribute("frame", frame);
        model.addAttribute("rows", pages.figures(frame));
        return "intake/figures";
    }

    private Frame open(HttpServletRequest request, String title, Object... args) {
        Frame frame = frames.frame(request, title, args);
        if (!frame.may(Sources.WORK)) {
            throw new AccessDeniedException(Sources.WORK);
        }
        return frame;
    }

    /** A text this viewer may read. */
    private Source known(String number, Frame frame) {
        return sources.byNumber(number)
                .filter(source -> source.openTo(frame.viewer()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A text something is to be done with: the use case says by whom, and its refusal leaves a line. */
    private Source named(String number, Frame frame) {
        return sources.byNumber(number)
                .orElseThrow(() -> frame.may(Sources.WORK)
                        ? new ResponseStatusException(HttpStatus.NOT_FOUND)
                        : new AccessDeniedException(Sources.WORK));
    }

    private static DraftKind kind(String name) {
        try {
            return DraftKind.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, name, e);
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private String list(String pasted, @Nullable Panel refused, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", new IntakePage.Listing(sources.latest(frame.viewer())));
        model.addAttribute("pasted", pasted);
        model.addAttribute("refused", refused);
        return "intake/list";
    }

    private String page(Source source, IntakePages.Typed typed, @Nullable Panel refused, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.show(source, typed, frame));
        model.addAttribute("refused", refused);
        return "intake/show";
    }
}
