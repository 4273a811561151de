package org.luoshi.platform.laws.amending.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.amending.AcceptAmendment;
import org.luoshi.platform.laws.amending.AttachDecision;
import org.luoshi.platform.laws.amending.AttachedDecision;
import org.luoshi.platform.laws.amending.ChooseLaw;
import org.luoshi.platform.laws.amending.Decisions;
import org.luoshi.platform.laws.amending.LawAmendment;
import org.luoshi.platform.laws.amending.UndoAmendment;
import org.luoshi.platform.laws.amending.web.DecisionPage.Typed;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.springframework.http.HttpStatus;
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

/** Amending decisions: attached, looked at law by law, accepted, taken back. */
@Controller
class DecisionController {
    private static final String ARTICLE = "article-";

    private final Decisions decisions;
    private final AttachDecision attach;
    private final ChooseLaw choose;
    private final AcceptAmendment accept;
    private final UndoAmendment undo;
    private final DecisionPages pages;
    private final Frames frames;

    DecisionController(
            Decisions decisions,
            AttachDecision attach,
            ChooseLaw choose,
            AcceptAmendment accept,
            UndoAmendment undo,
            DecisionPages pages,
            Frames frames) {
        this.decisions = decisions;
        this.attach = attach;
        this.choose = choose;
        this.accept = accept;
        this.undo = undo;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/laws/decisions")
    String list(@RequestParam(defaultValue = "") String work, HttpServletRequest request, Model model) {
        return list(frames.frame(request, "laws.decision.title"), request, work, "", null, model);
    }

    @PostMapping("/laws/decisions")
    String attach(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String held,
            @RequestParam(defaultValue = "") String work,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Frame frame = frames.frame(request, "laws.decision.title");
        var command = new AttachDecision.Command(sent(file), pasted, held, work);
        AttachDecision.Result result = attach.handle(command, frame.viewer());
        return switch (result) {
            case AttachDecision.Result.Attached(UUID id) -> "redirect:/laws/decisions/" + id;
            case AttachDecision.Result.NotPermitted _ -> throw notPermitted();
            default -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield list(frame, request, work, pasted, DecisionPanels.said(result, frame), model);
            }
        };
    }

    @GetMapping("/laws/decisions/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        AttachedDecision decision = decision(id);
        Frame frame = frames.frame(request, "laws.show.title", decision.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.show(decision, frame).orElseThrow(DecisionController::notThere));
        return "laws/decisions/show";
    }

    @GetMapping("/laws/decisions/{id}/{place}")
    String law(@PathVariable String id, @PathVariable int place, HttpServletRequest request, Model model) {
        return sides(decision(id), place, new Typed("", ""), null, request, model);
    }

    @GetMapping("/laws/decisions/{id}/{place}/table")
    String table(@PathVariable String id, @PathVariable int place, HttpServletRequest request, Model model) {
        AttachedDecision decision = decision(id);
        LawAmendment law = law(decision, place);
        Frame frame = frames.frame(request, "laws.decision.table");
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.table(decision, law, frame).orElseThrow(DecisionController::notThere));
        return "laws/decisions/table";
    }

    @PostMapping("/laws/decisions/{id}/{place}/law")
    String choose(
            @PathVariable String id,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String work,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        AttachedDecision decision = decision(id);
        Frame frame = frames.frame(request, "laws.decision.title");
        ChooseLaw.Result result = choose.handle(new ChooseLaw.Command(decision.id(), place, work), frame.viewer());
        return switch (result) {
            case ChooseLaw.Result.NotPermitted _ -> throw notPermitted();
            case ChooseLaw.Result.NotThere _ -> throw notThere();
            case ChooseLaw.Result.Looked _, ChooseLaw.Result.Accepted _ -> {
                Flash.leave(redirect, DecisionPanels.said(result, frame));
                yield "redirect:" + decision.href();
            }
        };
    }

    @PostMapping("/laws/decisions/{id}/{place}/accept")
    String accept(
            @PathVariable String id,
            @PathVariable int place,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        AttachedDecision decision = decision(id);
        Frame frame = frames.frame(request, "laws.decision.title");
        AcceptAmendment.Result result = accept.handle(command(decision.id(), place, form), frame.viewer());
        Panel said = DecisionPanels.said(result, frame);
        return switch (result) {
            case AcceptAmendment.Result.NotPermitted _ -> throw notPermitted();
            case AcceptAmendment.Result.NotThere _ -> throw notThere();
            case AcceptAmendment.Result.Accepted _,
                    AcceptAmendment.Result.Already _,
                    AcceptAmendment.Result.NoBase _ -> {
                Flash.leave(redirect, said);
                yield "redirect:" + decision.href() + "/" + place;
            }
            default -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                var typed = new Typed(form.getOrDefault("effective", ""), form.getOrDefault("reason", ""));
                yield sides(decision, place, typed, said, request, model);
            }
        };
    }

    @GetMapping("/laws/decisions/{id}/{place}/undo")
    String ask(@PathVariable String id, @PathVariable int place, HttpServletRequest request, Model model) {
        AttachedDecision decision = decision(id);
        LawAmendment law = law(decision, place);
        Frame frame = frames.frame(request, "laws.decision.undo");
        if (!frame.may(AttachDecision.PERMISSION)) {
            throw notPermitted();
        }
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Confirmation(
                        frame.t("laws.decision.undo.question", law.named()),
                        List.of(frame.t("laws.decision.undo.what"), frame.t("laws.decision.undo.kept")),
                        law.href() + "/undo",
                        Map.of(),
                        frame.t("laws.decision.undo"),
                        law.href(),
                        List.of(new Crumb(frame.t("laws.decision.title"), "/laws/decisions"))));
        return "site/confirm";
    }

    @PostMapping("/laws/decisions/{id}/{place}/undo")
    String undo(
            @PathVariable String id, @PathVariable int place, HttpServletRequest request, RedirectAttributes redirect) {
        AttachedDecision decision = decision(id);
        Frame frame = frames.frame(request, "laws.decision.title");
        UndoAmendment.Result result = undo.handle(decision.id(), place, frame.viewer());
        return switch (result) {
            case UndoAmendment.Result.NotPermitted _ -> throw notPermitted();
            case UndoAmendment.Result.NotThere _ -> throw notThere();
            case UndoAmendment.Result.Undone _,
                    UndoAmendment.Result.NothingToUndo _,
                    UndoAmendment.Result.BuiltUpon _ -> {
                Flash.leave(redirect, DecisionPanels.said(result, frame));
                yield "redirect:" + decision.href() + "/" + place;
            }
        };
    }

    // ---- pages ----

    private String list(
            Frame frame, HttpServletRequest request, String work, String pasted, @Nullable Panel refused, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.list(Query.of(request), frame, work, pasted, refused));
        return "laws/decisions/list";
    }

    /** A law that is not found has its place on the page of the decision. */
    private String sides(
            AttachedDecision decision,
            int place,
            Typed typed,
            @Nullable Panel refused,
            HttpServletRequest request,
            Model model) {
        LawAmendment law = law(decision, place);
        Frame frame = frames.frame(request, "laws.show.title", law.named());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page", pages.sides(decision, law, frame, typed, refused).orElseThrow(DecisionController::notThere));
        return "laws/decisions/law";
    }

    // ---- what was sent ----

    private static AcceptAmendment.Command command(UUID id, int place, Map<String, String> form) {
        var articles = new HashMap<String, String>();
        form.forEach((name, value) -> {
            if (name.startsWith(ARTICLE)) {
                articles.put(name.substring(ARTICLE.length()), value);
            }
        });
        return new AcceptAmendment.Command(
                id,
                place,
                day(form.getOrDefault("effective", "")),
                articles,
                form.getOrDefault("whole", ""),
                form.getOrDefault("reason", ""));
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isBlank() ? null : LocalDate.parse(written.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable IncomingFile sent(@Nullable MultipartFile file) {
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try {
            return file == null || name.isBlank() ? null : new IncomingFile(name.replace('\\', '/'), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the part " + name + " cannot be read", e);
        }
    }

    private AttachedDecision decision(String id) {
        try {
            return decisions.find(UUID.fromString(id)).orElseThrow(DecisionController::notThere);
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
    }

    private LawAmendment law(AttachedDecision decision, int place) {
        return decisions.law(decision.id(), place).orElseThrow(DecisionController::notThere);
    }

    private static AccessDeniedException notPermitted() {
        return new AccessDeniedException(AttachDecision.PERMISSION);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
