package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.documents.Block;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.matters.Matter;
import org.springframework.stereotype.Component;

/** An outgoing document as its paper (公文稿、公文); before it has a number, the number's place is free. */
@Component
public class OutgoingPaper {
    private final SeriesRegister series;
    private final Numbers numbers;

    OutgoingPaper(SeriesRegister series, Numbers numbers) {
        this.series = series;
        this.numbers = numbers;
    }

    /** The day on it is the day it was signed; before, it bears none. */
    public Paper of(OutgoingDocument document, Matter matter, String signer) {
        Series from = series.find(document.series()).orElseThrow();
        Optional<LocalDate> signed = matter.run().history().stream()
                .filter(happening -> happening.event().equals("sign"))
                .map(happening -> happening.at().toLocalDate())
                .reduce((_, last) -> last);
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
