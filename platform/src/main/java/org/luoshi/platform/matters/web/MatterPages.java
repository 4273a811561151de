package org.luoshi.platform.matters.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterSheets;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.RelateMatters;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.RecordOrigins;
import org.luoshi.platform.site.TrailStep;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;
import org.springframework.stereotype.Component;

/** Makes the page of one matter for one viewer. */
@Component
public class MatterPages {
    private final Matters matters;
    private final Names names;
    private final RelateMatters relations;
    private final MatterLinks links;
    private final ActForms forms;
    private final ClockLines clocks;
    private final HistoryLines history;
    private final DivisionLines division;
    private final PaperLines papers;
    private final List<RecordOrigins> origins;
    private final List<MatterSheets> sheets;
    private final CityDate date;

    MatterPages(
            Matters matters,
            Names names,
            RelateMatters relations,
            MatterLinks links,
            ActForms forms,
            ClockLines clocks,
            HistoryLines history,
            DivisionLines division,
            PaperLines papers,
            List<RecordOrigins> origins,
            List<MatterSheets> sheets,
            CityDate date) {
        this.matters = matters;
        this.names = names;
        this.relations = relations;
        this.links = links;
        this.forms = forms;
        this.clocks = clocks;
        this.history = history;
        this.division = division;
        this.papers = papers;
        this.origins = origins;
        this.sheets = sheets;
        this.date = date;
    }

    /**
     * What a person typed before a refusal, so that nothing is lost.
     *
     * @param event the act tried; empty if none was
     * @param typed field id → what was typed
     * @param problems field id → what is wrong with it
     */
    public record Attempt(
            String event,
            Map<String, List<String>> typed,
            Map<String, Words> problems,
            @Nullable Words refusal,
            @Nullable Basis basis) {
        public static final Attempt NONE = new Attempt("", Map.of(), Map.of(), null, null);
    }

    public MatterPage page(Matter m, Mover mover, Attempt attempt, Frame frame) {
        LocalDate today = date.today();
        Procedure procedure = m.run().procedure();
        Words refusal = attempt.refusal();
        return new MatterPage(
                links.to(procedure.id(), m.number()),
                m.version(),
                m.number(),
                m.title(),
                in(frame, procedure.title()),
                in(frame, m.run().currentStep().title()),
                m.endedOn() == null ? clocks.lamp(m, today) : Lamp.DONE,
                m.confidential(),
                facts(m, frame),
                trail(m, frame),
                clocks.running(m, today, frame),
                clocks.ended(m, today, frame),
                parties(m, frame),
                history.of(m, frame),
                forms.of(m, mover, today, attempt, frame),
                forms.notNow(m, mover, today, frame),
                division.parent(m, mover),
                division.of(m, mover, frame),
                papers.of(m, frame),
                papers.mayAdd(m, frame),
                sheets.stream()
                        .flatMap(context -> context.href(m).stream())
                        .findFirst()
                        .orElse(""),
                relations(m),
                frame.may(RelateMatters.PERMISSION),
                refusal == null ? null : Panel.refused(in(frame, refusal), basis(attempt.basis()), ""));
    }

    /** The words in the reader's language. */
    public static String in(Frame frame, Words words) {
        return frame.either(words.zh(), words.en());
    }

    /** {@code 代表法 (2025-03-11) 51(2)}; empty for office practice. */
    public static String basis(@Nullable Basis basis) {
        return basis == null ? "" : "《" + basis.law() + "》(" + basis.version() + ") " + basis.article();
    }

    private List<MatterPage.Fact> facts(Matter m, Frame frame) {
        List<MatterPage.Fact> facts = new ArrayList<>();
        facts.add(new MatterPage.Fact(frame.t("matters.source"), m.source().label()));
        origins.stream()
                .flatMap(context -> context.of("matter", m.id().toString(), frame.viewer()).stream())
                .map(origin -> new MatterPage.Fact(frame.t("site.origin"), origin.label(), origin.href()))
                .forEach(facts::add);
        String owner = m.owner();
        if (owner != null) {
            facts.add(new MatterPage.Fact(frame.t("matters.owner"), names.person(owner)));
        }
        if (!m.category().isEmpty()) {
            facts.add(new MatterPage.Fact(frame.t("matters.category"), m.category()));
        }
        facts.add(new MatterPage.Fact(frame.t("matters.opened"), frame.date(m.openedOn())));
        LocalDate ended = m.endedOn();
        if (ended != null) {
            facts.add(new MatterPage.Fact(frame.t("matters.ended"), frame.date(ended)));
        }
        return facts;
    }

    private List<TrailStep> trail(Matter m, Frame frame) {
        Map<String, LocalDate> reached = matters.reached(m);
        List<TrailStep> trail = new ArrayList<>();
        for (Step step : m.run().procedure().steps()) {
            boolean here = step.id().equals(m.run().step());
            LocalDate since = reached.get(step.id());
            if (here || since != null || (step.mandatory() && m.endedOn() == null)) {
                TrailStep.Stage stage =
                        here ? TrailStep.Stage.HERE : since != null ? TrailStep.Stage.BEHIND : TrailStep.Stage.AHEAD;
                trail.add(new TrailStep(in(frame, step.title()), stage, since == null ? "" : since.toString()));
            }
        }
        trail.sort(Comparator.comparing(TrailStep::stage));
        return trail;
    }

    private List<MatterPage.PartyLine> parties(Matter m, Frame frame) {
        return m.run().parties().stream()
                .map(p -> new MatterPage.PartyLine(
                        names.unit(p.unit()),
                        in(frame, m.run().procedure().parts().getOrDefault(p.part(), new Words(p.part(), p.part()))),
                        p.since(),
                        p.releasedOn()))
                .toList();
    }

    private List<MatterPage.RelationLine> relations(Matter m) {
        return relations.of(m.id()).stream()
                .map(t -> new MatterPage.RelationLine(
                        t.number(), t.title(), links.to(t.procedure(), t.number()), kind(t)))
                .toList();
    }

    private static String kind(RelateMatters.Tie tie) {
        return tie.kind().equals("merged") ? (tie.toMain() ? "merged-into" : "merged-from") : "related";
    }
}
