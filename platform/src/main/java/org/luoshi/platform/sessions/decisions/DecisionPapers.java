package org.luoshi.platform.sessions.decisions;

import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Meetings;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.stereotype.Component;

/**
 * The papers of a decision (决定、公告) as data. Their words are messages, their text is the draft that passed; every digit in
 * them comes from a field.
 */
@Component
public class DecisionPapers {
    private final Messages messages;
    private final Meetings meetings;
    private final Organisations organisations;
    private final DraftTexts drafts;
    private final Nominations nominations;
    private final DeputyChanges changes;
    private final Effects effects;

    DecisionPapers(
            Messages messages,
            Meetings meetings,
            Organisations organisations,
            DraftTexts drafts,
            Nominations nominations,
            DeputyChanges changes,
            Effects effects) {
        this.messages = messages;
        this.meetings = meetings;
        this.organisations = organisations;
        this.drafts = drafts;
        this.nominations = nominations;
        this.changes = changes;
        this.effects = effects;
    }

    /** 决定、决议: when and where it passed, then its text or its list of people. */
    public Paper decision(Decision decision) {
        Paper paper = head(decision, decision.title())
                .paragraph(
                        words("passed", decision.passedOn(), meeting(decision).title()));
        if (decision.forCongress()) {
            paper = paper.paragraph(words("for-congress"));
        }
        return signed(people(text(paper, decision), decision), decision);
    }

    /** 公告: what passed and what it changed. */
    public Paper announcement(Decision decision) {
        Paper paper = head(decision, words("announcement", issuer(decision)))
                .paragraph(words(
                        "announced",
                        meeting(decision).title(),
                        decision.passedOn(),
                        decision.title(),
                        decision.number().text()));
        paper = people(paper, decision);
        Decision.Deputies deputies = decision.deputies();
        if (deputies != null) {
            paper = paper.paragraph(words("deputies", deputies.before(), deputies.after()));
        }
        return signed(paper.paragraph(words("hereby")), decision);
    }

    private Paper head(Decision decision, String title) {
        return Paper.formal(issuer(decision), decision.number(), title);
    }

    private Paper text(Paper paper, Decision decision) {
        Integer version = decision.draft();
        if (version == null) {
            return paper;
        }
        return drafts.find(decision.item(), version)
                .orElseThrow(() -> new IllegalStateException("no draft " + version + " of " + decision.item()))
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .reduce(paper, (sofar, line) -> sofar.paragraph(line.strip()), (_, longer) -> longer);
    }

    /** Those the decision takes effect on; what still waits is not told as done. */
    private Paper people(Paper paper, Decision decision) {
        Paper longer = paper;
        for (Nomination nomination : nominations.of(decision.item())) {
            longer = longer.paragraph(
                    words("act." + nomination.act().name(), nomination.person().name(), nomination.post()));
        }
        for (DeputyChange change : changes.of(decision.item())) {
            if (effects.isDone(decision.id(), DeputyEffects.kind(change), change.id())) {
                longer = longer.paragraph(words(
                        "deputy." + change.act().name(),
                        change.deputy().delegation().name(),
                        change.deputy().person().name(),
                        change.ground().isEmpty() ? "" : messages.text(Lang.ZH, change.groundKey())));
            }
        }
        return longer;
    }

    private Paper signed(Paper paper, Decision decision) {
        return paper.signed(issuer(decision), decision.passedOn());
    }

    private String issuer(Decision decision) {
        return organisations.require(decision.body()).name();
    }

    private Meeting meeting(Decision decision) {
        return meetings.find(decision.meeting()).orElseThrow();
    }

    private String words(String key, Object... args) {
        return messages.text(Lang.ZH, "decisions.paper." + key, args);
    }
}
