package org.luoshi.platform.cooperation.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.PaperCodes;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;

/** The supervision sheet (督办单) of an item: what is late, since when, what is required until when. */
final class SupervisionSheet {
    private static final Pattern NUMBER = Pattern.compile("(\\D*)(\\d{4})-(\\d+)");

    private SupervisionSheet() {}

    /** With the code that proves it once it was sent; printed again it is the same paper with the same code. */
    static Paper of(ListView view, Item item, Matter matter, List<PaperCodes> codes) {
        List<Happening> sent = matter.run().history().stream()
                .filter(happening -> happening.event().equals("supervise"))
                .toList();
        LocalDate day = sent.isEmpty() ? view.today() : sent.getLast().at().toLocalDate();
        Paper paper = paper(view, item, matter, sent, day);
        return sent.isEmpty()
                ? paper
                : codes.stream().reduce(paper, (p, code) -> code.coded(p, matter.number(), day), (_, last) -> last);
    }

    private static Paper paper(ListView view, Item item, Matter matter, List<Happening> sent, LocalDate day) {
        Frame frame = view.frame();
        Paper paper = Paper.letter(
                        frame.t("cooperation.sheet.issuer", frame.cityName()),
                        number(matter.number()),
                        frame.t("cooperation.sheet.title", item.content().title()))
                .to(view.owner(item, view.list().ours()))
                .heading(1, frame.t("cooperation.sheet.item"))
                .paragraph(frame.t(
                        "cooperation.sheet.facts",
                        view.list().name(),
                        view.category(item.content().category()),
                        view.owner(item, view.list().ours()),
                        view.owner(item, view.list().theirs()),
                        frame.date(item.deadline())))
                .paragraph(
                        frame.t("cooperation.sheet.late", Math.max(0, ChronoUnit.DAYS.between(item.deadline(), day))));
        for (Happening happening : sent) {
            paper = required(paper, happening, frame);
        }
        return paper.signed(frame.t("cooperation.sheet.issuer", frame.cityName()), day);
    }

    private static Paper required(Paper paper, Happening sheet, Frame frame) {
        Value text = sheet.carried().get("text");
        Value until = sheet.carried().get("feedback-by");
        Paper longer =
                paper.heading(1, frame.t("cooperation.sheet.required")).paragraph(text == null ? "" : text.plain());
        return until instanceof Value.Day(LocalDate day)
                ? longer.paragraph(frame.t("cooperation.sheet.until", frame.date(day)))
                : longer;
    }

    private static DocumentNumber number(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new IllegalStateException("not the number of an item: " + number);
        }
        return new DocumentNumber(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
