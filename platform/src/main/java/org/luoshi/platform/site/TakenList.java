package org.luoshi.platform.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A page's tables sent as a file (清单下载), named after the page and the city's day. */
final class TakenList {
    private TakenList() {}

    /** False when the page has no table: then the page itself is the answer. */
    static boolean write(Take take, Frame frame, String html, HttpServletResponse response) throws IOException {
        List<List<String>> rows = PageTables.rows(html, frame.t("site.export.group"));
        if (rows.isEmpty()) {
            return false;
        }
        byte[] bytes = take == Take.CSV ? Csv.bytes(rows) : Xlsx.bytes(frame.title(), rows);
        response.setContentType(take == Take.CSV ? "text/csv;charset=UTF-8" : Xlsx.TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(take, frame));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        return true;
    }

    private static String attachment(Take take, Frame frame) {
        String day = frame.today() == null ? "" : "-" + frame.today();
        return ContentDisposition.attachment()
                .filename(frame.title() + day + "." + take.code(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
