package org.luoshi.platform.sessions.votes;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the keys of live polls lie (密钥存放): one file each, outside the database and its backups, gone when the poll ends.
 *
 * <p>Nothing is kept in memory: every ballot reads the file, so that a server that was killed goes on where it stood.
 */
@Component
class PollKeys {
    private static final String ENDING = ".key";

    private final Path directory;

    PollKeys(@Value("${luoshi.poll-keys:${luoshi.data:.luoshi/data}/polls}") Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(this.directory)) {
                Files.createDirectories(this.directory.getParent());
                Files.createDirectory(this.directory, owner("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("keys of polls cannot be kept in " + this.directory, e);
        }
    }

    /** Makes a key and is sure it lies on the disk; a leftover of a failed opening is replaced. */
    PollKey create(PollId poll) {
        byte[] secret = PollKey.secret();
        Path fresh = directory.resolve(poll + ".new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, owner("rw-------"));
            write(fresh, secret);
            Files.move(fresh, file(poll), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            settle();
            return new PollKey(poll, secret);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of poll " + poll + " cannot be written", e);
        }
    }

    /** The key; empty when it is lost, or is not the one whose {@code check} the database keeps. */
    Optional<PollKey> read(PollId poll, KeyCheck check) {
        try {
            byte[] secret = Files.readAllBytes(file(poll));
            PollKey key = new PollKey(poll, secret);
            return secret.length == PollKey.BYTES && check.fits(key) ? Optional.of(key) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the key of poll " + poll + " cannot be read", e);
        }
    }

    /** Overwrites, then deletes; nothing happens when it is gone. May be called twice. */
    void destroy(PollId poll) {
        Path key = file(poll);
        try {
            if (Files.exists(key)) {
                write(key, PollKey.secret());
                Files.deleteIfExists(key);
                settle();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key of poll " + poll + " cannot be destroyed", e);
        }
    }

    /** Every poll that has a key here. */
    List<PollId> all() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> new PollId(UUID.fromString(name.substring(0, name.length() - ENDING.length()))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the keys of polls cannot be listed", e);
        }
    }

    Path file(PollId poll) {
        return directory.resolve(poll + ENDING);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** The directory's own entry is on the disk too. */
    private void settle() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> owner(String rights) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
    }
}
