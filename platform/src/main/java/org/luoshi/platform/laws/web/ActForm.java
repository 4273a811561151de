package org.luoshi.platform.laws.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.compare.Comparer;
import org.luoshi.lawtext.compare.Pair;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.intake.EffectiveBy;
import org.luoshi.platform.laws.ledger.ActKind;
import org.luoshi.platform.laws.ledger.ChangeReason;
import org.luoshi.platform.laws.ledger.FourDays;
import org.luoshi.platform.laws.ledger.Ledger;
import org.luoshi.platform.laws.ledger.LedgerAct;
import org.luoshi.platform.laws.ledger.LedgerAct.ChangedArticle;
import org.luoshi.platform.laws.ledger.RecordAct;
import org.luoshi.platform.laws.web.LawForm.Input;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Tab;
import org.springframework.stereotype.Component;

/** The form that enters an act: what was done to which text, on which four days, and why each article was changed. */
@Component
class ActForm {
    static final String ADDRESS = "/laws/ledger/acts/new";
    /** A day of effect that was only assumed is not put into anybody's mouth. */
    private static final Set<EffectiveBy> STATED =
            Set.of(EffectiveBy.CLAUSE, EffectiveBy.PROMULGATION, EffectiveBy.NOTE, EffectiveBy.PERSON);

    private static final List<String> DAYS = List.of("passed", "approved", "promulgated", "force");

    private final LedgerDesk desk;
    private final Ledger ledger;
    private final LawPages pages;

    ActForm(LedgerDesk desk, Ledger ledger, LawPages pages) {
        this.desk = desk;
        this.ledger = ledger;
        this.pages = pages;
    }

    /** The first question: which law. */
    LawForm which(Sent sent, Frame frame) {
        return new LawForm(
                frame.t("laws.act.new.which"),
                LedgerDesk.crumbs(frame),
                ADDRESS,
                Map.of(),
                List.of(),
                List.of(sent.line("law")),
                frame.t("laws.act.new.next"),
                "/laws/ledger",
                sent.problems(),
                null);
    }

    /** The form for one law and one of its texts, the newest where none is named. */
    LawForm form(LawWork work, Sent sent, @Nullable Panel refused, Frame frame) {
        List<LawVersion> texts = desk.texts(work);
        LawVersion shown = shown(texts, sent.text("version"));
        List<Input> inputs = new ArrayList<>(List.of(
                sent.select("kind", ActKind.values(), "laws.act", true),
                sent.line("session"),
                sent.day("passed", true),
                sent.day("approved", false),
                sent.day("promulgated", false),
                sent.day("force", false)));
        inputs.addAll(reasons(shown, texts, sent, frame));
        return new LawForm(
                frame.t("laws.act.new.lead"),
                LedgerDesk.crumbs(frame),
                ADDRESS + "/preview",
                Map.of("work", work.id(), "version", shown.id()),
                texts.reversed().stream()
                        .map(text -> new Tab(
                                text.day() == null ? frame.t("laws.undated") : frame.date(text.day()),
                                ADDRESS + "?work=" + work.id() + "&version=" + text.id(),
                                text.id().equals(shown.id())))
                        .toList(),
                inputs,
                frame.t("laws.form.preview"),
                "/laws/ledger",
                sent.problems(),
                refused);
    }

    private List<Input> reasons(LawVersion shown, List<LawVersion> texts, Sent sent, Frame frame) {
        List<String> labels = changed(shown, texts);
        if (labels.isEmpty()) {
            return List.of();
        }
        List<Choice> reasons = List.of(ChangeReason.values()).stream()
                .map(reason -> new Choice(reason.name(), frame.t("laws.change-reason." + reason)))
                .toList();
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input.Heading(frame.t("laws.ledger.articles"), frame.t("laws.act.new.reasons", labels.size())));
        IntStream.range(0, labels.size())
                .forEach(i -> inputs.add(new Input.Select(
                        Field.of("reason-" + i, labels.get(i)).value(sent.text("reason-" + i)),
                        reasons,
                        frame.t("laws.act.new.no-reason"))));
        return inputs;
    }

    /** The articles that are not as they were in the text before, by the number they have now, or had. */
    private List<String> changed(LawVersion shown, List<LawVersion> texts) {
        int at = texts.indexOf(shown);
        if (at <= 0) {
            return List.of();
        }
        return Comparer.compare(pages.text(texts.get(at - 1)), pages.text(shown)).articles().stream()
                .filter(Pair::isDifferent)
                .map(ActForm::label)
                .toList();
    }

    private static String label(Pair pair) {
        var now = pair.now();
        return now != null ? now.label() : Objects.requireNonNull(pair.old()).label();
    }

    private static LawVersion shown(List<LawVersion> texts, String version) {
        return texts.stream()
                .filter(text -> text.id().equals(version))
                .findFirst()
                .orElseGet(() -> texts.stream().reduce((_, last) -> last).orElseThrow(LawController::notThere));
    }

    /** What a fresh form shows: what the text says of itself, or what was entered before. */
    Map<String, String> values(LawWork work, String version, String act) {
        Optional<LedgerAct> known = LedgerForms.id(act).flatMap(ledger::act);
        return known.map(ActForm::values).orElseGet(() -> values(shown(desk.texts(work), version)));
    }

    private static Map<String, String> values(LawVersion text) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", text.id());
        values.put("kind", ActKind.valueOf(text.change().name()).name());
        put(values, "passed", text.passed() != null ? text.passed() : text.day());
        put(values, "approved", text.approved());
        put(values, "promulgated", text.promulgated());
        put(values, "force", STATED.contains(text.effectiveBy()) ? text.effective() : null);
        return values;
    }

    private static Map<String, String> values(LedgerAct act) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", act.version());
        values.put("kind", act.kind().name());
        values.put("session", act.session());
        put(values, "passed", act.days().passed());
        put(values, "approved", act.days().approved());
        put(values, "promulgated", act.days().promulgated());
        put(values, "force", act.days().inForce());
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable LocalDate day) {
        if (day != null) {
            values.put(name, day.toString());
        }
    }

    /** Reads it; of use only when {@code sent} is in order afterwards. */
    RecordAct.Command read(LawWork work, Sent sent) {
        ActKind kind = sent.choice(ActKind.values(), "kind").orElse(ActKind.ENACTED);
        String session = sent.required("session");
        var days = new FourDays(
                sent.day("passed"),
                sent.optionalDay("approved"),
                sent.optionalDay("promulgated"),
                sent.optionalDay("force"));
        if (sent.ok() && days.passed().isAfter(desk.date().today())) {
            sent.wrong("passed", "laws.form.future");
        }
        if (sent.ok() && !days.inOrder()) {
            outOfOrder(sent);
        }
        List<LawVersion> texts = desk.texts(work);
        LawVersion shown = shown(texts, sent.text("version"));
        boolean repeal = kind == ActKind.REPEALED;
        List<ChangedArticle> articles = repeal ? List.of() : articles(changed(shown, texts), sent);
        return new RecordAct.Command(work.id(), repeal ? "" : shown.id(), kind, session, days, articles);
    }

    private static void outOfOrder(Sent sent) {
        String last = "passed";
        for (String day : DAYS) {
            if (!sent.text(day).isEmpty() && sent.text(day).compareTo(sent.text(last)) < 0) {
                sent.wrong(day, "laws.form.order", sent.text(last));
                return;
            }
            last = sent.text(day).isEmpty() ? last : day;
        }
    }

    private static List<ChangedArticle> articles(List<String> labels, Sent sent) {
        var articles = new ArrayList<ChangedArticle>();
        for (int i = 0; i < labels.size(); i++) {
            if (!sent.text("reason-" + i).isEmpty()) {
                String label = labels.get(i);
                sent.choice(ChangeReason.values(), "reason-" + i)
                        .ifPresent(reason -> articles.add(new ChangedArticle(label, reason)));
            }
        }
        return articles;
    }
}
