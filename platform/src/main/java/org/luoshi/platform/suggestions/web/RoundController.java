package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterFilter;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.Proposals;
import org.luoshi.platform.suggestions.meeting.ForeseeRound;
import org.luoshi.platform.suggestions.meeting.PrepareRound;
import org.luoshi.platform.suggestions.meeting.Round;
import org.luoshi.platform.suggestions.meeting.Rounds;
import org.luoshi.platform.suggestions.meeting.RunRound;
import org.luoshi.procedure.definition.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The assignment meeting's table: laid out, looked at, confirmed once, followed while it runs, taken back. */
@Controller
class RoundController {
    /** More than any congress receives in a year. */
    private static final int MOST = 2_000;

    private final Rounds rounds;
    private final PrepareRound prepare;
    private final RunRound run;
    private final ForeseeRound foresee;
    private final MatterViews views;
    private final Matters matters;
    private final Proposals proposals;
    private final Names names;
    private final Frames frames;

    RoundController(
            Rounds rounds,
            PrepareRound prepare,
            RunRound run,
            ForeseeRound foresee,
            MatterViews views,
            Matters matters,
            Proposals proposals,
            Names names,
            Frames frames) {
        this.rounds = rounds;
        this.prepare = prepare;
        this.run = run;
        this.foresee = foresee;
        this.views = views;
        this.matters = matters;
        this.proposals = proposals;
        this.names = names;
        this.frames = frames;
    }

    /** Lays out the lines chosen at the desk, or everything that waits with the unit proposed for it. */
    @PostMapping("/suggestions/rounds")
    String prepare(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        Mover mover = Mover.of(Viewer.of(request));
        AssignRoute route = AssignRoute.of(Viewer.of(request));
        List<PrepareRound.Chosen> chosen = form.containsKey("all") ? everything(route, mover) : chosen(form);
        UUID id = prepare.handle(route.event(), chosen, mover);
        return "redirect:/suggestions/rounds/" + id;
    }

    @GetMapping("/suggestions/rounds/{id}")
    String show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        Frame frame = frames.frame(request, "suggestions.round.title");
        Round round = own(id, request);
        if (round.state() == Round.State.RUNNING) {
            response.setHeader("Refresh", "1");
        }
        model.addAttribute("frame", frame);
        model.addAttribute("page", page(round, Mover.of(Viewer.of(request))));
        return "suggestions/round";
    }

    /** Begins, and answers at once: the page follows it. */
    @PostMapping("/suggestions/rounds/{id}/confirm")
    String confirm(@PathVariable String id, HttpServletRequest request) {
        Round round = own(id, request);
        Mover mover = Mover.of(Viewer.of(request));
        Thread.ofVirtual().name("round " + round.id()).start(() -> run.handle(round.id(), mover));
        return "redirect:" + round.href();
    }

    @PostMapping("/suggestions/rounds/{id}/undo")
    String undo(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "suggestions.round.title");
        Round round = own(id, request);
        Flash.leave(redirect, undo(round, reason, frame));
        return "redirect:" + round.href();
    }

    private Panel undo(Round round, String reason, Frame frame) {
        if (reason.isBlank()) {
            return Panel.refused(
                    frame.t("suggestions.round.no-reason"), "", frame.t("suggestions.round.no-reason.remedy"));
        }
        RunRound.Outcome outcome = run.undo(round.id(), reason.strip(), Mover.of(frame.viewer()));
        return outcome.refused() == 0
                ? Panel.done(frame.t("suggestions.round.undone", outcome.done()))
                : Panel.refused(
                        frame.t("suggestions.round.undone-some", outcome.done(), outcome.refused()),
                        "",
                        frame.t("suggestions.round.undone-some.remedy"));
    }

    private RoundPage page(Round round, Mover mover) {
        boolean runs = round.state() == Round.State.RUNNING;
        List<RoundPage.Line> lines = (runs ? List.<Round.Line>of() : round.lines())
                .stream()
                        .map(line -> line(line, foresee.of(round, line, mover)))
                        .toList();
        return new RoundPage(
                round,
                lines,
                (int) lines.stream()
                        .filter(line -> line.state().equals("WAITING") && line.refusal() == null)
                        .count(),
                round.count(Round.LineState.DONE),
                round.count(Round.LineState.REFUSED),
                round.count(Round.LineState.UNDONE));
    }

    private RoundPage.Line line(Round.Line line, ForeseeRound.Foreseen foreseen) {
        Words why = line.why().zh().isEmpty() ? foreseen.refusal() : line.why();
        return new RoundPage.Line(
                foreseen.number(),
                foreseen.title(),
                line.lead().isEmpty() ? "" : names.unit(line.lead()),
                line.co().stream().map(names::unit).collect(Collectors.joining("、")),
                foreseen.due(),
                line.state().name(),
                why);
    }

    private List<PrepareRound.Chosen> everything(AssignRoute route, Mover mover) {
        Proposals.Desk desk = proposals.desk();
        return waiting(views, route, MOST, mover).stream()
                .map(row -> {
                    Proposals.Proposal proposal = desk.of(row.id(), row.category());
                    return new PrepareRound.Chosen(row.id(), row.version(), proposal.lead(), proposal.co());
                })
                .toList();
    }

    /** What waits to be assigned on this route, the earliest date first. */
    static List<MatterRow> waiting(MatterViews views, AssignRoute route, int most, Mover mover) {
        MatterFilter waiting = MatterFilter.all()
                .withProcedure("suggestions/handling")
                .withStep(route.step())
                .withSort("due");
        return views.list(waiting, most, mover).rows();
    }

    private List<PrepareRound.Chosen> chosen(MultiValueMap<String, String> form) {
        List<PrepareRound.Chosen> chosen = new ArrayList<>();
        for (String number : form.getOrDefault("number", List.of())) {
            matters.byNumber(number)
                    .ifPresent(matter -> chosen.add(new PrepareRound.Chosen(
                            matter.id(),
                            version(form, matter),
                            form.getOrDefault("lead." + number, List.of("")).getFirst(),
                            form.getOrDefault("co." + number, List.of()).stream()
                                    .filter(unit -> !unit.isBlank())
                                    .toList())));
        }
        return chosen;
    }

    private static long version(MultiValueMap<String, String> form, Matter matter) {
        String shown =
                form.getOrDefault("version." + matter.number(), List.of("")).getFirst();
        return shown.matches("\\d{1,15}") ? Long.parseLong(shown) : -1;
    }

    private Round own(String id, HttpServletRequest request) {
        AssignRoute.of(Viewer.of(request));
        try {
            return rounds.find(UUID.fromString(id))
                    .filter(round -> round.account().equals(Viewer.of(request).accountId()))
                    .orElseThrow(RoundController::notThere);
        } catch (IllegalArgumentException e) {
            throw notThere();
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
