package org.luoshi.platform.desk;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit that countersigns changes the words of the draft (会签修改). Its wording is kept beside the present one until the
 * checker adopts or declines it; a unit may propose again, which replaces its own. Two units may propose at once: only who
 * read another text than the present one is stale. Sent twice it is one.
 */
// law: 党政机关公文处理工作条例 (2012) art. 19 — what touches the duties of others is settled with them before it goes on
@Component
public class ProposeWording {
    static final String EVENT = "propose-wording";

    private static final int NOTE = 2_000;

    private final OutgoingDocuments documents;
    private final DraftWordings wordings;
    private final Matters matters;
    private final MatterAccess access;
    private final MoveMatter move;
    private final Journal journal;

    ProposeWording(
            OutgoingDocuments documents,
            DraftWordings wordings,
            Matters matters,
            MatterAccess access,
            MoveMatter move,
            Journal journal) {
        this.documents = documents;
        this.wordings = wordings;
        this.matters = matters;
        this.access = access;
        this.move = move;
        this.journal = journal;
    }

    /**
     * A changed text.
     *
     * @param base number of the wording that was changed
     * @param note what was changed and why
     */
    public record Command(MatterId matter, int base, OutgoingDocument.Text text, String note) {}

    /** The number of the proposed wording. */
    @Transactional
    public DeskResult<Integer> handle(Command command, Viewer by) {
        Optional<Matter> matter = matters.lock(command.matter()).filter(known -> access.maySee(known, Mover.of(by)));
        Optional<OutgoingDocument> document = matter.flatMap(known -> documents.find(known.id()));
        if (matter.isEmpty() || document.isEmpty()) {
            return refused(command, by, new DeskRefusal.NotThere("document"));
        }
        Optional<Wording> sent = asSent(command, by);
        if (sent.isPresent()) {
            return DeskResult.done(sent.get().number());
        }
        DeskRefusal wrong = wrong(command, document.get());
        return wrong == null ? moved(command, matter.get().version(), by) : refused(command, by, wrong);
    }

    /** What this person proposed a moment ago in the same words. */
    private Optional<Wording> asSent(Command command, Viewer by) {
        return wordings.open(command.matter()).stream()
                .filter(open -> open.by().equals(by.name()) && open.text().equals(command.text()))
                .filter(open -> open.note().equals(command.note().strip()))
                .findFirst();
    }

    /** The run says whether it is this unit's turn, writes the line and tells the checker. */
    private DeskResult<Integer> moved(Command command, long version, Viewer by) {
        Map<String, Value> carried =
                Map.of("note", new Value.Text(command.note().strip()));
        return switch (move.handle(new MoveMatter.Command(command.matter(), version, EVENT, carried), Mover.of(by))) {
            case MoveResult.Done(Matter matter) ->
                DeskResult.done(wordings.propose(
                        matter.id(),
                        command.text(),
                        by.name(),
                        unit(matter),
                        command.note().strip(),
                        command.base()));
            case MoveResult.Refused refused ->
                DeskResult.refused(new DeskRefusal.ByRule(refused.words(), refused.basis()));
            case MoveResult.Stale _ -> DeskResult.refused(new DeskRefusal.Stale());
            case MoveResult.Unknown _ -> DeskResult.refused(new DeskRefusal.NotThere("document"));
        };
    }

    /** The unit the act was done for: a stand-in's is the absent person's. */
    private static @Nullable String unit(Matter matter) {
        return matter.run().history().getLast().actor().unit();
    }

    private @Nullable DeskRefusal wrong(Command command, OutgoingDocument document) {
        DeskRefusal wrong = TextParts.wrong(command.text());
        if (wrong != null) {
            return wrong;
        }
        if (command.note().isBlank()) {
            return new DeskRefusal.Missing("note");
        }
        if (command.note().strip().length() > NOTE) {
            return new DeskRefusal.TooLong("note", NOTE, command.note().strip().length());
        }
        if (TextParts.changes(document.text(), command.text()).isEmpty()) {
            return new DeskRefusal.Unchanged();
        }
        return wordings.present(command.matter())
                        .filter(present -> present.number() == command.base())
                        .isPresent()
                ? null
                : new DeskRefusal.Stale();
    }

    private DeskResult<Integer> refused(Command command, Viewer by, DeskRefusal refusal) {
        journal.refuse(
                new Entry(OpenMatter.subject(command.matter()), EVENT, Actor.of(by), Map.of()),
                refusal.getClass().getSimpleName() + " " + refusal.args());
        return DeskResult.refused(refusal);
    }
}
