package org.luoshi.platform.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A package as one file (归档包): every matter in a folder of its number, index, manifest, signature, key and
 * {@code SHA256SUMS}. {@code sha256sum -c SHA256SUMS} and {@code openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in
 * manifest.json -sigfile manifest.sig} prove it anywhere, without this program.
 */
final class ArchiveZip {
    /** What stands before the 32 bytes of a key in its X.509 form (RFC 8410). */
    private static final String HEAD = "302a300506032b6570032100";

    private ArchiveZip() {}

    /** One file at a time stands in memory. */
    static void write(
            List<ArchivePart> parts,
            Function<ArchivePart, byte[]> content,
            String signature,
            String publicKey,
            OutputStream out)
            throws IOException {
        StringBuilder sums = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ArchivePart part : parts) {
                put(zip, part.name(), content.apply(part));
                sums.append(part.sha256()).append("  ").append(part.name()).append('\n');
            }
            put(zip, "manifest.sig", HexFormat.of().parseHex(signature));
            put(zip, "key.pem", pem(publicKey).getBytes(StandardCharsets.US_ASCII));
            put(zip, "SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String pem(String key) {
        String letters = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HEAD + key));
        return "-----BEGIN PUBLIC KEY-----\n" + letters + "\n-----END PUBLIC KEY-----\n";
    }
}
