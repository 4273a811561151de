package org.luoshi.platform.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One file of the archive (归档包): every document, scan and line of a matter, and {@code SHA256SUMS}, which the common tool
 * {@code sha256sum -c SHA256SUMS} proves anywhere, without this program.
 */
final class ArchivePackage {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** Adds one file; a name that is taken gets a number. */
    ArchivePackage add(String name, byte[] content) {
        String free = name;
        for (int i = 2; entries.containsKey(free); i++) {
            int dot = name.lastIndexOf('.');
            free = dot > name.lastIndexOf('/')
                    ? name.substring(0, dot) + "-" + i + name.substring(dot)
                    : name + "-" + i;
        }
        entries.put(free, content);
        return this;
    }

    ArchivePackage add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of every file, one a line. */
    String sums() {
        StringBuilder lines = new StringBuilder();
        entries.forEach((name, content) ->
                lines.append(sha256(content)).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    byte[] zip() {
        String sums = sums();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
            put(zip, "SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a package in memory", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
