package org.luoshi.platform.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterPeople;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Writes a draft (拟稿), and writes it again while it is one. Sent twice with the same identity it begins one; what was
 * changed by somebody else meanwhile is not written over.
 */
// law: 党政机关公文处理工作条例 (2012) art. 19 — how a document is drafted
@Component
public class DraftDocument {
    private static final int SOURCE = 100;

    private final DeskActs acts;
    private final OpenMatter open;
    private final Matters matters;
    private final MatterAccess access;
    private final ProcedureLibrary procedures;
    private final MatterPeople people;
    private final OutgoingDocuments documents;
    private final DraftWordings wordings;
    private final SeriesRegister series;
    private final CityDate date;

    DraftDocument(
            DeskActs acts,
            OpenMatter open,
            Matters matters,
            MatterAccess access,
            ProcedureLibrary procedures,
            MatterPeople people,
            OutgoingDocuments documents,
            DraftWordings wordings,
            SeriesRegister series,
            CityDate date) {
        this.acts = acts;
        this.open = open;
        this.matters = matters;
        this.access = access;
        this.procedures = procedures;
        this.people = people;
        this.documents = documents;
        this.wordings = wordings;
        this.series = series;
        this.date = date;
    }

    /**
     * A draft.
     *
     * @param source what it answers or carries out: a document's number, a decision
     * @param version of the text the form was made for
     */
    public record Command(
            MatterId id, UUID series, DocumentKind kind, OutgoingDocument.Text text, String source, long version) {}

    /** The number of the draft's matter. */
    public DeskResult<String> handle(Command command, Viewer by) {
        Act act = Act.on(
                OpenMatter.subject(command.id()),
                "desk.draft",
                "kind",
                command.kind().name(),
                "title",
                command.text().title(),
                Filled.FACT,
                filled(command.text(), command.source()));
        return acts.run(by, DeskRights.DRAFT, act, () -> {
            DeskRefusal wrong = wrong(command);
            return wrong == null ? written(command, by) : DeskResult.refused(wrong);
        });
    }

    private static int filled(OutgoingDocument.Text text, String source) {
        return Filled.of(text.title(), text.addressees(), text.body(), text.attachments(), text.copies(), source);
    }

    private DeskResult<String> written(Command command, Viewer by) {
        Optional<Matter> known = matters.find(command.id());
        return known.isPresent() ? again(command, known.get(), by) : DeskResult.done(begin(command, by));
    }

    private DeskResult<String> again(Command command, Matter matter, Viewer by) {
        Optional<OutgoingDocument> known = documents.find(matter.id());
        if (known.isEmpty() || !access.maySee(matter, Mover.of(by))) {
            return DeskResult.refused(new DeskRefusal.NotThere("document"));
        }
        if (isAsSent(known.get(), command)) {
            return DeskResult.done(matter.number());
        }
        if (!known.get().step().equals("draft")) {
            return DeskResult.refused(new DeskRefusal.NoDraft());
        }
        if (!documents.rewrite(asDocument(command, known.get()))) {
            return DeskResult.refused(new DeskRefusal.Stale());
        }
        wordings.stands(
                matter.id(),
                Wording.Kind.DRAFT,
                command.text(),
                by.name(),
                wordings.present(matter.id()).map(Wording::number).orElse(null));
        people.retitle(matter.id(), command.text().title().strip());
        return DeskResult.done(matter.number());
    }

    private static boolean isAsSent(OutgoingDocument known, Command c) {
        return known.text().equals(c.text())
                && known.kind() == c.kind()
                && known.series().equals(c.series());
    }

    private String begin(Command c, Viewer by) {
        String source = c.source().isBlank() ? c.text().title() : c.source();
        Matter matter = open.handle(
                new OpenMatter.New(
                        c.id(),
                        series(OutgoingDocument.PROCEDURE),
                        OutgoingDocument.PROCEDURE,
                        c.text().title().strip(),
                        new Source("document", c.id().toString(), source.strip()),
                        false,
                        null,
                        List.of()),
                Mover.of(by));
        OutgoingDocument.Drafted drafted = new OutgoingDocument.Drafted(date.today(), by.name());
        documents.insert(new OutgoingDocument(
                c.id(), matter.number(), matter.run().step(), c.series(), c.kind(), c.text(), drafted, null, null, 0));
        wordings.stands(c.id(), Wording.Kind.DRAFT, c.text(), by.name(), null);
        return matter.number();
    }

    private static OutgoingDocument asDocument(Command c, OutgoingDocument known) {
        return new OutgoingDocument(
                c.id(),
                known.draft(),
                known.step(),
                c.series(),
                c.kind(),
                c.text(),
                known.drafted(),
                null,
                null,
                c.version());
    }

    private @Nullable DeskRefusal wrong(Command command) {
        OutgoingDocument.Text text = command.text();
        if (series.find(command.series())
                .filter(s -> s.use() == Series.Use.OUTGOING)
                .isEmpty()) {
            return new DeskRefusal.Missing("series");
        }
        DeskRefusal wrong = TextParts.wrong(text);
        if (wrong != null) {
            return wrong;
        }
        return command.source().length() > SOURCE
                ? new DeskRefusal.TooLong("source", SOURCE, command.source().length())
                : null;
    }

    /** The procedure's word for its numbers and the year. */
    private String series(String procedure) {
        String word = procedures
                .here(procedure)
                .settings()
                .getOrDefault("number", List.of("拟"))
                .getFirst();
        return word + date.today().getYear() + "-";
    }
}
