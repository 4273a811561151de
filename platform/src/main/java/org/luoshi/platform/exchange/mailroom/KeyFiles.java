package org.luoshi.platform.exchange.mailroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.luoshi.platform.exchange.protocol.CityKey;
import org.luoshi.platform.exchange.protocol.Ed25519;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the secret halves of our keys lie (密钥存放): a file each, readable by its owner alone, outside the database. */
@Component
class KeyFiles {
    private final Path directory;

    KeyFiles(@Value("${luoshi.exchange-keys:${luoshi.data:.luoshi/data}/exchange}") Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Keeps a pair and is sure it lies on the disk. */
    void keep(Ed25519.Pair pair) {
        Path file = file(pair.key());
        Path fresh = directory.resolve(file.getFileName() + ".new");
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory.getParent());
                Files.createDirectory(directory, owner("rwx------"));
            }
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, owner("rw-------"));
            write(fresh, HexFormat.of().formatHex(pair.secret().getEncoded()) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
                entry.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key of this city cannot be kept in " + directory, e);
        }
    }

    /** The pair whose public half is {@code key}; empty when its file is lost. */
    Optional<Ed25519.Pair> find(CityKey key) {
        try {
            String secret = Files.readString(file(key)).strip();
            return Optional.of(Ed25519.of(key, HexFormat.of().parseHex(secret)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file(key) + " cannot be read", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the key file " + file(key) + " holds no key", e);
        }
    }

    /** Forgets a pair that was turned; nothing happens when it is gone. */
    void forget(CityKey key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException("the old key file " + file(key) + " cannot be removed", e);
        }
    }

    Path file(CityKey key) {
        return directory.resolve(key.hex() + ".key");
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> owner(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
