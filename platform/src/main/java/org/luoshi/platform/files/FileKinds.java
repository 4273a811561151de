package org.luoshi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;

/** The kinds of files that are taken here, and what a content really is; both read from {@code files/kinds.csv}. */
@Component
class FileKinds {
    private static final Pattern CELL = Pattern.compile(",");
    private static final int HEAD = 4_096;

    private final List<FileKind> kinds;

    FileKinds() {
        try (InputStream rows = FileKinds.class.getResourceAsStream("/files/kinds.csv")) {
            if (rows == null) {
                throw new IllegalStateException("files/kinds.csv is missing");
            }
            this.kinds = new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FileKinds::kind)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("files/kinds.csv cannot be read", e);
        }
    }

    Optional<FileKind> named(String extension) {
        return kinds.stream()
                .filter(kind -> kind.taken() && kind.extension().equals(extension))
                .findFirst();
    }

    List<String> taken() {
        return kinds.stream().filter(FileKind::taken).map(FileKind::extension).toList();
    }

    /** Whether the content is of this kind. */
    boolean proves(FileKind kind, Path content) throws IOException {
        byte[] head = head(content);
        if (kind.isText()) {
            return PlainText.read(content).isPresent();
        }
        return kind.isZip() ? holds(content, head, kind.sign()) : startsWith(head, kind.sign());
    }

    /** What the content is, by the extension such files have; empty when nothing is recognised. */
    Optional<String> found(Path content) throws IOException {
        return found(head(content), content);
    }

    private Optional<String> found(byte[] head, Path content) {
        return kinds.stream()
                .filter(kind -> !kind.isText())
                .filter(kind -> kind.isZip() ? holds(content, head, kind.sign()) : startsWith(head, kind.sign()))
                .map(FileKind::extension)
                .findFirst();
    }

    /** {@code ..} stands for any byte. */
    private static boolean startsWith(byte[] head, String sign) {
        String shown = HexFormat.of().withUpperCase().formatHex(head, 0, Math.min(head.length, sign.length() / 2));
        return shown.length() == sign.length()
                && IntStream.range(0, sign.length())
                        .allMatch(i -> sign.charAt(i) == '.' || sign.charAt(i) == shown.charAt(i));
    }

    private static boolean holds(Path content, byte[] head, String entry) {
        if (!startsWith(head, "504B0304")) {
            return false;
        }
        try (ZipFile zip = new ZipFile(content.toFile())) {
            return zip.getEntry(entry) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] head(Path content) throws IOException {
        try (InputStream in = java.nio.file.Files.newInputStream(content)) {
            return in.readNBytes(HEAD);
        }
    }

    private static FileKind kind(String line) {
        List<String> cells = CELL.splitAsStream(line).map(String::strip).toList();
        return new FileKind(cells.get(0), cells.get(1), cells.get(2), cells.size() > 3 ? cells.get(3) : "");
    }
}
