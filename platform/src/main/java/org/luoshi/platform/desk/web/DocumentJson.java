package org.luoshi.platform.desk.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.desk.DocumentKind;
import org.luoshi.platform.desk.IncomingDocument;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.Numbers;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.desk.OutgoingRegister;
import org.luoshi.platform.desk.Series;
import org.luoshi.platform.desk.Wording;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;

/** Documents as programs read them (公文数据). */
final class DocumentJson {
    private DocumentJson() {}

    /**
     * A line of the outgoing register.
     *
     * @param number as it stands on the paper; null before it is given
     * @param matter where its acts are sent
     * @param sha256 of the stamped paper's scan when it was sealed; null before
     * @param voided why the number is not used; empty otherwise
     */
    record Outgoing(
            String draft,
            @Nullable String number,
            String title,
            DocumentKind kind,
            List<String> addressees,
            String step,
            LocalDate draftedOn,
            String draftedBy,
            @Nullable LocalDate numberedOn,
            @Nullable LocalDate sealedOn,
            @Nullable String sha256,
            String voided,
            String matter) {
        static Outgoing of(OutgoingRegister.Line line) {
            DocumentNumber number = line.number();
            return new Outgoing(
                    line.draft(),
                    number == null ? null : number.text(),
                    line.title(),
                    line.kind(),
                    line.addressees(),
                    line.step(),
                    line.draftedOn(),
                    line.draftedBy(),
                    line.numberedOn(),
                    line.sealedOn(),
                    line.sha256(),
                    line.voidedBecause(),
                    DocumentJson.matter(line.draft()));
        }
    }

    /**
     * One outgoing document.
     *
     * @param approvedOn the party group's day, and nothing else of it; null where it did not come before one
     * @param version of its text, sent back when a draft is written again
     */
    record OutgoingWhole(
            String draft,
            @Nullable String number,
            UUID series,
            DocumentKind kind,
            String step,
            String title,
            List<String> addressees,
            String body,
            List<String> attachments,
            List<String> copies,
            LocalDate draftedOn,
            String draftedBy,
            @Nullable LocalDate approvedOn,
            @Nullable Scan original,
            long version,
            String matter,
            List<Written> instructions) {
        static OutgoingWhole of(OutgoingDocument d, @Nullable String number, List<Written> instructions) {
            OutgoingDocument.Seal seal = d.seal();
            return new OutgoingWhole(
                    d.draft(),
                    number,
                    d.series(),
                    d.kind(),
                    d.step(),
                    d.text().title(),
                    d.text().addressees(),
                    d.text().body(),
                    d.text().attachments(),
                    d.text().copies(),
                    d.drafted().on(),
                    d.drafted().by(),
                    d.approvedOn(),
                    seal == null ? null : new Scan(seal.scan().toString(), seal.sha256()),
                    d.version(),
                    DocumentJson.matter(d.draft()),
                    instructions);
        }
    }

    /**
     * A wording of a document.
     *
     * @param base the wording it was made from; null for the first
     * @param unit whose proposal it is; null for others
     * @param outcome what became of a proposal; null for wordings that stood
     */
    record Worded(
            int number,
            Wording.Kind kind,
            @Nullable Integer base,
            String title,
            List<String> addressees,
            String body,
            List<String> attachments,
            List<String> copies,
            String by,
            @Nullable String unit,
            String note,
            LocalDateTime at,
            Wording.@Nullable Outcome outcome,
            @Nullable String reason) {
        static Worded of(Wording w) {
            Wording.Decision decision = w.decision();
            return new Worded(
                    w.number(),
                    w.kind(),
                    w.base(),
                    w.text().title(),
                    w.text().addressees(),
                    w.text().body(),
                    w.text().attachments(),
                    w.text().copies(),
                    w.by(),
                    w.unit(),
                    w.note(),
                    w.at(),
                    decision == null ? null : decision.outcome(),
                    decision == null ? null : decision.reason());
        }
    }

    /** A scanned paper and its hash when it was registered. */
    record Scan(String id, String sha256) {}

    /** A document that came in. */
    record Incoming(
            UUID id,
            String number,
            LocalDate received,
            String sender,
            String senderNumber,
            String title,
            IncomingDocument.Urgency urgency,
            @Nullable Integer pages,
            @Nullable Scan scan,
            IncomingDocument.State state,
            @Nullable LocalDate settledOn) {
        static Incoming of(IncomingDocument d) {
            return new Incoming(
                    d.id().value(),
                    d.number(),
                    d.receivedOn(),
                    d.sender(),
                    d.senderNumber(),
                    d.title(),
                    d.urgency(),
                    d.pages(),
                    d.scan() == null || d.sha256() == null
                            ? null
                            : new Scan(d.scan().toString(), d.sha256()),
                    d.state(),
                    d.settledOn());
        }
    }

    /**
     * What a leader wrote on a document.
     *
     * @param document number of the incoming document or of the outgoing one's draft
     * @param matter what it became; null when nothing came of it yet
     */
    record Written(
            UUID id,
            String document,
            String leader,
            LocalDate given,
            String instruction,
            @Nullable Scan scan,
            @Nullable String matter) {
        static Written of(Instruction i, String document, @Nullable String number) {
            return new Written(
                    i.id(),
                    document,
                    i.leader(),
                    i.givenOn(),
                    i.text(),
                    i.scan() == null || i.sha256() == null
                            ? null
                            : new Scan(i.scan().toString(), i.sha256()),
                    number == null ? null : DocumentJson.matter(number));
        }
    }

    /** A series of numbers and how far it is in each year. */
    record Row(UUID id, String code, String name, String issuer, Paper.Form form, Series.Use use, List<Year> years) {
        static Row of(Series s, List<Numbers.Year> years) {
            return new Row(
                    s.id(),
                    s.code(),
                    s.name(),
                    s.issuer(),
                    s.form(),
                    s.use(),
                    years.stream().map(Year::of).toList());
        }
    }

    /**
     * How far a series is in a year.
     *
     * @param onPaper numbers of the paper register before this one
     * @param gapless whether every number up to the last is explained
     */
    record Year(int year, int onPaper, int last, int given, int voided, boolean gapless) {
        static Year of(Numbers.Year y) {
            return new Year(y.year(), y.onPaper(), y.last(), y.given(), y.voided(), y.gapless());
        }
    }

    /**
     * A number that was given.
     *
     * @param voidedOn null while it is used
     * @param reason why it is not used; empty while it is
     */
    record Given(
            String number,
            int serial,
            String title,
            LocalDate givenOn,
            @Nullable LocalDate voidedOn,
            String reason) {
        static Given of(Numbers.Line line) {
            return new Given(
                    line.number().text(),
                    line.number().serial(),
                    line.bearer().title(),
                    line.givenOn(),
                    line.voidedOn().orElse(null),
                    line.reason());
        }
    }

    /** Where the acts of a matter are sent. */
    static String matter(String number) {
        return "/api/v1/matters/" + number;
    }
}
