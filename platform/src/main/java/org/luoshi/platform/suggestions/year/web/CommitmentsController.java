package org.luoshi.platform.suggestions.year.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.suggestions.year.Commitments;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The ledger of commitments (承诺事项台账): the office sees all, a unit and a deputy their own. */
@Controller
class CommitmentsController {
    private static final String PATH = "/suggestions/commitments";
    private static final String PERMISSION = "matters.work";
    private static final int PAGE = 50;

    private final Commitments commitments;
    private final Names names;
    private final Frames frames;

    CommitmentsController(Commitments commitments, Names names, Frames frames) {
        this.commitments = commitments;
        this.names = names;
        this.frames = frames;
    }

    @Bean
    static NavEntry commitmentsNav() {
        return new NavEntry("year.nav.commitments", PATH, NavSection.FOLLOW_UP, 30, PERMISSION);
    }

    @Bean
    static FilteredList commitmentsList(Commitments commitments) {
        return FilteredList.at(PATH, "year.commitments")
                .only(PERMISSION)
                .knows("year", FilteredList.YEAR)
                .knows("unit", FilteredList.ID)
                .knows("state", "[a-z]{1,20}")
                .counts((query, viewer) ->
                        commitments.lines(filter(query), Mover.of(viewer)).size());
    }

    private static Commitments.Filter filter(Query query) {
        return new Commitments.Filter(query.first("year").strip(), query.first("unit"), query.first("state"));
    }

    @GetMapping(PATH)
    String ledger(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "year.commitments");
        if (!frame.may(PERMISSION)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Query query = Query.of(request);
        Commitments.Filter filter = filter(query);
        Mover mover = Mover.of(Viewer.of(request));
        List<Commitments.Line> found =
                commitments.lines(new Commitments.Filter(filter.year(), filter.unit(), ""), mover);
        List<Commitments.Line> shown =
                found.stream().filter(line -> line.is(filter.state())).toList();
        Pager pager = Pager.of(query, PAGE, shown.size());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new CommitmentsPage(
                        query,
                        filter,
                        stats(query, found, frame),
                        names.units().stream()
                                .map(unit -> new Choice(unit.id(), unit.name()))
                                .toList(),
                        shown.subList(pager.offset(), (int) pager.last()).stream()
                                .map(line -> line(line, frame))
                                .toList(),
                        pager));
        return "suggestions/commitments";
    }

    private static List<Stat> stats(Query query, List<Commitments.Line> found, Frame frame) {
        return Stream.concat(
                        Stream.of(Commitments.State.values()).map(CommitmentsController::code),
                        Stream.of(Commitments.CARRIED))
                .map(state -> new Stat(
                        String.valueOf(found.stream().filter(l -> l.is(state)).count()),
                        frame.t("year.commitment." + state),
                        query.with("page", "")
                                .with("state", query.first("state").equals(state) ? "" : state)
                                .href(),
                        frame.t("year.commitment." + state + ".note")))
                .toList();
    }

    private CommitmentsPage.Line line(Commitments.Line line, Frame frame) {
        return new CommitmentsPage.Line(
                line,
                MatterLinks.under("/suggestions", line.number()),
                names.unit(line.unit()),
                frame.t("year.commitment." + code(line.state())),
                line.rated().isEmpty() ? "" : frame.t("year.rated." + line.rated()));
    }

    private static String code(Commitments.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
