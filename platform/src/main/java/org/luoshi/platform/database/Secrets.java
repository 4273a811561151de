package org.luoshi.platform.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords of the embedded database (口令文件): made once, in files only their owner can read. */
final class Secrets {
    private Secrets() {}

    /** The password in {@code file}, made if the file is missing. Hexadecimal, so it is safe inside SQL quotes. */
    static String readOrMake(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writeOwnerOnly(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    static Path writeOwnerOnly(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new IOException("somebody else just made " + file, e);
        }
        return Files.writeString(file, text);
    }
}
