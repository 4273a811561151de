package org.luoshi.platform.suggestions.year.web;

import java.nio.charset.StandardCharsets;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report as a file to take along: DOCX or PDF. */
@Component
class ReportFiles {
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ReportPages pages;
    private final Papers papers;

    ReportFiles(ReportPages pages, Papers papers) {
        this.pages = pages;
        this.papers = papers;
    }

    /** The file; where no font writes all of it, back to the page with what is missing. */
    Object paper(ReportPage page, String ending, Frame frame, String back, RedirectAttributes redirect) {
        String name = page.title() + "." + ending;
        if (ending.equals("docx")) {
            return file(DOCX, name, papers.docx(pages.paper(page, frame)));
        }
        return switch (papers.pdf(pages.paper(page, frame))) {
            case Rendering.Pdf pdf -> file(MediaType.APPLICATION_PDF, name, pdf.bytes());
            case Rendering.Unset none -> {
                Flash.leave(redirect, Panel.refused(frame.t(none.message(), none.named()), "", ""));
                yield "redirect:" + back;
            }
        };
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(bytes);
    }
}
