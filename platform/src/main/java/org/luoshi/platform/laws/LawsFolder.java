package org.luoshi.platform.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A folder on the server that texts are taken from (服务器上的法规目录), named by {@code LUOSHI_LAWS_FOLDER}: only whoever runs
 * the server says which.
 */
@Component
public class LawsFolder {
    private static final int MOST_FILES = 20_000;
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final String folder;

    LawsFolder(@Value("${luoshi.laws.folder:}") String folder) {
        this.folder = folder;
    }

    public boolean named() {
        return !folder.isBlank() && Files.isDirectory(Path.of(folder));
    }

    /** Every file in it and below; none when no folder is named. Links that lead elsewhere are not followed. */
    public List<IncomingFile> files() {
        if (!named()) {
            return List.of();
        }
        Path top = Path.of(folder);
        try (Stream<Path> all = Files.walk(top)) {
            var files = new ArrayList<IncomingFile>();
            for (Path file :
                    all.filter(LawsFolder::isText).sorted().limit(MOST_FILES).toList()) {
                files.add(read(top, file));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    private static boolean isText(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !file.getFileName().toString().startsWith(".");
    }

    /** Of a file that is no law by its size, one byte more than is taken is enough to refuse it. */
    private static IncomingFile read(Path top, Path file) throws IOException {
        String name = top.relativize(file).toString().replace('\\', '/');
        try (var in = Files.newInputStream(file)) {
            return new IncomingFile(name, in.readNBytes((int) MOST_BYTES + 1));
        }
    }
}
