package org.luoshi.platform.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.StoredFile;

/** One file of a package (归档件): made here from the records, or one that came in and is kept in the store of files. */
final class ArchivePart {
    private final String name;
    private final String sha256;
    private final long size;
    private final byte @Nullable [] content;
    private final @Nullable FileId file;

    private ArchivePart(String name, String sha256, long size, byte @Nullable [] content, @Nullable FileId file) {
        this.name = name;
        this.sha256 = sha256;
        this.size = size;
        this.content = content;
        this.file = file;
    }

    static ArchivePart made(String name, byte[] content) {
        return new ArchivePart(name, sha256(content), content.length, content, null);
    }

    static ArchivePart made(String name, String text) {
        return made(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ArchivePart came(String name, StoredFile file) {
        return new ArchivePart(name, file.sha256(), file.size(), null, file.id());
    }

    /** As it was written down. */
    static ArchivePart known(String name, String sha256, long size, byte @Nullable [] content, @Nullable FileId file) {
        return new ArchivePart(name, sha256, size, content, file);
    }

    /** The same in a folder. */
    ArchivePart in(String folder) {
        return new ArchivePart(folder + "/" + name, sha256, size, content, file);
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    long size() {
        return size;
    }

    /** Null for one that came in. */
    byte @Nullable [] content() {
        return content;
    }

    /** Null for one that was made here. */
    @Nullable
    FileId file() {
        return file;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
