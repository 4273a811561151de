package org.luoshi.platform.visits.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos as phones make them, drawn here. */
public final class TestPhotos {
    private TestPhotos() {}

    public static byte[] jpeg() {
        return drawn("jpg", 64, 48);
    }

    public static byte[] png() {
        return drawn("png", 64, 48);
    }

    /** A JPEG with this EXIF segment and a comment behind its first marker. */
    public static byte[] jpegWith(byte[] exif) {
        byte[] plain = jpeg();
        byte[] remark = segment(0xFE, "a remark".getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(plain.length + exif.length + remark.length)
                .put(plain, 0, 2)
                .put(exif)
                .put(remark)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** An EXIF segment with an orientation, followed by a text as a camera writes place and device. */
    public static byte[] exif(int orientation, String text) {
        byte[] words = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + words.length);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put(words);
        return segment(0xE1, tiff.array());
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] drawn(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, ((x * 4) << 16) | ((y * 5) << 8) | 90);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a drawn picture cannot be written", e);
        }
        return out.toByteArray();
    }
}
