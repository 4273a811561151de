package org.luoshi.platform.suggestions.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.suggestions.DraftSuggestion;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.TextProblem;

/** Holds the fields of a paper against the register: everything wrong at once, each with the field and the way out. */
final class PaperCheck {
    private static final int CATEGORY = 40;
    private static final int PAPER = 40;

    private final Roster roster;
    private final LocalDate today;

    PaperCheck(Roster roster, LocalDate today) {
        this.roster = roster;
        this.today = today;
    }

    List<PaperProblem> problems(PaperFields fields) {
        List<PaperProblem> problems = new ArrayList<>();
        TextProblem.of(fields.text(), Suggestion.Secrecy.OPEN)
                .forEach((field, problem) -> problems.add(PaperProblem.of(field, code(problem))));
        lead(fields, problems);
        roster.names(fields.signers()).forEach(name -> who("signers", name, problems));
        fields.unitNames().forEach(name -> unit(name, problems));
        if (fields.category().length() > CATEGORY) {
            problems.add(PaperProblem.of("category", "too-long"));
        }
        if (fields.paper().length() > PAPER) {
            problems.add(PaperProblem.of("paper", "too-long"));
        }
        if (fields.receivedOn().isAfter(today)) {
            problems.add(PaperProblem.of("received", "later", fields.receivedOn()));
        }
        return problems;
    }

    /** The lead deputy; only for fields without a problem. */
    DraftSuggestion.Deputy lead(PaperFields fields) {
        return found(fields.lead());
    }

    /** The co-signers, each once and without the lead; only for fields without a problem. */
    List<DraftSuggestion.Deputy> signers(PaperFields fields) {
        DraftSuggestion.Deputy lead = lead(fields);
        return roster.names(fields.signers()).stream()
                .map(this::found)
                .filter(deputy -> !deputy.equals(lead))
                .distinct()
                .toList();
    }

    /** The units' names as they are called today. */
    String units(PaperFields fields) {
        return fields.unitNames().stream()
                .map(name -> roster.unit(name) instanceof Lookup.Unique(Organisation unit) ? unit.name() : name)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private void lead(PaperFields fields, List<PaperProblem> problems) {
        if (fields.lead().isBlank()) {
            problems.add(PaperProblem.of("lead", "missing"));
        } else {
            who("lead", fields.lead(), problems);
        }
    }

    private void who(String field, String name, List<PaperProblem> problems) {
        switch (roster.deputy(name)) {
            case Roster.Who.Found _ -> {}
            case Roster.Who.Several(var namesakes) ->
                problems.add(PaperProblem.of(field, "namesakes", name, delegations(namesakes)));
            case Roster.Who.Nobody(var nearest)
            when nearest.isEmpty() -> problems.add(PaperProblem.of(field, "nobody", name));
            case Roster.Who.Nobody(var nearest) ->
                problems.add(PaperProblem.of(field, "nobody-near", name, String.join("、", nearest)));
        }
    }

    private void unit(String name, List<PaperProblem> problems) {
        switch (roster.unit(name)) {
            case Lookup.Unique _ -> {}
            case Lookup.Ambiguous(var several) ->
                problems.add(PaperProblem.of("units", "unit-unclear", name, names(several)));
            case Lookup.None(var nearest)
            when nearest.isEmpty() -> problems.add(PaperProblem.of("units", "no-unit", name));
            case Lookup.None(var nearest) ->
                problems.add(PaperProblem.of("units", "no-unit-near", name, names(nearest)));
        }
    }

    private DraftSuggestion.Deputy found(String name) {
        if (roster.deputy(name) instanceof Roster.Who.Found(DraftSuggestion.Deputy deputy)) {
            return deputy;
        }
        throw new IllegalArgumentException("no deputy in office is called " + name);
    }

    private static String delegations(List<DraftSuggestion.Deputy> namesakes) {
        return namesakes.stream().map(DraftSuggestion.Deputy::delegation).collect(Collectors.joining("、"));
    }

    private static String names(List<Organisation> units) {
        return units.stream().limit(3).map(Organisation::name).collect(Collectors.joining("、"));
    }

    private static String code(TextProblem problem) {
        return switch (problem) {
            case MISSING -> "missing";
            case TOO_LONG -> "too-long";
            case MARKED_SECRET -> "marked-secret";
        };
    }
}
