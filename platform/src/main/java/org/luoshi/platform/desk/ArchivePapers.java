package org.luoshi.platform.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.platform.suggestions.SuggestionViews;
import org.springframework.stereotype.Component;

/** The papers a matter's package holds beside its files (归档文书), by file name. */
@Component
public class ArchivePapers {
    private static final Pattern NUMBER = Pattern.compile("(\\D*)(\\d{4})-(\\d+)");

    /** The installation itself: whoever packs was asked before. */
    private static final Mover EVERYTHING = new Mover("system", "系统", Set.of(), null, null, true);

    private final SuggestionViews suggestions;
    private final OutgoingDocuments documents;
    private final OutgoingPaper paper;
    private final Papers papers;

    ArchivePapers(SuggestionViews suggestions, OutgoingDocuments documents, OutgoingPaper paper, Papers papers) {
        this.suggestions = suggestions;
        this.documents = documents;
        this.paper = paper;
        this.papers = papers;
    }

    /** The document's paper; a suggestion's text as it stands in the register. */
    public Map<String, byte[]> of(Matter matter) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        documents
                .find(matter.id())
                .ifPresent(d -> texts.put(matter.number() + ".docx", papers.docx(paper.of(d, matter))));
        suggestions
                .part(matter, EVERYTHING)
                .map(SuggestionViews.Part::suggestion)
                .filter(suggestion -> suggestion.secrecy() != Suggestion.Secrecy.PAPER_ONLY)
                .ifPresent(suggestion -> texts.put(matter.number() + ".docx", papers.docx(text(matter, suggestion))));
        return texts;
    }

    private static Paper text(Matter matter, Suggestion suggestion) {
        Paper paper = Paper.letter(
                        suggestion.leadName() + "（" + suggestion.delegation() + "）",
                        number(matter.number()),
                        suggestion.text().title())
                .heading(1, "案由、案据")
                .paragraph(suggestion.text().facts())
                .heading(1, "方案");
        return paper.paragraph(suggestion.text().proposal());
    }

    private static DocumentNumber number(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (!parts.matches()) {
            throw new IllegalStateException("not the number of a suggestion: " + number);
        }
        return new DocumentNumber(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }
}
