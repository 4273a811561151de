package org.luoshi.platform.laws.amending.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.amend.Blame;
import org.luoshi.lawtext.amend.Finding;
import org.luoshi.lawtext.amend.Outcome;
import org.luoshi.lawtext.amend.Place;
import org.luoshi.lawtext.compare.CompareHtml;
import org.luoshi.lawtext.compare.Comparer;
import org.luoshi.lawtext.compare.Wording;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.LawFilter;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.amending.AmendmentViews;
import org.luoshi.platform.laws.amending.AppliedDecision;
import org.luoshi.platform.laws.amending.AttachDecision;
import org.luoshi.platform.laws.amending.AttachedDecision;
import org.luoshi.platform.laws.amending.Decisions;
import org.luoshi.platform.laws.amending.HandWork;
import org.luoshi.platform.laws.amending.LawAmendment;
import org.luoshi.platform.laws.amending.LawAmendment.State;
import org.luoshi.platform.laws.amending.web.DecisionPage.Article;
import org.luoshi.platform.laws.amending.web.DecisionPage.Line;
import org.luoshi.platform.laws.amending.web.DecisionPage.Order;
import org.luoshi.platform.laws.amending.web.DecisionPage.Typed;
import org.luoshi.platform.laws.intake.LawKind;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.springframework.stereotype.Component;

/** Makes the pages of amending decisions; what waits for a person is shown only to those who may accept it. */
@Component
class DecisionPages {
    private static final int SIZE = 30;
    private static final int HELD = 100;

    private final Decisions decisions;
    private final AmendmentViews views;
    private final LawLibrary library;
    private final CityDate date;

    DecisionPages(Decisions decisions, AmendmentViews views, LawLibrary library, CityDate date) {
        this.decisions = decisions;
        this.views = views;
        this.library = library;
        this.date = date;
    }

    // ---- the list ----

    DecisionPage.Listing list(Query query, Frame frame, String work, String pasted, @Nullable Panel refused) {
        boolean may = frame.may(AttachDecision.PERMISSION);
        Pager pager = Pager.of(query, SIZE, decisions.count(may));
        return new DecisionPage.Listing(
                decisions.latest(may, pager.offset(), pager.size()),
                pager,
                may,
                may ? held() : List.of(),
                library.work(work).orElse(null),
                pasted,
                refused);
    }

    private List<Choice> held() {
        var filter = new LawFilter("", "", LawKind.AMENDING_DECISION.name(), "", "", "", "");
        return library.list(filter, date.today(), LawLibrary.Order.DAY, true, 0, HELD).stream()
                .map(line -> new Choice(line.version(), line.title()))
                .toList();
    }

    // ---- one decision ----

    Optional<DecisionPage.Show> show(AttachedDecision decision, Frame frame) {
        boolean may = frame.may(AttachDecision.PERMISSION);
        List<LawAmendment> laws = decisions.laws(decision.id()).stream()
                .filter(law -> may || law.state() == State.ACCEPTED)
                .toList();
        int accepted =
                (int) laws.stream().filter(law -> law.state() == State.ACCEPTED).count();
        return laws.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecisionPage.Show(
                        decision,
                        laws.stream().map(law -> law(law, decision)).toList(),
                        accepted,
                        new DecisionWords(decision.source(), List.of()).lines(),
                        may));
    }

    private DecisionPage.Law law(LawAmendment law, AttachedDecision decision) {
        List<LawWork> candidates = law.state() == State.AMBIGUOUS ? views.candidates(law, decision) : List.of();
        return new DecisionPage.Law(law, title(law), library.version(law.base()).orElse(null), candidates);
    }

    private String title(LawAmendment law) {
        return library.work(law.work()).map(LawWork::title).orElse(law.named());
    }

    // ---- one law of it ----

    Optional<DecisionPage.Sides> sides(
            AttachedDecision decision, LawAmendment law, Frame frame, Typed typed, @Nullable Panel refused) {
        boolean may = frame.may(AttachDecision.PERMISSION);
        boolean shown = law.state() == State.ACCEPTED || (may && law.state() == State.WAITING);
        return shown
                ? library.version(law.base()).map(base -> sides(decision, law, base, may, typed, refused))
                : Optional.empty();
    }

    private DecisionPage.Sides sides(
            AttachedDecision decision,
            LawAmendment law,
            LawVersion base,
            boolean may,
            Typed typed,
            @Nullable Panel refused) {
        AppliedDecision applied = views.applied(decision, law);
        var words = new DecisionWords(decision.source(), applied.amended().outcomes());
        boolean waits = law.state() == State.WAITING;
        HandWork hand = HandWork.of(applied);
        boolean byHand = waits && applied.open() > 0;
        return new DecisionPage.Sides(
                decision,
                law,
                title(law),
                base,
                (int) applied.amended().outcomes().stream()
                        .filter(outcome -> !outcome.isOpen())
                        .count(),
                applied.open() == 0,
                PrintedSide.of(applied.base(), "b-", List.of()),
                orders(applied, words, decision.source()),
                after(law, applied),
                words.lines(),
                applied.findings().stream().map(Finding::detail).toList(),
                applied.amended().notes(),
                may && waits,
                may && law.state() == State.ACCEPTED,
                byHand && !hand.whole() ? articles(hand) : List.of(),
                byHand && hand.whole() ? hand.result() : "",
                typed,
                refused);
    }

    /** What was accepted, if a person completed it; blame is told only of what the instructions alone gave. */
    private List<Line> after(LawAmendment law, AppliedDecision applied) {
        if (law.state() == State.ACCEPTED && law.byHand()) {
            return PrintedSide.of(text(law.result()), "r-", List.of());
        }
        return PrintedSide.of(applied.result(), "r-", applied.amended().blame());
    }

    private static List<Article> articles(HandWork hand) {
        return hand.articles().entrySet().stream()
                .map(each -> new Article(each.getKey(), each.getValue().label(), hand.words(each.getValue())))
                .toList();
    }

    private static List<Order> orders(AppliedDecision applied, DecisionWords words, String source) {
        var orders = new ArrayList<Order>();
        for (Outcome outcome : applied.amended().outcomes()) {
            int index = orders.size();
            boolean wrote = applied.amended().blame().stream()
                    .map(Blame::instruction)
                    .anyMatch(instruction -> instruction == index);
            orders.add(new Order(
                    index + 1,
                    OrderWords.key(outcome.instruction()),
                    outcome.instruction().target(),
                    outcome.status(),
                    outcome.instruction().span().of(source),
                    outcome.reason(),
                    outcome.candidates(),
                    words.anchor(index),
                    inBase(outcome, applied.base()),
                    wrote ? "r" + (index + 1) : ""));
        }
        return orders;
    }

    private static String inBase(Outcome outcome, LegalText base) {
        return outcome.instruction().targets().stream()
                .filter(target -> target.place() == Place.ARTICLE)
                .flatMap(target -> base.article(target.number()).stream())
                .map(article -> "b-art_" + article.number().ascii())
                .findFirst()
                .orElse("");
    }

    // ---- before and after ----

    Optional<DecisionPage.Table> table(AttachedDecision decision, LawAmendment law, Frame frame) {
        boolean may = frame.may(AttachDecision.PERMISSION);
        boolean shown = law.state() == State.ACCEPTED || (may && law.state() == State.WAITING);
        if (!shown) {
            return Optional.empty();
        }
        LegalText now = law.state() == State.ACCEPTED
                ? text(law.result())
                : views.applied(decision, law).result();
        Wording wording = frame.lang() == Lang.ZH ? Wording.CHINESE : Wording.ENGLISH;
        String table = CompareHtml.fragment(Comparer.compare(text(law.base()), now), wording);
        return Optional.of(new DecisionPage.Table(decision, law, title(law), table));
    }

    private LegalText text(String version) {
        return LawParser.parse(library.source(version).orElse("")).text();
    }
}
