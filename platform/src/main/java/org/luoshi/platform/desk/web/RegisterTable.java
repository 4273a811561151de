package org.luoshi.platform.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.luoshi.platform.site.Xlsx;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A register as a workbook. */
final class RegisterTable {
    private RegisterTable() {}

    static ResponseEntity<byte[]> workbook(String name, List<List<String>> rows) {
        return file(name + ".xlsx", MediaType.valueOf(Xlsx.TYPE), Xlsx.bytes(name, rows));
    }

    /** A file to keep. */
    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return kept(name, type).body(bytes);
    }

    /** A file to keep that is written while it is sent. */
    static ResponseEntity<StreamingResponseBody> stream(String name, StreamingResponseBody body) {
        return kept(name, MediaType.APPLICATION_OCTET_STREAM).body(body);
    }

    private static ResponseEntity.BodyBuilder kept(String name, MediaType type) {
        String attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, attachment);
    }
}
