package org.luoshi.platform.visits.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JPEG without what was written beside the picture: its segments one by one, from the first marker to the end of the
 * picture. A segment nobody listed is left out. Reading beyond the end throws {@code IndexOutOfBoundsException}.
 */
final class JpegCopy {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP_FIRST = 0xE0;
    private static final int APP_LAST = 0xEF;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;

    private final byte[] in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int at = 2;

    private JpegCopy(byte[] in) {
        this.in = in;
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && u8(bytes, 0) == 0xFF && u8(bytes, 1) == START && u8(bytes, 2) == 0xFF;
    }

    static byte[] of(byte[] original) {
        return new JpegCopy(original).copied();
    }

    private byte[] copied() {
        out.write(0xFF);
        out.write(START);
        while (true) {
            int marker = marker();
            if (marker == END) {
                out.write(0xFF);
                out.write(END);
                return out.toByteArray();
            }
            segment(marker);
        }
    }

    /** Any number of 0xFF may stand in front of a marker. */
    private int marker() {
        if (u8(in, at) != 0xFF) {
            throw new IndexOutOfBoundsException("no marker at " + at);
        }
        while (u8(in, at) == 0xFF) {
            at++;
        }
        return u8(in, at++);
    }

    private void segment(int marker) {
        int length = u8(in, at) << 8 | u8(in, at + 1);
        if (length < 2 || at + length > in.length) {
            throw new IndexOutOfBoundsException("a segment of " + length + " at " + at);
        }
        if (isPicture(marker)) {
            write(marker, at, length);
        } else if (marker == EXIF) {
            Orientation.of(in, at + 2, at + length).ifPresent(turned -> out.writeBytes(turned.segment()));
        }
        at += length;
        if (marker == SCAN) {
            scan();
        }
    }

    private boolean isPicture(int marker) {
        return switch (marker) {
            case APP_FIRST, ADOBE -> true;
            case COLOURS -> startsWith("ICC_PROFILE");
            case COMMENT -> false;
            default -> marker < APP_FIRST || marker > APP_LAST;
        };
    }

    private boolean startsWith(String word) {
        byte[] sign = word.getBytes(StandardCharsets.US_ASCII);
        return at + 2 + sign.length <= in.length
                && java.util.Arrays.equals(in, at + 2, at + 2 + sign.length, sign, 0, sign.length);
    }

    /** The compressed picture, up to the next marker that is none of its own. */
    private void scan() {
        int from = at;
        while (u8(in, at) != 0xFF || isOfScan(u8(in, at + 1))) {
            at++;
        }
        out.write(in, from, at - from);
    }

    private static boolean isOfScan(int marker) {
        return marker == 0 || (marker >= 0xD0 && marker <= 0xD7);
    }

    private void write(int marker, int from, int length) {
        out.write(0xFF);
        out.write(marker);
        out.write(in, from, length);
    }

    private static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
