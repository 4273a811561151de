package org.luoshi.platform.suggestions.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionPoints;

/** A suggestion as the paper that goes into the file (建议文本): its text and what the units replied. */
final class SuggestionPaper {
    private static final Pattern NUMBER = Pattern.compile("(\\D*)(\\d{4})-(\\d+)");

    private SuggestionPaper() {}

    /** {@code 建2026-0124} becomes {@code 建〔2026〕124号}; the text is left out where it stays on paper. */
    static Paper of(SuggestionPage page, Frame frame) {
        Suggestion s = page.suggestion();
        Paper paper = Paper.letter(
                frame.t("suggestions.paper.issuer", frame.cityName()),
                number(page.matter().number()),
                page.matter().title());
        if (page.textVisible()) {
            paper = paper.heading(1, frame.t("suggestions.facts"))
                    .paragraph(s.text().facts())
                    .heading(1, frame.t("suggestions.proposal"))
                    .paragraph(s.text().proposal());
        }
        for (SuggestionPage.ReplyLine line : page.replies()) {
            paper = replied(paper, line, frame);
        }
        LocalDate day = Objects.requireNonNullElse(s.submittedOn(), s.draftedOn());
        return paper.signed(s.leadName() + "（" + s.delegation() + "）", day);
    }

    private static Paper replied(Paper paper, SuggestionPage.ReplyLine line, Frame frame) {
        Paper longer = paper.heading(
                        1,
                        frame.t(
                                "suggestions.paper.reply",
                                line.unit(),
                                line.reply().round()))
                .paragraph(line.reply().text());
        for (SuggestionPoints.Answered answer : line.reply().points()) {
            longer = longer.paragraph(PointForms.asked(answer, frame)).paragraph(PointForms.answered(answer, frame));
        }
        return line.reply().reasons().isEmpty()
                ? longer
                : longer.paragraph(line.reply().reasons());
    }

    private static DocumentNumber number(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new IllegalStateException("not the number of a suggestion: " + number);
        }
        return new DocumentNumber(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
