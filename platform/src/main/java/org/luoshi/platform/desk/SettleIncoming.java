package org.luoshi.platform.desk;

import java.util.function.Function;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Puts an incoming document into the file (归档), or strikes one registered by mistake with an explanation (作废). */
@Component
public class SettleIncoming {
    private final DeskActs acts;
    private final IncomingDocuments documents;
    private final WrittenInstructions instructions;
    private final Numbers numbers;
    private final CityDate date;

    SettleIncoming(
            DeskActs acts,
            IncomingDocuments documents,
            WrittenInstructions instructions,
            Numbers numbers,
            CityDate date) {
        this.acts = acts;
        this.documents = documents;
        this.instructions = instructions;
        this.numbers = numbers;
        this.date = date;
    }

    /** Refused while an instruction on it is being carried out. */
    public DeskResult<IncomingDocument> file(IncomingId id, Viewer by) {
        return settle(id, by, "incoming.file", "", document -> {
            int open = instructions.openOn(id);
            return open > 0
                    ? DeskResult.refused(new DeskRefusal.StillOpen(open))
                    : settled(document, IncomingDocument.State.FILED);
        });
    }

    /** Its number stays in the register beside the explanation. */
    public DeskResult<IncomingDocument> strike(IncomingId id, String reason, Viewer by) {
        return settle(id, by, "incoming.void", reason, document -> {
            if (reason.isBlank()) {
                return DeskResult.refused(new DeskRefusal.Missing("reason"));
            }
            numbers.voidOf(
                    new Numbers.Bearer(IncomingDocument.SUBJECT, id.value(), document.title()),
                    date.today(),
                    reason.strip());
            return settled(document, IncomingDocument.State.VOID);
        });
    }

    private DeskResult<IncomingDocument> settled(IncomingDocument document, IncomingDocument.State state) {
        documents.settle(document.id(), state, date.today());
        return DeskResult.done(documents.find(document.id()).orElseThrow());
    }

    private DeskResult<IncomingDocument> settle(
            IncomingId id,
            Viewer by,
            String action,
            String reason,
            Function<IncomingDocument, DeskResult<IncomingDocument>> decision) {
        Act act = Act.on(new Subject(IncomingDocument.SUBJECT, id.toString()), action, "reason", reason);
        return acts.run(
                by,
                DeskRights.KEEP,
                act,
                () -> documents
                        .lock(id)
                        .map(document -> document.state() == IncomingDocument.State.OPEN
                                ? decision.apply(document)
                                : DeskResult.<IncomingDocument>refused(new DeskRefusal.Settled()))
                        .orElseGet(() -> DeskResult.refused(new DeskRefusal.NotThere("document"))));
    }
}
