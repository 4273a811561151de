package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.suggestions.paper.AttachScans;
import org.luoshi.platform.suggestions.paper.CorrectPaper;
import org.luoshi.platform.suggestions.paper.DropPapers;
import org.luoshi.platform.suggestions.paper.KeepPapers;
import org.luoshi.platform.suggestions.paper.PaperDesk;
import org.luoshi.platform.suggestions.paper.PaperEntries;
import org.luoshi.platform.suggestions.paper.PaperEntry;
import org.luoshi.platform.suggestions.paper.PaperEntry.State;
import org.luoshi.platform.suggestions.paper.PaperFields;
import org.luoshi.platform.suggestions.paper.PaperResult;
import org.luoshi.platform.suggestions.paper.ReadPapers;
import org.luoshi.platform.suggestions.paper.RegisterWaiting;
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

/** Paper suggestions: papers come in, are looked at beside what was read, kept, confirmed by their signed originals. */
@Controller
class PapersController {
    private final PaperEntries entries;
    private final PapersPages pages;
    private final ReadPapers read;
    private final CorrectPaper correct;
    private final KeepPapers keep;
    private final DropPapers drop;
    private final AttachScans attach;
    private final RegisterWaiting register;
    private final Frames frames;

    PapersController(
            PaperEntries entries,
            PapersPages pages,
            ReadPapers read,
            CorrectPaper correct,
            KeepPapers keep,
            DropPapers drop,
            AttachScans attach,
            RegisterWaiting register,
            Frames frames) {
        this.entries = entries;
        this.pages = pages;
        this.read = read;
        this.correct = correct;
        this.keep = keep;
        this.drop = drop;
        this.attach = attach;
        this.register = register;
        this.frames = frames;
    }

    @GetMapping("/suggestions/papers")
    String desk(@RequestParam(defaultValue = "") String state, HttpServletRequest request, Model model) {
        State chosen = Arrays.stream(State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(entries.in(State.READ).isEmpty() ? State.WAITING : State.READ);
        return desk(chosen, null, List.of(), open(request, "suggestions.paper.title"), model);
    }

    @PostMapping("/suggestions/papers")
    String read(
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @RequestParam(defaultValue = "between") String session,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = open(request, "suggestions.paper.title");
        ReadPapers.Taken taken = read.handle(sent(papers), session.equals("in-session"), frame.viewer());
        Flash.leave(redirect, PapersPages.said(taken, frame));
        return "redirect:/suggestions/papers?state=" + State.READ;
    }

    @PostMapping("/suggestions/papers/scans")
    String scans(
            @RequestParam(required = false) @Nullable List<MultipartFile> scans,
            @RequestParam(defaultValue = "between") String session,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = open(request, "suggestions.paper.title");
        List<AttachScans.Attached> attached = attach.handle(sent(scans), session.equals("in-session"), frame.viewer());
        Flash.leave(redirect, PapersPages.said(attached, frame));
        return "redirect:/suggestions/papers?state=" + State.WAITING;
    }

    @PostMapping("/suggestions/papers/keep")
    String keep(
            @RequestParam String batch,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = open(request, "suggestions.paper.title");
        PaperResult result = keep.handle(uuid(batch), frame.viewer());
        return next("keep", result, State.READ, State.WAITING, frame, response, redirect, model);
    }

    @PostMapping("/suggestions/papers/drop")
    String drop(
            @RequestParam String batch,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = open(request, "suggestions.paper.title");
        PaperResult result = drop.handle(uuid(batch), frame.viewer());
        return next("drop", result, State.READ, State.READ, frame, response, redirect, model);
    }

    @PostMapping("/suggestions/papers/register")
    String register(
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Frame frame = open(request, "suggestions.paper.title");
        PaperResult result = register.handle(frame.viewer());
        return next("register", result, State.WAITING, State.REGISTERED, frame, response, redirect, model);
    }

    @GetMapping("/suggestions/papers/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        Frame frame = open(request, "suggestions.paper.one");
        return one(entry(id), null, frame, model);
    }

    @PostMapping("/suggestions/papers/{id}")
    String correct(
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Frame frame = open(request, "suggestions.paper.one");
        PaperEntry entry = entry(id);
        PaperFields fields = fields(typed, entry.fields());
        PaperResult result = correct.handle(entry.id(), version(typed), fields, frame.viewer());
        Panel said = PapersPages.said("correct", result, frame);
        if (result instanceof PaperResult.Done) {
            Flash.leave(redirect, said);
            return "redirect:" + entry.href();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return one(typedOver(entry(id), fields), said, frame, model);
    }

    private static PaperEntry typedOver(PaperEntry entry, PaperFields fields) {
        return entry.state() == State.REGISTERED ? entry : entry.typed(fields);
    }

    private String next(
            String act,
            PaperResult result,
            State from,
            State to,
            Frame frame,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Panel said = PapersPages.said(act, result, frame);
        if (result instanceof PaperResult.Done) {
            Flash.leave(redirect, said);
            return "redirect:/suggestions/papers?state=" + to;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        List<PaperResult.Flaw> flaws = result instanceof PaperResult.Wrong(var all) ? all : List.of();
        return desk(from, said, flaws, frame, model);
    }

    private String desk(State state, @Nullable Panel said, List<PaperResult.Flaw> refused, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.desk(state, said, refused, frame));
        return "suggestions/papers";
    }

    private String one(PaperEntry entry, @Nullable Panel said, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.one(entry, said, frame));
        return "suggestions/paper";
    }

    private Frame open(HttpServletRequest request, String title) {
        Frame frame = frames.frame(request, title);
        if (!frame.may(PaperDesk.REGISTER)) {
            throw new AccessDeniedException(PaperDesk.REGISTER);
        }
        return frame;
    }

    private PaperEntry entry(String id) {
        return entries.find(new MatterId(uuid(id))).orElseThrow(PapersController::notThere);
    }

    private static List<ReadPapers.Sent> sent(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !file.isEmpty())
                        .map(PapersController::sent)
                        .toList();
    }

    private static ReadPapers.Sent sent(MultipartFile file) {
        try {
            return new ReadPapers.Sent(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a paper that was sent cannot be read", e);
        }
    }

    private static PaperFields fields(Map<String, String> typed, PaperFields known) {
        return new PaperFields(
                text(typed, "paper"),
                text(typed, "title"),
                text(typed, "facts"),
                text(typed, "proposal"),
                text(typed, "lead"),
                text(typed, "signers"),
                text(typed, "units"),
                text(typed, "category"),
                text(typed, "session").equals("in-session"),
                day(text(typed, "received"), known.receivedOn()));
    }

    private static String text(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }

    private static LocalDate day(String written, LocalDate otherwise) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static int version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
