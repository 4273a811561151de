package org.luoshi.platform.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.platform.desk.OutgoingDocuments;
import org.luoshi.platform.desk.OutgoingPaper;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.matters.Matter;
import org.springframework.stereotype.Component;

/** The papers a matter's package holds beside its files (归档文书), by file name. */
@Component
class ArchivePapers {
    private final OutgoingDocuments documents;
    private final OutgoingPaper paper;
    private final Papers papers;

    ArchivePapers(OutgoingDocuments documents, OutgoingPaper paper, Papers papers) {
        this.documents = documents;
        this.paper = paper;
        this.papers = papers;
    }

    Map<String, byte[]> of(Matter matter) {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        documents
                .find(matter.id())
                .ifPresent(d -> texts.put(matter.number() + ".docx", papers.docx(paper.of(d, matter))));
        return texts;
    }
}
