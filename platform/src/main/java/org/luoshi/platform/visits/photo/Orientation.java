package org.luoshi.platform.visits.photo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a camera was held (方向), 1 to 8 as EXIF counts them: the one thing beside a picture that it cannot be shown without.
 */
record Orientation(int value) {
    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int TIFF = 42;

    /** Read from the content of an EXIF segment, {@code from} to {@code to}; empty when it says nothing or makes no sense. */
    static Optional<Orientation> of(byte[] bytes, int from, int to) {
        int start = from + HEAD.length;
        if (to - start < 8 || !java.util.Arrays.equals(bytes, from, start, HEAD, 0, HEAD.length)) {
            return Optional.empty();
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, start, to - start).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (tiff.getShort(2) != TIFF || directory < 8 || directory > tiff.limit() - 2) {
            return Optional.empty();
        }
        return find(tiff, directory);
    }

    private static Optional<Orientation> find(ByteBuffer tiff, int directory) {
        int count = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return Optional.empty();
            }
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value > 1 && value <= 8 ? Optional.of(new Orientation(value)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** An EXIF segment that says this and nothing else. */
    byte[] segment() {
        ByteBuffer out = ByteBuffer.allocate(4 + HEAD.length + 8 + 2 + ENTRY + 4);
        out.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (out.capacity() - 2));
        out.put(HEAD);
        out.put((byte) 'M').put((byte) 'M').putShort((short) TIFF).putInt(8);
        out.putShort((short) 1).putShort((short) TAG).putShort((short) SHORT).putInt(1);
        out.putShort((short) value).putShort((short) 0).putInt(0);
        return out.array();
    }
}
