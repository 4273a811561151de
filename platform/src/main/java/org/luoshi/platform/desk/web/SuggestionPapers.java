package org.luoshi.platform.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.luoshi.platform.desk.CityCodes;
import org.luoshi.platform.desk.Sheet;
import org.luoshi.platform.documents.Block;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionPoints;
import org.luoshi.platform.suggestions.SuggestionViews;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * The papers of a suggestion's handling: assignment sheet (交办单), supervision sheet (督办单), reply (答复), rating form
 * (满意度测评表), each in GB/T 9704 form with a code that proves it. The suggestion's own text is printed on its page.
 */
@Component
class SuggestionPapers {
    private static final Pattern NUMBER = Pattern.compile("(\\D*)(\\d{4})-(\\d+)");

    private final Names names;
    private final CityCodes codes;

    SuggestionPapers(Names names, CityCodes codes) {
        this.names = names;
        this.codes = codes;
    }

    /** What was assigned, to whom, until when. */
    Paper assignment(Sheet sheet, Matter matter, SuggestionViews.Part part, Frame frame) {
        Happening assigned = sheet.kind().occasions(matter).get(sheet.occasion() - 1);
        Paper paper = sheet(sheet, "assignment", matter, frame).to(units(assigned, matter));
        paper = paper.paragraph(frame.t("desk.paper.assignment.text", lead(part), matter.title(), matter.number()))
                .heading(1, frame.t("desk.paper.asked"))
                .paragraph(frame.t("desk.paper.assignment.asked"));
        if (assigned.carried().get("due-by") instanceof Value.Day(LocalDate due)) {
            paper = paper.paragraph(frame.t("desk.paper.due", frame.date(due)));
        }
        return coded(noted(paper, assigned), sheet.number(), sheet.issuedOn());
    }

    /** What is urged, since it was assigned when. */
    Paper supervision(Sheet sheet, Matter matter, SuggestionViews.Part part, Frame frame) {
        Happening urged = sheet.kind().occasions(matter).get(sheet.occasion() - 1);
        List<Happening> assigned = Sheet.Kind.ASSIGNMENT.occasions(matter);
        Paper paper = sheet(sheet, "supervision", matter, frame)
                .to(matter.run().parties().stream()
                        .filter(party -> party.releasedOn() == null)
                        .map(party -> names.unit(party.unit()))
                        .toArray(String[]::new))
                .paragraph(frame.t("desk.paper.supervision.text", lead(part), matter.title(), matter.number()));
        if (!assigned.isEmpty()) {
            paper = paper.paragraph(frame.t(
                    "desk.paper.supervision.since",
                    frame.date(assigned.getLast().day())));
        }
        Value text = urged.carried().get("text");
        paper = paper.heading(1, frame.t("desk.paper.asked")).paragraph(text == null ? "" : text.plain());
        return coded(paper, sheet.number(), sheet.issuedOn());
    }

    private Paper sheet(Sheet sheet, String kind, Matter matter, Frame frame) {
        String issuer = frame.t("desk.paper.issuer", frame.cityName());
        return Paper.letter(issuer, sheet.number(), frame.t("desk.paper." + kind, matter.number()))
                .signed(issuer, sheet.issuedOn());
    }

    private static Paper noted(Paper paper, Happening assigned) {
        Value note = assigned.carried().get("note");
        return note == null || note.plain().isBlank() ? paper : paper.paragraph(note.plain());
    }

    /** A reply of one unit in one round. */
    Paper reply(SuggestionViews.Reply reply, Matter matter, SuggestionViews.Part part, Frame frame) {
        Paper paper = Paper.letter(
                        names.unit(reply.unit()),
                        number(matter.number()),
                        frame.t("desk.paper.reply", matter.number(), matter.title()))
                .to(frame.t("desk.paper.deputy", lead(part)));
        for (String line : reply.text().lines().filter(text -> !text.isBlank()).toList()) {
            paper = paper.paragraph(line.strip());
        }
        for (SuggestionPoints.Answered answer : reply.points()) {
            paper = paper.heading(1, frame.t("suggestions.points.asked", answer.place(), answer.point()))
                    .paragraph(frame.t("suggestions.points.answered", frame.t(answer.messageKey()), answer.text()));
        }
        if (!reply.reasons().isBlank()) {
            paper = paper.paragraph(reply.reasons());
        }
        paper = paper.paragraph(frame.t("desk.paper.class", frame.t("suggestions.class." + reply.category())))
                .signed(names.unit(reply.unit()), reply.on())
                .noting(frame.t("desk.paper.signer", reply.signer()))
                .copiedTo(frame.t("desk.paper.issuer", frame.cityName()));
        return coded(paper, number(matter.number()), reply.on());
    }

    /** The form a deputy fills in after a reply; empty boxes, one line for each thing that is rated. */
    Paper rating(SuggestionViews.Reply reply, Matter matter, SuggestionViews.Part part, Frame frame) {
        String boxes = List.of("satisfied", "basically-satisfied", "dissatisfied").stream()
                .map(scale -> "□" + frame.t("suggestions.scale." + scale))
                .collect(Collectors.joining("　"));
        Paper paper = Paper.letter(
                        frame.t("desk.paper.issuer", frame.cityName()),
                        number(matter.number()),
                        frame.t("desk.paper.rating", matter.number()))
                .paragraph(frame.t("desk.paper.rating.of", matter.title()))
                .paragraph(frame.t(
                        "desk.paper.rating.reply", names.unit(reply.unit()), frame.date(reply.on()), reply.round()))
                .with(new Block.Table(
                        List.of(frame.t("desk.paper.rating.what"), frame.t("desk.paper.rating.how")),
                        List.of(
                                List.of(frame.t("suggestions.rating.attitude"), boxes),
                                List.of(frame.t("suggestions.rating.result"), boxes))))
                .paragraph(frame.t("desk.paper.rating.reason"))
                .paragraph("　")
                .paragraph(frame.t("desk.paper.rating.sign", lead(part)));
        return coded(paper, number(matter.number()), reply.on());
    }

    private Paper coded(Paper paper, DocumentNumber number, LocalDate day) {
        return codes.coded(paper, number.text(), day);
    }

    private static String lead(SuggestionViews.Part part) {
        Suggestion suggestion = part.suggestion();
        return suggestion.leadName() + "（" + suggestion.delegation() + "）";
    }

    private String[] units(Happening assigned, Matter matter) {
        return Optional.ofNullable(assigned.carried().get("units"))
                .map(value -> value instanceof Value.Units(var given) ? given : List.<Value.Assigned>of())
                .filter(given -> !given.isEmpty())
                .map(given -> given.stream().map(to -> names.unit(to.unit())).toArray(String[]::new))
                .orElseGet(() -> matter.run().parties().stream()
                        .map(party -> names.unit(party.unit()))
                        .toArray(String[]::new));
    }

    /** {@code 建2026-0124} becomes {@code 建〔2026〕124号}. */
    static DocumentNumber number(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new IllegalStateException("not the number of a suggestion: " + number);
        }
        return new DocumentNumber(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
