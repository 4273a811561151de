package org.luoshi.platform.matters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.StartMatter;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Procedure;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Begins a matter of any procedure the viewer may begin: first which one, then what it is about. */
@Controller
class StartController {
    private final StartMatter start;
    private final MatterLinks links;
    private final Frames frames;

    StartController(StartMatter start, MatterLinks links, Frames frames) {
        this.start = start;
        this.links = links;
        this.frames = frames;
    }

    @GetMapping("/matters/new")
    String choose(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "matters.start");
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                start.startable(Mover.of(Viewer.of(request))).stream()
                        .map(p -> choice(p, frame))
                        .toList());
        return "matters/start";
    }

    @GetMapping(value = "/matters/new", params = "procedure")
    String form(@RequestParam String procedure, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "matters.start");
        Procedure begun = startable(procedure, request);
        String confidential =
                begun.settings().getOrDefault("confidential", List.of("no")).getFirst();
        return page(form(begun, UUID.randomUUID().toString(), "", "", confidential, Map.of(), frame), frame, model);
    }

    @PostMapping("/matters")
    String begin(
            @RequestParam UUID id,
            @RequestParam String procedure,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "yes") String confidential,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        StartMatter.Command command =
                new StartMatter.Command(new MatterId(id), procedure, title, source, !confidential.equals("no"));
        return switch (start.handle(command, Mover.of(Viewer.of(request)))) {
            case StartMatter.Result.Started started ->
                "redirect:" + links.to(procedure, started.matter().number());
            case StartMatter.Result.NotForYou _ -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case StartMatter.Result.Incomplete incomplete -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                Frame frame = frames.frame(request, "matters.start");
                Procedure begun = startable(procedure, request);
                yield page(
                        form(begun, id.toString(), title, source, confidential, incomplete.problems(), frame),
                        frame,
                        model);
            }
        };
    }

    private Procedure startable(String id, HttpServletRequest request) {
        return start.startable(Mover.of(Viewer.of(request))).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static StartForm form(
            Procedure begun,
            String id,
            String title,
            String source,
            String confidential,
            Map<String, StartMatter.Problem> wrong,
            Frame frame) {
        return new StartForm(
                id,
                begun.id(),
                MatterPages.in(frame, begun.title()),
                begun.bases().stream().map(MatterPages::basis).toList(),
                title,
                source,
                confidential,
                wrong);
    }

    private static Choice choice(Procedure p, Frame frame) {
        String bases =
                String.join("；", p.bases().stream().map(MatterPages::basis).toList());
        return new Choice("/matters/new?procedure=" + p.id(), MatterPages.in(frame, p.title()), bases);
    }

    private static String page(StartForm form, Frame frame, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", form);
        return "matters/new";
    }
}
