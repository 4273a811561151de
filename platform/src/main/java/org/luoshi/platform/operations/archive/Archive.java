package org.luoshi.platform.operations.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive to read (读归档包), one file or a folder. Once it is open, every part was read to its end and is what the
 * manifest says.
 */
public final class Archive implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANOTHER =
            "换一份备份；用 sha256sum 对照制作时记下的哈希。 / Use another backup; compare sha256sum with what was written down when it was made.";

    private final Path root;
    private final @Nullable FileSystem zip;
    private final Manifest manifest;

    private Archive(Path root, @Nullable FileSystem zip) throws IOException {
        this.root = root;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /**
     * Opens an archive and proves every part of it.
     *
     * @throws ArchiveRefused when it is none, is damaged, cut short, or of a newer format; names the place
     */
    public static Archive open(Path place) throws IOException {
        Archive archive = Files.isDirectory(place) ? new Archive(place, null) : ofFile(place);
        try {
            archive.manifest.parts().forEach(archive::prove);
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static Archive ofFile(Path place) throws IOException {
        if (!Files.isReadable(place)) {
            throw new ArchiveRefused(
                    "读不到 %s。 / %s cannot be read.".formatted(place, place), "检查路径和权限。 / Check path and permissions.");
        }
        FileSystem zip;
        try {
            zip = FileSystems.newFileSystem(place);
        } catch (IOException | RuntimeException e) {
            throw new ArchiveRefused(
                    "%s 不是完整的归档包：文件末尾的目录读不到（不是本系统的备份，或被截断）。 / %s is no whole archive: the directory at its end cannot be read (another kind of file, or cut short)."
                            .formatted(place, place),
                    ANOTHER,
                    e);
        }
        try {
            return new Archive(zip.getPath("/"), zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The bytes of a part. */
    public InputStream read(Part part) throws IOException {
        return Files.newInputStream(root.resolve(part.name()));
    }

    private Manifest readManifest() throws IOException {
        String text;
        try {
            text = Files.readString(root.resolve(Manifest.NAME), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new ArchiveRefused(
                    "没有 manifest.json：不是本系统的归档包。 / No manifest.json: not an archive of this program.", ANOTHER, e);
        }
        try {
            return accepted(JSON.readTree(text).path("version").asInt(0), text);
        } catch (JacksonException e) {
            throw new ArchiveRefused("manifest.json 读不懂。 / manifest.json cannot be understood.", ANOTHER, e);
        }
    }

    private static Manifest accepted(int version, String text) {
        if (!Manifest.FORMAT.equals(JSON.readTree(text).path("format").asString(""))) {
            throw new ArchiveRefused(
                    "manifest.json 的 format 不是 luoshi-archive：不是本系统的归档包。 / manifest.json, format: not an archive of this program.",
                    ANOTHER);
        }
        if (version != Manifest.VERSION) {
            throw new ArchiveRefused(
                    "归档格式版本 %d，本程序只认识 %d。 / The archive's format is version %d; this program knows %d."
                            .formatted(version, Manifest.VERSION, version, Manifest.VERSION),
                    "用制作它的版本或更新的版本恢复。 / Restore it with the version that made it, or a newer one.");
        }
        return JSON.readValue(text, Manifest.class);
    }

    private void prove(Part part) {
        if (!part.wellNamed()) {
            throw damaged(part.name(), null);
        }
        try (InputStream in = read(part)) {
            Measured measured = new Measured(OutputStream.nullOutputStream());
            in.transferTo(measured);
            if (!measured.part(part.name()).equals(part)) {
                throw damaged(part.name(), null);
            }
        } catch (IOException e) {
            throw damaged(part.name(), e);
        }
    }

    private static ArchiveRefused damaged(String name, @Nullable Throwable cause) {
        return new ArchiveRefused(
                "归档包已损坏：%s 与清单不符。 / The archive is damaged: %s is not what the manifest says.".formatted(name, name),
                ANOTHER,
                cause);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
