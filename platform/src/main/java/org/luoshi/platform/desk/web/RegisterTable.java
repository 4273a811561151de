package org.luoshi.platform.desk.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.luoshi.platform.site.Xlsx;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A register as a workbook. */
final class RegisterTable {
    private RegisterTable() {}

    static ResponseEntity<byte[]> workbook(String name, List<List<String>> rows) {
        return file(name + ".xlsx", MediaType.valueOf(Xlsx.TYPE), Xlsx.bytes(name, rows));
    }

    /** A file to keep. */
    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        String attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(bytes);
    }
}
