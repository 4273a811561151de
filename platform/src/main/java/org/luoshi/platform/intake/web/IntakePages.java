package org.luoshi.platform.intake.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.ConfiguredCategories;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.intake.AskAssistant;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftField;
import org.luoshi.platform.intake.DraftId;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.DraftState;
import org.luoshi.platform.intake.Drafts;
import org.luoshi.platform.intake.ExternalFigures;
import org.luoshi.platform.intake.FlagLine;
import org.luoshi.platform.intake.Source;
import org.luoshi.platform.intake.SourceId;
import org.luoshi.platform.intake.Sources;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.ItemMode;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.visits.VisitKind;
import org.springframework.stereotype.Component;

/** Makes the pages of texts that came in. */
@Component
class IntakePages {
    private final Sources sources;
    private final Drafts drafts;
    private final ExternalFigures external;
    private final Figures figures;
    private final ConfiguredCategories categories;
    private final Organisations organisations;
    private final StoredFiles files;
    private final AskAssistant assistant;
    private final CityDate date;

    IntakePages(
            Sources sources,
            Drafts drafts,
            ExternalFigures external,
            Figures figures,
            ConfiguredCategories categories,
            Organisations organisations,
            StoredFiles files,
            AskAssistant assistant,
            CityDate date) {
        this.sources = sources;
        this.drafts = drafts;
        this.external = external;
        this.figures = figures;
        this.categories = categories;
        this.organisations = organisations;
        this.files = files;
        this.assistant = assistant;
        this.date = date;
    }

    /** What a person typed before a refusal, so that nothing is lost. */
    record Typed(@Nullable DraftId draft, Map<String, String> fields) {
        static final Typed NONE = new Typed(null, Map.of());
    }

    static String href(Source source) {
        return MatterLinks.under("/intake", source.number());
    }

    IntakePage show(Source source, Typed typed, Frame frame) {
        List<Draft> all = drafts.of(source.id());
        List<FlagLine> flags = sources.flags(source.id());
        int open = (int)
                all.stream().filter(draft -> draft.state() == DraftState.OPEN).count();
        return new IntakePage(
                source,
                href(source),
                file(source.id()),
                source.noNews().isEmpty() ? "" : frame.t("intake.no-news." + source.noNews()),
                Segments.of(source.words(), all),
                all.stream().map(draft -> card(draft, typed, flags, frame)).toList(),
                flags.stream().map(flag -> doubt(flag, frame)).toList(),
                open,
                all.size() - open,
                bulk(all),
                assistant.mayAsk(source),
                units());
    }

    private static List<IntakePage.Bulk> bulk(List<Draft> all) {
        Map<DraftKind, Long> open = all.stream()
                .filter(draft -> draft.state() == DraftState.OPEN && !draft.assistants())
                .collect(Collectors.groupingBy(Draft::kind, LinkedHashMap::new, Collectors.counting()));
        return open.entrySet().stream()
                .filter(kind -> kind.getValue() > 1)
                .map(kind -> new IntakePage.Bulk(kind.getKey(), kind.getValue().intValue()))
                .toList();
    }

    IntakePage.Preview preview(Source source, DraftKind kind, Frame frame) {
        List<IntakePage.Card> ready = new ArrayList<>();
        List<IntakePage.Lacking> lacking = new ArrayList<>();
        for (Draft draft : drafts.of(source.id())) {
            if (draft.kind() == kind && draft.state() == DraftState.OPEN) {
                IntakePage.Card card = card(draft, Typed.NONE, List.of(), frame);
                if (draft.assistants()) {
                    lacking.add(new IntakePage.Lacking(card, frame.t("intake.preview.assistants")));
                } else if (draft.lacks().isEmpty()) {
                    ready.add(card);
                } else {
                    lacking.add(
                            new IntakePage.Lacking(card, frame.t("intake.preview.lacks", names(draft.lacks(), frame))));
                }
            }
        }
        return new IntakePage.Preview(source, href(source), kind, ready, lacking);
    }

    private static String names(List<DraftField> fields, Frame frame) {
        return fields.stream().map(field -> frame.t(field.messageKey())).collect(Collectors.joining("、"));
    }

    private IntakePage.Card card(Draft draft, Typed typed, List<FlagLine> flags, Frame frame) {
        Draft shown = draft.id().equals(typed.draft()) ? draft.with(typed.fields()) : draft;
        return new IntakePage.Card(
                shown,
                why(draft, frame),
                corrected(draft),
                draft.kind().fields().stream()
                        .map(field -> input(shown, field, frame))
                        .toList(),
                flags.stream()
                        .filter(flag -> flag.start() < draft.end() && draft.start() < flag.end())
                        .map(flag -> doubt(flag, frame))
                        .toList());
    }

    private static String why(Draft draft, Frame frame) {
        return draft.assistants()
                ? frame.t("intake.maker.assistant", draft.maker(), draft.rule().isEmpty() ? "–" : draft.rule())
                : frame.t("intake.maker", frame.t("intake.maker.rules"), draft.rule());
    }

    /** Whether the meaning kept beside the print differs from it. */
    private static boolean corrected(Draft draft) {
        String meant = draft.kind() == DraftKind.NAME
                ? draft.field("regulation")
                : draft.field(draft.kind() == DraftKind.AGENDA_ITEM ? "title" : "text");
        return !meant.isEmpty() && !meant.contains(draft.raw().replaceAll("\\s+", ""));
    }

    private static IntakePage.Doubt doubt(FlagLine flag, Frame frame) {
        return new IntakePage.Doubt(MatterPages.in(frame, flag.words()), MatterPages.in(frame, flag.remedy()));
    }

    private IntakePage.Input input(Draft draft, DraftField field, Frame frame) {
        Field asked = Field.of(field.name(), frame.t(field.messageKey())).value(draft.field(field.name()));
        return new IntakePage.Input(
                field.required() ? asked.mandatory() : asked, field.type(), choices(field, draft, frame));
    }

    private List<Choice> choices(DraftField field, Draft draft, Frame frame) {
        return switch (field.name()) {
            case "itemKind" ->
                Arrays.stream(ItemKind.values())
                        .map(kind -> new Choice(kind.name(), frame.t(kind.messageKey())))
                        .toList();
            case "mode" ->
                Arrays.stream(ItemMode.values())
                        .map(mode -> new Choice(mode.name(), frame.t(mode.messageKey())))
                        .toList();
            case "visitKind" ->
                Arrays.stream(VisitKind.values())
                        .map(kind -> new Choice(kind.name(), frame.t("visits.kind." + kind.name())))
                        .toList();
            case "category" ->
                categories.all().stream()
                        .map(category -> new Choice(category.id(), frame.either(category.zh(), category.en())))
                        .toList();
            case "batch" ->
                Arrays.stream(Content.Kind.values())
                        .map(kind -> new Choice(kind.name(), frame.t("intake.batch." + kind.name())))
                        .toList();
            case "ours" ->
                figures.definitions().stream()
                        .map(rule -> new Choice(rule.id().value(), MatterPages.in(frame, rule.title())))
                        .toList();
            case "votes" -> List.of(new Choice("yes", frame.t("intake.yes")));
            case "regulation" -> List.of(new Choice(draft.field("regulation"), draft.field("regulation")));
            default -> List.of();
        };
    }

    List<IntakePage.FigureLine> figures(Frame frame) {
        return external.all().stream()
                .flatMap(figure -> sources
                        .find(figure.source())
                        .filter(source -> source.openTo(frame.viewer()))
                        .map(source -> line(figure, source, frame))
                        .stream())
                .toList();
    }

    /** Ours is counted for the year until the day the text speaks of, by what is known now. */
    private IntakePage.FigureLine line(ExternalFigures.ExternalFigure figure, Source source, Frame frame) {
        String at = href(source) + "#words-" + figure.id();
        FigureDefinition rule = figure.ours().isEmpty()
                ? null
                : figures.definition(new FigureId(figure.ours())).orElse(null);
        if (rule == null) {
            return new IntakePage.FigureLine(figure, source.number(), at, "", "", false);
        }
        LocalDate asOf = figure.asOf();
        String value =
                figures.value(rule, new Period(asOf.withDayOfYear(1), asOf)).text();
        return new IntakePage.FigureLine(
                figure,
                source.number(),
                at,
                MatterPages.in(frame, rule.title()),
                value,
                value.equals(figure.value().stripTrailingZeros().toPlainString()));
    }

    /** Every draft with what was decided; the first row names the columns. */
    List<List<String>> table(Source source, Frame frame) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                frame.t("intake.col.kind"),
                frame.t("intake.col.printed"),
                frame.t("intake.col.facts"),
                frame.t("intake.col.rule"),
                frame.t("intake.col.state"),
                frame.t("intake.col.record"),
                frame.t("intake.col.by")));
        for (Draft draft : drafts.of(source.id())) {
            var record = draft.record();
            rows.add(List.of(
                    frame.t(draft.kind().messageKey()),
                    draft.raw(),
                    facts(draft, frame),
                    draft.maker() + " " + draft.rule().toLowerCase(Locale.ROOT),
                    frame.t(draft.state().messageKey()),
                    record == null ? draft.reason() : record.label(),
                    draft.decidedBy()));
        }
        return rows;
    }

    private static String facts(Draft draft, Frame frame) {
        return draft.kind().fields().stream()
                .filter(field -> !draft.field(field.name()).isEmpty())
                .map(field -> frame.t(field.messageKey()) + "：" + draft.field(field.name()))
                .collect(Collectors.joining("；"));
    }

    private String file(SourceId source) {
        return files.of(new Subject("intake", source.toString())).stream()
                .findFirst()
                .map(file -> "/files/" + file.id())
                .orElse("");
    }

    private List<String> units() {
        return organisations.on(date.today()).stream().map(Organisation::name).toList();
    }
}
