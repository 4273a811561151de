package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.documents.Block;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.OpenMatter;
import org.springframework.stereotype.Component;

/** An outgoing document as its paper (公文稿、公文); before it has a number, the number's place is free. */
@Component
public class OutgoingPaper {
    private final SeriesRegister series;
    private final Numbers numbers;
    private final CityCodes codes;
    private final Journal journal;

    OutgoingPaper(SeriesRegister series, Numbers numbers, CityCodes codes, Journal journal) {
        this.series = series;
        this.numbers = numbers;
        this.codes = codes;
        this.journal = journal;
    }

    /** With the code that proves it from the day it has its number, while this number is used. */
    public Paper of(OutgoingDocument document, Matter matter) {
        Paper paper = paper(document, matter, signer(matter));
        Optional<DocumentNumber> number =
                numbers.of(OutgoingDocument.BEARER, document.id().value());
        Optional<LocalDate> signed = signed(matter);
        return number.isEmpty() || signed.isEmpty() || document.step().equals("voided")
                ? paper
                : codes.coded(paper, number.get().text(), signed.get());
    }

    private String signer(Matter matter) {
        return journal.of(OpenMatter.subject(matter.id())).stream()
                .filter(line -> line.action().equals("sign") && line.outcome() == Outcome.DONE)
                .map(line -> line.actor().name())
                .reduce("", (_, last) -> last);
    }

    private static Optional<LocalDate> signed(Matter matter) {
        return matter.run().history().stream()
                .filter(happening -> happening.event().equals("sign"))
                .map(happening -> happening.at().toLocalDate())
                .reduce((_, last) -> last);
    }

    /** The day on it is the day it was signed; before, it bears none. */
    private Paper paper(OutgoingDocument document, Matter matter, String signer) {
        Series from = series.find(document.series()).orElseThrow();
        Optional<LocalDate> signed = signed(matter);
        DocumentNumber number = numbers.of(
                        OutgoingDocument.BEARER, document.id().value())
                .orElseGet(() ->
                        new DocumentNumber(from.code(), document.drafted().on().getYear(), 0));
        Paper paper = from.form() == Paper.Form.FORMAL
                ? Paper.formal(from.issuer(), number, document.text().title())
                : Paper.letter(from.issuer(), number, document.text().title());
        for (Block block : BodyText.blocks(document.text().body())) {
            paper = paper.with(block);
        }
        paper = paper.to(array(document.text().addressees()))
                .attaching(array(document.text().attachments()))
                .copiedTo(array(document.text().copies()));
        if (document.kind().goesUp() && !signer.isEmpty()) {
            paper = paper.approvedBy(signer);
        }
        return signed.isPresent() ? paper.signed(from.issuer(), signed.get()) : paper;
    }

    private static String[] array(List<String> lines) {
        return lines.toArray(String[]::new);
    }
}
