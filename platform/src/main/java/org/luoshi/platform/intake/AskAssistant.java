package org.luoshi.platform.intake;

import java.util.List;
import java.util.Optional;
import org.luoshi.platform.intake.DraftAssistant.Answer;
import org.luoshi.platform.intake.DraftAssistant.Failure;
import org.luoshi.platform.intake.IntakeDesk.Act;
import org.luoshi.platform.intake.drafts.Proposals;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Asks the assistant for drafts of a text (请助手补充草稿): never of a restricted one. What it proposes is held against the text
 * and stands beside what the rules found, marked as its own. Asked twice, it adds only what is new.
 */
@Component
public class AskAssistant {
    private final IntakeDesk desk;
    private final Sources sources;
    private final Drafts drafts;
    private final DraftAssistant assistant;

    AskAssistant(IntakeDesk desk, Sources sources, Drafts drafts, DraftAssistant assistant) {
        this.desk = desk;
        this.sources = sources;
        this.drafts = drafts;
        this.assistant = assistant;
    }

    /** Whether this text may be shown to an assistant, and there is one. */
    public boolean mayAsk(Source source) {
        return assistant.on() && !source.restricted();
    }

    public IntakeResult<Proposals.Checked> handle(SourceId source, Viewer by) {
        Answer answer = ask(source, by);
        return desk.run(
                by,
                Act.on(
                        source,
                        "intake.ask",
                        "assistant",
                        answer instanceof Answer.Proposed p ? p.name() : "",
                        "proposed",
                        answer instanceof Answer.Proposed p ? p.proposals().size() : ""),
                () -> sources.find(source)
                        .map(found -> taken(found, answer))
                        .orElseGet(() -> IntakeResult.refused(new IntakeRefusal.NotThere(IntakeRefusal.SOURCE))));
    }

    /** Outside any transaction, and only where the decision may be yes. */
    private Answer ask(SourceId source, Viewer by) {
        Optional<Source> open =
                sources.find(source).filter(found -> found.openTo(by)).filter(this::mayAsk);
        return open.map(found -> assistant.propose(found.words())).orElseGet(() -> new Answer.Failed(Failure.OFF, ""));
    }

    private IntakeResult<Proposals.Checked> taken(Source source, Answer answer) {
        if (source.restricted()) {
            return IntakeResult.refused(new IntakeRefusal.Restricted());
        }
        return switch (answer) {
            case Answer.Failed(Failure why, String detail) ->
                IntakeResult.refused(new IntakeRefusal.NoAnswer(why, detail));
            case Answer.Proposed(String name, List<DraftAssistant.Proposal> proposals) -> {
                sources.lock(source.id());
                Proposals.Checked checked = new Proposals(source, name, drafts.of(source.id())).check(proposals);
                checked.drafts().forEach(drafts::insert);
                yield IntakeResult.done(checked);
            }
        };
    }
}
