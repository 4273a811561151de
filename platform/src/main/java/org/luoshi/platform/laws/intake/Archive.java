package org.luoshi.platform.laws.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An archive, opened with a hand on the lid (压缩包): what grows beyond measure is let go of before it has grown. */
public final class Archive {
    private static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final int MOST_ENTRIES = 20_000;
    /** Text shrinks tenfold, a bomb a thousandfold. */
    private static final long MOST_GROWTH = 200;

    private static final long SMALL = 1024 * 1024;

    private Archive() {}

    /** What unpacking gave. */
    public sealed interface Unpacked {
        record Files(List<IncomingFile> files) implements Unpacked {}

        record Refused(IntakeReason reason) implements Unpacked {}
    }

    public static boolean isOne(IncomingFile file) {
        return file.startsWith('P', 'K', 3, 4) || file.startsWith('P', 'K', 5, 6);
    }

    /** Whether the archive is a folder of files, not a Word document. */
    public static boolean isFolder(IncomingFile file) {
        return isOne(file) && file.ending().equals("zip");
    }

    /** Its files; names in GB18030 are read where they are not UTF-8. */
    public static Unpacked unpack(IncomingFile archive) {
        try {
            return unpack(archive, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            return inTheOldEncoding(archive);
        }
    }

    private static Unpacked inTheOldEncoding(IncomingFile archive) {
        try {
            return unpack(archive, Charset.forName("GB18030"));
        } catch (IOException | IllegalArgumentException e) {
            return new Unpacked.Refused(IntakeReason.DAMAGED);
        }
    }

    private static Unpacked unpack(IncomingFile archive, Charset names) throws IOException {
        long most = Math.min(MOST_BYTES, Math.max(SMALL, archive.bytes().length * MOST_GROWTH));
        var files = new ArrayList<IncomingFile>();
        long total = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.bytes()), names)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most - total + 1));
                total += bytes.length;
                if (total > most || ++entries > MOST_ENTRIES) {
                    return new Unpacked.Refused(IntakeReason.BOMB);
                }
                if (!entry.isDirectory() && !isHousekeeping(entry.getName())) {
                    files.add(new IncomingFile(entry.getName().replace('\\', '/'), bytes));
                }
            }
        }
        return files.isEmpty() ? new Unpacked.Refused(IntakeReason.DAMAGED) : new Unpacked.Files(files);
    }

    private static boolean isHousekeeping(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
    }
}
