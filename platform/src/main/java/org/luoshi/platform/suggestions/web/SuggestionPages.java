package org.luoshi.platform.suggestions.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.suggestions.DeputyOffice;
import org.luoshi.platform.suggestions.MarkPoints;
import org.luoshi.platform.suggestions.OfficeLapsed;
import org.luoshi.platform.suggestions.Reconsideration;
import org.luoshi.platform.suggestions.Reconsiderations;
import org.luoshi.platform.suggestions.Signature;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionPoints;
import org.luoshi.platform.suggestions.SuggestionViews;
import org.luoshi.platform.suggestions.key.ProposeKey;
import org.luoshi.platform.suggestions.paper.PaperEntries;
import org.luoshi.platform.suggestions.paper.PaperEntry;
import org.springframework.stereotype.Component;

/** Makes a suggestion's page for one viewer. */
@Component
class SuggestionPages {
    private final SuggestionViews views;
    private final MatterPages matters;
    private final Names names;
    private final Bodies bodies;
    private final CityDate date;
    private final PaperEntries papers;
    private final KeyPanels keys;
    private final ProposeKey propose;
    private final MarkPoints mark;
    private final PointForms forms;
    private final DeputyOffice office;
    private final Reconsiderations reconsiderations;

    SuggestionPages(
            SuggestionViews views,
            MatterPages matters,
            Names names,
            Bodies bodies,
            CityDate date,
            PaperEntries papers,
            KeyPanels keys,
            ProposeKey propose,
            MarkPoints mark,
            PointForms forms,
            DeputyOffice office,
            Reconsiderations reconsiderations) {
        this.reconsiderations = reconsiderations;
        this.office = office;
        this.views = views;
        this.matters = matters;
        this.names = names;
        this.bodies = bodies;
        this.date = date;
        this.papers = papers;
        this.keys = keys;
        this.propose = propose;
        this.mark = mark;
        this.forms = forms;
    }

    Optional<SuggestionPage> page(
            Matter matter, Mover mover, MatterPages.Attempt attempt, Frame frame, @Nullable String refused) {
        return views.part(matter, mover)
                .map(part -> new SuggestionPage(
                        forms.of(
                                matters.page(matter, mover, attempt, frame),
                                part.points(),
                                lastAnswers(part, mover),
                                attempt,
                                frame),
                        part,
                        part.suggestion().secrecy() != Suggestion.Secrecy.PAPER_ONLY,
                        part.suggestion().signatures().stream()
                                .map(s -> new SuggestionPage.SignerLine(s.name(), state(s, part.suggestion())))
                                .toList(),
                        part.replies().stream()
                                .map(r -> new SuggestionPage.ReplyLine(names.unit(r.unit()), r))
                                .toList(),
                        part.commitments().stream()
                                .map(c -> new SuggestionPage.CommitmentLine(names.unit(c.unit()), c))
                                .toList(),
                        part.points().isEmpty() && part.suggestion().secrecy() != Suggestion.Secrecy.PAPER_ONLY
                                ? mark.proposed(matter.id())
                                : List.of(),
                        mark.isPossible(matter, mover),
                        keys.beside(matter, mover, frame).orElse(null),
                        propose.isPossible(matter, mover),
                        part.mayEdit() ? invitable(part.suggestion()) : List.of(),
                        refused == null ? null : refusal(refused, mover, frame),
                        reconsideration(matter),
                        original(matter, frame)));
    }

    /** What this viewer's unit answered to the points in its last reply. */
    private static List<SuggestionPoints.Answered> lastAnswers(SuggestionViews.Part part, Mover mover) {
        return part.replies().stream()
                .filter(reply -> reply.unit().equals(mover.unit()))
                .max(Comparator.comparingInt(SuggestionViews.Reply::round))
                .map(SuggestionViews.Reply::points)
                .orElse(List.of());
    }

    /** Shown from the first refusal on: who asks is then for everybody who sees the motion to see. */
    private @Nullable Reconsideration reconsideration(Matter matter) {
        boolean refused =
                matter.run().history().stream().anyMatch(past -> past.event().equals("refuse"));
        return refused ? reconsiderations.of(matter).orElse(null) : null;
    }

    /** Why the last change to the draft was refused: the text had changed, or somebody is no deputy in office. */
    private Panel refusal(String refused, Mover mover, Frame frame) {
        if (!refused.equals("office")) {
            return Panel.refused(frame.t("suggestions.sign.refused"), "", frame.t("suggestions.sign.remedy"));
        }
        return office.lapsed(mover.person())
                .map(why -> refusal(why, frame))
                .orElseGet(() -> Panel.refused(
                        frame.t("suggestions.office.other"), "", frame.t("suggestions.office.other.remedy")));
    }

    static Panel refusal(OfficeLapsed why, Frame frame) {
        String since = frame.date(why.since());
        return Panel.refused(
                frame.t(why.messageKey(), why.name(), since),
                MatterPages.basis(why.basis()),
                frame.t(why.messageKey() + ".remedy", why.name(), since));
    }

    private SuggestionPage.@Nullable Original original(Matter matter, Frame frame) {
        return papers.find(matter.id())
                .map(PaperEntry::scan)
                .map(scan -> new SuggestionPage.Original(
                        papers.mayOpen(scan, frame.viewer()) ? scan.file().href() : "",
                        scan.name(),
                        scan.sha256(),
                        scan.by(),
                        scan.at()))
                .orElse(null);
    }

    private static String state(Signature s, Suggestion suggestion) {
        if (s.withdrawnAt() != null) {
            return "withdrawn";
        }
        if (s.covers(suggestion.text().hash())) {
            return "signed";
        }
        return s.signedAt() == null ? "invited" : "stale";
    }

    List<SuggestionPage.DeputyChoice> deputies() {
        return bodies.on(date.today()).deputies().stream()
                .filter(d -> d.inOffice())
                .map(d -> new SuggestionPage.DeputyChoice(
                        d.person().id().toString(),
                        d.person().name(),
                        d.delegation().name()))
                .toList();
    }

    private List<SuggestionPage.DeputyChoice> invitable(Suggestion suggestion) {
        return deputies().stream()
                .filter(d -> !d.person().equals(suggestion.lead()))
                .filter(d -> suggestion.signatures().stream()
                        .noneMatch(s -> s.person().equals(d.person())))
                .toList();
    }
}
