package org.luoshi.platform.suggestions.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.suggestions.ChairpersonsItems;
import org.luoshi.platform.suggestions.key.KeySuggestion;
import org.luoshi.platform.suggestions.key.KeyViews;
import org.springframework.stereotype.Component;

/** Puts a supervision into words for one reader. */
@Component
class KeyPanels {
    private final KeyViews views;
    private final MatterAccess access;
    private final MatterLinks links;
    private final Names names;
    private final List<ChairpersonsItems> items;

    KeyPanels(KeyViews views, MatterAccess access, MatterLinks links, Names names, List<ChairpersonsItems> items) {
        this.views = views;
        this.access = access;
        this.links = links;
        this.names = names;
        this.items = items;
    }

    /** Beside a suggestion: decided, or being prepared where this viewer takes part in that. */
    Optional<KeyPanel> beside(Matter suggestion, Mover mover, Frame frame) {
        return views.of(suggestion)
                .filter(key -> key.isDecided() || access.maySee(key.supervision(), mover))
                .map(key -> panel(key, mover, frame));
    }

    KeyPanel panel(KeySuggestion key, Mover mover, Frame frame) {
        Matter supervision = key.supervision();
        KeySuggestion.Decision decision = key.decision();
        KeySuggestion.Leader leader = key.leader();
        KeySuggestion.Plan plan = key.plan();
        KeySuggestion.Reply reply = key.reply();
        KeySuggestion.Report report = key.report();
        KeySuggestion.Hearing hearing = key.hearing();
        boolean inside = access.maySee(supervision, mover);
        Optional<ChairpersonsItems.Item> item = decision == null ? Optional.empty() : item(decision.item());
        return new KeyPanel(
                supervision.number(),
                inside ? links.to(supervision.run().procedure().id(), supervision.number()) : "",
                MatterPages.in(frame, supervision.run().currentStep().title()),
                key.ground() == null ? "" : MatterPages.in(frame, key.ground()),
                inside ? key.analysis() : "",
                decision == null ? unit(key.proposedCommittee()) : unit(decision.committee()),
                decision == null ? null : decision.on(),
                decision == null ? "" : how(decision.item(), decision.document()),
                item.map(ChairpersonsItems.Item::href).orElse(""),
                leader == null ? "" : (leader.name() + " " + leader.post()).strip(),
                plan == null ? "" : plan.text(),
                plan == null ? null : plan.until(),
                key.activities().stream()
                        .map(a -> new KeyPanel.ActivityLine(
                                MatterPages.in(frame, a.kind()), a.on(), a.where(), a.who(), a.found()))
                        .toList(),
                reply == null ? "" : reply.head(),
                reply == null ? null : reply.faceToFace(),
                report == null || !inside ? "" : report.text(),
                report == null ? null : report.on(),
                hearing == null
                        ? ""
                        : frame.t(
                                "suggestions.key.heard." + hearing.outcome(),
                                frame.date(hearing.on()),
                                how(hearing.item(), hearing.document())),
                hearing == null || !inside ? "" : hearing.opinion(),
                inside ? lacks(key, frame) : List.of());
    }

    static List<String> lacks(KeySuggestion key, Frame frame) {
        return key.lacks().stream().map(lack -> frame.t(code(lack))).toList();
    }

    static String code(KeySuggestion.Lack lack) {
        return "suggestions.key.lack." + lack.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String how(String item, String document) {
        String words = item(item).map(i -> i.meeting() + " · " + i.title()).orElse(item);
        return words.isBlank() || document.isBlank() ? words + document : words + "，" + document;
    }

    private Optional<ChairpersonsItems.Item> item(String code) {
        return code.isBlank()
                ? Optional.empty()
                : items.stream().flatMap(each -> each.find(code).stream()).findFirst();
    }

    private String unit(String id) {
        return id.isBlank() ? "" : names.unit(id);
    }
}
