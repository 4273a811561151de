package org.luoshi.platform.files;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Contents on disk, each once, named by its SHA-256: {@code files/content/ab/abcd…}.
 *
 * <p>A content is written below {@code files/incoming}, forced to the disk and moved to its place in one step: whoever is
 * killed in between leaves something that is swept away, never half a file where a whole one is expected.
 */
@Component
class ContentStore {
    private static final int CHUNK = 64 * 1024;

    private final Path content;
    private final Path incoming;

    @Autowired
    ContentStore(FileSettings settings) {
        this(settings.directory());
    }

    ContentStore(Path directory) {
        try {
            this.content = Files.createDirectories(directory.resolve("content"));
            this.incoming = Files.createDirectories(directory.resolve("incoming"));
        } catch (IOException e) {
            throw new UncheckedIOException("the directory for files cannot be made: " + directory, e);
        }
    }

    /** A content not yet at its place. */
    record Incoming(Path path, long size, String sha256) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Where parts of forms and unfinished contents lie. */
    Path incoming() {
        return incoming;
    }

    /** Writes a content down; empty, with nothing left of it, as soon as it grows beyond the limit. */
    Optional<Incoming> receive(InputStream in, long limit) throws IOException {
        Path path = incoming.resolve("content-" + UUID.randomUUID());
        try {
            Incoming received = write(in, path, limit);
            if (received.size() > limit) {
                received.close();
                return Optional.empty();
            }
            return Optional.of(received);
        } catch (IOException e) {
            boolean full = Room.ranOut(incoming, e);
            Files.deleteIfExists(path);
            throw full ? new NoRoomException(e) : e;
        } catch (RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static Incoming write(InputStream in, Path path, long limit) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel out = FileChannel.open(path, CREATE_NEW, WRITE)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0 && size <= limit; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
                for (ByteBuffer rest = ByteBuffer.wrap(chunk, 0, n); rest.hasRemaining(); ) {
                    size += out.write(rest);
                }
            }
            out.force(true);
        }
        return new Incoming(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Moves a content to its place; one that lies there unharmed already is kept. */
    void keep(Incoming received) throws IOException {
        Path place = place(received.sha256());
        if (isWhole(received.sha256())) {
            return;
        }
        Path shelf = Files.createDirectories(shelf(received.sha256()));
        Files.move(received.path(), place, StandardCopyOption.ATOMIC_MOVE);
        force(shelf);
        force(content);
    }

    /** Whether no content lies here. */
    boolean isEmpty() throws IOException {
        try (Stream<Path> all = Files.walk(content)) {
            return all.noneMatch(Files::isRegularFile);
        }
    }

    Path place(String sha256) {
        return shelf(sha256).resolve(sha256);
    }

    private Path shelf(String sha256) {
        return content.resolve(sha256.substring(0, 2));
    }

    /** Whether the content lies at its place, every byte as it was. */
    boolean isWhole(String sha256) throws IOException {
        Path place = place(sha256);
        if (!Files.isRegularFile(place)) {
            return false;
        }
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(place)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** Names of contents that came before this moment. */
    List<String> contentsBefore(Instant moment) throws IOException {
        return olderThan(content, moment)
                .map(path -> path.getFileName().toString())
                .toList();
    }

    /** Throws away what was left unfinished before this moment; answers how many contents and bytes that was. */
    Leftovers clearIncoming(Instant moment) throws IOException {
        int count = 0;
        long bytes = 0;
        for (Path path : olderThan(incoming, moment).toList()) {
            long size = Files.size(path);
            if (Files.deleteIfExists(path)) {
                count++;
                bytes += size;
            }
        }
        return new Leftovers(count, bytes);
    }

    /** Unfinished contents, as a killed server leaves them. */
    record Leftovers(int count, long bytes) {}

    private static Stream<Path> olderThan(Path directory, Instant moment) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).filter(path -> isOlder(path, moment)).toList().stream();
        }
    }

    private static boolean isOlder(Path path, Instant moment) {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false; // gone in the meantime
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
