package org.luoshi.platform.suggestions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.suggestions.key.KeySuggestion;
import org.luoshi.platform.suggestions.key.KeyViews;
import org.luoshi.procedure.run.RunningClock;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** A year's key suggestions (年度重点督办建议): office, committees and chairpersons see all, a unit its own. */
@Controller
class KeysController {
    static final String PATH = "/suggestions/key";
    private static final String PERMISSION = "matters.work";

    private final KeyViews views;
    private final Names names;
    private final MatterLinks links;
    private final Frames frames;

    KeysController(KeyViews views, Names names, MatterLinks links, Frames frames) {
        this.views = views;
        this.names = names;
        this.links = links;
        this.frames = frames;
    }

    @Bean
    static NavEntry keysNav() {
        return new NavEntry("suggestions.nav.key", PATH, NavSection.DEPUTIES, 70, PERMISSION);
    }

    @Bean
    static FilteredList keysList(KeyViews views) {
        return FilteredList.at(PATH, "suggestions.key.title")
                .only(PERMISSION)
                .knows("year", FilteredList.YEAR)
                .knows("group", "decided|preparing|late|ended")
                .knows("step", FilteredList.ID)
                .knows("committee", FilteredList.ID)
                .knows("lack", FilteredList.ID)
                .counts((query, viewer) -> views.in(year(views.years(), query), Mover.of(viewer)).stream()
                        .filter(row -> matches(row, query))
                        .count());
    }

    private static int year(List<Integer> years, Query query) {
        return years.stream()
                .filter(y -> String.valueOf(y).equals(query.first("year").strip()))
                .findFirst()
                .orElseGet(years::getFirst);
    }

    @GetMapping(PATH)
    String list(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "suggestions.key.title");
        if (!frame.may(PERMISSION)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Query query = Query.of(request);
        List<Integer> years = views.years();
        int year = year(years, query);
        List<KeyViews.Row> all = views.in(year, Mover.of(frame.viewer()));
        List<KeyViews.Row> shown =
                all.stream().filter(row -> matches(row, query)).toList();
        model.addAttribute("frame", frame);
        model.addAttribute("page", page(query, years, year, all, shown, frame));
        return "suggestions/keys";
    }

    private KeysPage page(
            Query query, List<Integer> years, int year, List<KeyViews.Row> all, List<KeyViews.Row> shown, Frame frame) {
        Map<String, String> steps = new LinkedHashMap<>();
        Map<String, String> committees = new LinkedHashMap<>();
        for (KeyViews.Row row : all) {
            steps.put(row.key().supervision().run().step(), step(row, frame));
            if (!committee(row).isEmpty()) {
                committees.put(committee(row), names.unit(committee(row)));
            }
        }
        return new KeysPage(
                query,
                String.valueOf(year),
                years.stream()
                        .map(y -> new Choice(String.valueOf(y), String.valueOf(y)))
                        .toList(),
                choices(steps),
                choices(committees),
                List.of(KeySuggestion.Lack.values()).stream()
                        .map(lack -> new Choice(lack.name(), frame.t(KeyPanels.code(lack))))
                        .toList(),
                stats(query, all, frame),
                shown.stream().map(row -> line(row, frame)).toList());
    }

    private static List<Stat> stats(Query query, List<KeyViews.Row> all, Frame frame) {
        return List.of(
                stat(query, "decided", all, frame),
                stat(query, "preparing", all, frame),
                stat(query, "late", all, frame),
                stat(query, "ended", all, frame));
    }

    private static Stat stat(Query query, String group, List<KeyViews.Row> all, Frame frame) {
        long count = all.stream().filter(row -> isOf(row, group)).count();
        return new Stat(
                String.valueOf(count),
                frame.t("suggestions.key.group." + group),
                query.with("group", group).href(),
                "");
    }

    /** Decided ones stay decided when they have ended; late is the suggestion's own time. */
    private static boolean isOf(KeyViews.Row row, String group) {
        KeySuggestion key = row.key();
        return switch (group) {
            case "decided" -> key.isDecided();
            case "preparing" -> !key.isDecided() && !key.isStopped();
            case "late" -> row.lamp() == org.luoshi.procedure.run.Lamp.RED;
            case "ended" -> key.supervision().endedOn() != null;
            default -> true;
        };
    }

    private static boolean matches(KeyViews.Row row, Query query) {
        String lack = query.first("lack");
        return isOf(row, query.first("group"))
                && isOrAny(query.first("step"), row.key().supervision().run().step())
                && isOrAny(query.first("committee"), committee(row))
                && (lack.isEmpty()
                        || row.key().lacks().stream().anyMatch(l -> l.name().equals(lack)));
    }

    private static boolean isOrAny(String asked, String is) {
        return asked.isEmpty() || asked.equals(is);
    }

    private KeysPage.Line line(KeyViews.Row row, Frame frame) {
        KeySuggestion key = row.key();
        KeySuggestion.Leader leader = key.leader();
        RunningClock reply = row.reply();
        return new KeysPage.Line(
                key.supervision().number(),
                links.to(
                        key.supervision().run().procedure().id(),
                        key.supervision().number()),
                key.supervision().title(),
                key.suggestion().number(),
                MatterLinks.under("/suggestions", key.suggestion().number()),
                key.ground() == null ? "" : MatterPages.in(frame, Objects.requireNonNull(key.ground())),
                committee(row).isEmpty() ? "" : names.unit(committee(row)),
                leader == null ? "" : leader.name(),
                step(row, frame),
                lamp(row),
                reply == null ? null : reply.due(),
                key.activities().size(),
                KeyPanels.lacks(key, frame));
    }

    private static Lamp lamp(KeyViews.Row row) {
        if (row.key().supervision().endedOn() != null) {
            return Lamp.DONE;
        }
        return switch (row.lamp()) {
            case GREY -> Lamp.NONE;
            case GREEN -> Lamp.GREEN;
            case YELLOW -> Lamp.YELLOW;
            case RED -> Lamp.RED;
        };
    }

    private static String committee(KeyViews.Row row) {
        KeySuggestion.Decision decision = row.key().decision();
        return decision == null ? row.key().proposedCommittee() : decision.committee();
    }

    private static String step(KeyViews.Row row, Frame frame) {
        return MatterPages.in(frame, row.key().supervision().run().currentStep().title());
    }

    private static List<Choice> choices(Map<String, String> found) {
        return found.entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }
}
