package org.luoshi.platform.visits.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** A PNG with the chunks that make the picture; texts, EXIF, times and whatever nobody listed are left out. */
final class PngCopy {
    private static final byte[] SIGN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int AROUND = 12;
    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP");

    private PngCopy() {}

    static boolean isPng(byte[] bytes) {
        return bytes.length > SIGN.length && Arrays.equals(bytes, 0, SIGN.length, SIGN, 0, SIGN.length);
    }

    static byte[] of(byte[] original) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGN);
        ByteBuffer in = ByteBuffer.wrap(original);
        int at = SIGN.length;
        while (true) {
            long length = Integer.toUnsignedLong(in.getInt(at)) + AROUND;
            if (length > original.length - at) {
                throw new IndexOutOfBoundsException("a chunk of " + length + " at " + at);
            }
            String name = new String(original, at + 4, 4, StandardCharsets.US_ASCII);
            if (PICTURE.contains(name)) {
                out.write(original, at, (int) length);
            }
            if (name.equals("IEND")) {
                return out.toByteArray();
            }
            at += (int) length;
        }
    }
}
