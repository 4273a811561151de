package org.luoshi.platform.operations.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes on their way, counted and digested (计量). */
public final class Measured extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long bytes;
    private long lines;

    public Measured(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] chunk, int from, int length) throws IOException {
        out.write(chunk, from, length);
        digest.update(chunk, from, length);
        bytes += length;
        for (int i = from; i < from + length; i++) {
            if (chunk[i] == '\n') {
                lines++;
            }
        }
    }

    /** What went by; call it once. */
    public Part part(String name) {
        return new Part(name, HexFormat.of().formatHex(digest.digest()), bytes, name.startsWith("tables/") ? lines : 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
