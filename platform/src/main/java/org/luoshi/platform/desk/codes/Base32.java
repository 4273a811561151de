package org.luoshi.platform.desk.codes;

/** Bytes as capital letters and the digits 2 to 7 (RFC 4648, no padding): read aloud and typed without doubt. */
final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String write(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = (held << 8) | (b & 0xff);
            bits += 8;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(LETTERS.charAt((held << (BITS - bits)) & 31)).toString();
    }

    /** @throws IllegalArgumentException at a character that is none of them */
    static byte[] read(String text) {
        byte[] bytes = new byte[text.length() * BITS / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = LETTERS.indexOf(text.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("no character of a code: " + text.charAt(i));
            }
            held = (held << BITS) | value;
            bits += BITS;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
            held &= (1 << bits) - 1;
        }
        return bytes;
    }
}
