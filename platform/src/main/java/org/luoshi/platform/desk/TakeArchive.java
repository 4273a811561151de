package org.luoshi.platform.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/**
 * Hands a sealed batch out (取走归档包), file by file: every matter in a folder of its number, index, manifest, signature, key and
 * {@code SHA256SUMS}. {@code sha256sum -c SHA256SUMS} and {@code openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in
 * manifest.json -sigfile manifest.sig} prove it anywhere, without this program.
 */
@Component
public class TakeArchive {
    /** What stands before the 32 bytes of a key in its X.509 form (RFC 8410). */
    private static final String HEAD = "302a300506032b6570032100";

    private final ArchiveBatches batches;
    private final ArchiveContents contents;

    TakeArchive(ArchiveBatches batches, ArchiveContents contents) {
        this.batches = batches;
        this.contents = contents;
    }

    /** One file of it, such as its index; empty where it has none of this name, or is not sealed. */
    public Optional<byte[]> one(UUID batch, String name) {
        return batches.signed(batch).flatMap(_ -> batches.part(batch, name)).map(contents::read);
    }

    /** Writes it as a ZIP; one file at a time stands in memory. */
    public void write(UUID batch, OutputStream out) throws IOException {
        ArchiveBatches.Signed signed = batches.signed(batch).orElseThrow();
        StringBuilder sums = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ArchivePart part : batches.parts(batch)) {
                put(
                        zip,
                        part.name(),
                        contents.read(batches.part(batch, part.name()).orElseThrow()));
                sums.append(part.sha256()).append("  ").append(part.name()).append('\n');
            }
            put(zip, "manifest.sig", HexFormat.of().parseHex(signed.signature()));
            put(zip, "key.pem", pem(signed.publicKey()).getBytes(StandardCharsets.US_ASCII));
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
