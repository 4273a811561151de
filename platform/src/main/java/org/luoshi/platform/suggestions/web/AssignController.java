package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterFilter;
import org.luoshi.platform.matters.MatterRow;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.Proposals;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The assignment desk: fifty suggestions to their units in one sitting, each its own act with its own journal line. */
@Controller
class AssignController {
    private static final int AT_ONCE = 50;

    private final MatterViews views;
    private final Matters matters;
    private final MoveMatter move;
    private final Proposals proposals;
    private final Names names;
    private final Frames frames;

    AssignController(
            MatterViews views, Matters matters, MoveMatter move, Proposals proposals, Names names, Frames frames) {
        this.views = views;
        this.matters = matters;
        this.move = move;
        this.proposals = proposals;
        this.names = names;
        this.frames = frames;
    }

    @GetMapping("/suggestions/assign")
    String desk(HttpServletRequest request, Model model) {
        return page(AssignRoute.of(Viewer.of(request)), Map.of(), 0, request, model);
    }

    /**
     * Assigns the chosen lines. Sent twice, the second time finds nothing left to assign: each line carries the version
     * it was shown with.
     */
    @PostMapping("/suggestions/assign")
    String assign(@RequestParam MultiValueMap<String, String> form, HttpServletRequest request, Model model) {
        AssignRoute route = AssignRoute.of(Viewer.of(request));
        Mover mover = Mover.of(Viewer.of(request));
        Map<String, Words> refusals = new LinkedHashMap<>();
        int done = 0;
        for (String number : form.getOrDefault("number", List.of())) {
            MoveResult result = assign(route, number, form, mover);
            switch (result) {
                case MoveResult.Done _ -> done++;
                case MoveResult.Refused refused -> refusals.put(number, refused.words());
                case MoveResult.Stale _ ->
                    refusals.put(number, new Words("刚被他人办理，请核对", "Just acted on by somebody else; check"));
                case MoveResult.Unknown _ -> refusals.put(number, new Words("找不到", "Not found"));
            }
        }
        return page(route, refusals, done, request, model);
    }

    private MoveResult assign(AssignRoute route, String number, MultiValueMap<String, String> form, Mover mover) {
        Matter matter = matters.byNumber(number).orElse(null);
        if (matter == null) {
            return new MoveResult.Unknown();
        }
        String way = first(form, "way." + number, "units");
        if (way.equals("government") && route == AssignRoute.OFFICE) {
            return move.handle(new MoveMatter.Command(matter.id(), version(form, number), "forward", Map.of()), mover);
        }
        List<Value.Assigned> units = new ArrayList<>();
        form.getOrDefault("lead." + number, List.of()).stream()
                .filter(u -> !u.isBlank())
                .forEach(u -> units.add(new Value.Assigned(u, "lead")));
        form.getOrDefault("co." + number, List.of()).stream()
                .filter(u -> !u.isBlank())
                .forEach(u -> units.add(new Value.Assigned(u, "co")));
        Map<String, Value> carried = units.isEmpty() ? Map.of() : Map.of("units", new Value.Units(units));
        return move.handle(new MoveMatter.Command(matter.id(), version(form, number), route.event(), carried), mover);
    }

    private String page(
            AssignRoute route, Map<String, Words> refusals, int done, HttpServletRequest request, Model model) {
        Mover mover = Mover.of(Viewer.of(request));
        MatterFilter waiting = MatterFilter.all()
                .withProcedure("suggestions/handling")
                .withStep(route.step())
                .withSort("due");
        Proposals.Desk desk = proposals.desk();
        List<AssignDesk.Line> lines = views.list(waiting, mover).rows().stream()
                .limit(AT_ONCE)
                .map(row -> line(row, desk, refusals.get(row.number())))
                .toList();
        model.addAttribute("frame", frames.frame(request, "suggestions.assign.title"));
        model.addAttribute("page", new AssignDesk(route.event(), lines, names.units(), done, refusals.size()));
        return "suggestions/assign";
    }

    private AssignDesk.Line line(MatterRow row, Proposals.Desk desk, @org.jspecify.annotations.Nullable Words refusal) {
        Proposals.Proposal proposal = desk.of(row.id(), row.category());
        return new AssignDesk.Line(
                row.number(),
                row.title(),
                row.category(),
                proposal.wish(),
                row.nextDue(),
                row.version(),
                proposal.lead(),
                proposal.co(),
                proposal.why(),
                refusal);
    }

    private static String first(MultiValueMap<String, String> form, String name, String otherwise) {
        String value = form.getFirst(name);
        return value == null ? otherwise : value;
    }

    private static long version(MultiValueMap<String, String> form, String number) {
        try {
            return Long.parseLong(first(form, "version." + number, "-1"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
