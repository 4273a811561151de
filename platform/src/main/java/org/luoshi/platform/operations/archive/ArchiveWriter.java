package org.luoshi.platform.operations.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an archive part by part (写归档包). Nothing has its final name before {@link #finish}: whoever is killed in
 * between leaves something named {@code ….part}, which the next attempt writes over.
 */
public abstract sealed class ArchiveWriter implements AutoCloseable permits FileWriter, FolderWriter {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Disk disk;
    private final List<Part> parts = new ArrayList<>();

    ArchiveWriter(Disk disk) {
        this.disk = disk;
    }

    /** What writes the bytes of one part. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Begins an archive: one file.
     *
     * @throws ArchiveRefused when the place is taken or another backup writes there
     */
    public static ArchiveWriter ofFile(Path file) throws IOException {
        refuseTaken(file, Files.exists(file));
        return new FileWriter(file.toAbsolutePath());
    }

    /**
     * Begins an archive: a folder that is not there yet or is empty.
     *
     * @throws ArchiveRefused when the place is taken
     */
    public static ArchiveWriter ofFolder(Path folder) throws IOException {
        refuseTaken(folder, Files.exists(folder) && !Folders.isEmpty(folder));
        return new FolderWriter(folder.toAbsolutePath());
    }

    private static void refuseTaken(Path place, boolean taken) {
        if (taken) {
            throw new ArchiveRefused(
                    "%s 已存在。 / %s is there already.".formatted(place, place),
                    "换一个名字，例如加上日期；旧的不会被覆盖。 / Choose another name, with the date for instance: nothing is written over.");
        }
    }

    /** Writes one part. */
    public final Part add(String name, Content content) throws IOException {
        Measured measured = new Measured(begin(name));
        content.to(measured);
        measured.flush();
        end(measured);
        Part part = measured.part(name);
        parts.add(part);
        return part;
    }

    /** Where it is written. */
    public final Disk disk() {
        return disk;
    }

    /** Everything written so far. */
    public final List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Writes the manifest, forces everything to the disk and gives the archive its name. */
    public final void finish(Manifest manifest) throws IOException {
        OutputStream out = begin(Manifest.NAME);
        out.write(JSON.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
        end(out);
        settle();
    }

    abstract OutputStream begin(String name) throws IOException;

    abstract void end(OutputStream part) throws IOException;

    abstract void settle() throws IOException;

    /** Takes away what was not finished; after {@link #finish} there is nothing to take away. */
    @Override
    public abstract void close() throws IOException;
}
