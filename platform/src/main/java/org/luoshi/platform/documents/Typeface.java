package org.luoshi.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One typeface that a PDF can carry: TrueType outlines and the characters official documents need. A collection (.ttc)
 * is opened and the face meant for the mainland is taken out of it as a font of its own.
 */
final class Typeface {
    private static final String NEEDED = "落实〔〕（）一年月日0";
    /** Behind the last plane that holds ideographs. */
    private static final int IDEOGRAPHS_END = 0x40000;

    private static final int COLLECTION = 0x74746366; // ttcf
    private static final int OUTLINES = 0x676c7966; // glyf

    private final Path file;
    private final int face;
    private final String name;
    private final BitSet characters;

    private Typeface(Path file, int face, String name, BitSet characters) {
        this.file = file;
        this.face = face;
        this.name = name;
        this.characters = characters;
    }

    /** The typeface in this file, or empty when a PDF cannot carry it or it lacks Chinese characters. */
    static Optional<Typeface> in(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<Typeface> usable = new ArrayList<>();
            for (int face = 0; face < faces(bytes); face++) {
                usable(file, face, single(bytes, face)).ifPresent(usable::add);
            }
            return usable.stream()
                    .filter(t -> t.name.endsWith("CN") || t.name.contains("SC"))
                    .findFirst()
                    .or(() -> usable.stream().findFirst());
        } catch (IOException | RuntimeException e) {
            // a font file that cannot be read is no typeface for us; the search goes on
            return Optional.empty();
        }
    }

    /** Whether it has this character. */
    boolean writes(int character) {
        return characters.get(character);
    }

    String name() {
        return name;
    }

    Path file() {
        return file;
    }

    /** The font as a file of its own. */
    InputStream open() {
        try {
            return new ByteArrayInputStream(single(Files.readAllBytes(file), face));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the font " + file + " was there and is gone", e);
        }
    }

    private static Optional<Typeface> usable(Path file, int face, byte[] font) throws IOException {
        if (!hasTable(font, OUTLINES)) {
            return Optional.empty();
        }
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var cmap = parsed.getUnicodeCmapLookup();
            if (NEEDED.codePoints().anyMatch(c -> cmap.getGlyphId(c) == 0)) {
                return Optional.empty();
            }
            BitSet characters = new BitSet();
            IntStream.range(0, IDEOGRAPHS_END)
                    .filter(c -> cmap.getGlyphId(c) != 0)
                    .forEach(characters::set);
            return Optional.of(new Typeface(file, face, parsed.getName(), characters));
        }
    }

    private static int faces(byte[] file) {
        ByteBuffer b = ByteBuffer.wrap(file);
        return b.getInt(0) == COLLECTION ? b.getInt(8) : 1;
    }

    private static boolean hasTable(byte[] font, int tag) {
        ByteBuffer b = ByteBuffer.wrap(font);
        for (int i = 0; i < b.getShort(4); i++) {
            if (b.getInt(12 + 16 * i) == tag) {
                return true;
            }
        }
        return false;
    }

    /** The face as a font file: its table directory, then its tables, each at an offset divisible by four. */
    private static byte[] single(byte[] file, int face) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (in.getInt(0) != COLLECTION) {
            return file;
        }
        int start = in.getInt(12 + 4 * face);
        int directory = 12 + 16 * in.getShort(start + 4);
        ByteBuffer out = ByteBuffer.allocate(directory + tableBytes(in, start));
        out.put(0, file, start, directory);
        int at = directory;
        for (int entry = 12; entry < directory; entry += 16) {
            int length = in.getInt(start + entry + 12);
            out.putInt(entry + 8, at);
            out.put(at, file, in.getInt(start + entry + 8), length);
            at += padded(length);
        }
        return out.array();
    }

    private static int tableBytes(ByteBuffer in, int start) {
        int sum = 0;
        for (int i = 0; i < in.getShort(start + 4); i++) {
            sum += padded(in.getInt(start + 12 + 16 * i + 12));
        }
        return sum;
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
