package org.luoshi.platform.visits.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What leaves the house of a photo is the picture: no place, no time, no device, no film behind it. */
class PublicPhotoTest {
    private static final String PLACE = "GPS 37.8706N 112.5489E";

    @Test
    void takesThePlaceOutOfAJpegAndKeepsThePicture() throws IOException {
        byte[] original = TestPhotos.jpegWith(TestPhotos.exif(6, PLACE));
        assertThat(text(original)).contains(PLACE);
        byte[] copy = PublicPhoto.of(original).orElseThrow();
        assertThat(text(copy)).doesNotContain(PLACE).doesNotContain("a remark");
        assertThat(pixels(copy)).isEqualTo(pixels(original));
    }

    @Test
    void keepsHowTheCameraWasHeld() {
        byte[] copy =
                PublicPhoto.of(TestPhotos.jpegWith(TestPhotos.exif(6, PLACE))).orElseThrow();
        assertThat(Orientation.of(copy, 6, copy.length)).contains(new Orientation(6));
        byte[] upright =
                PublicPhoto.of(TestPhotos.jpegWith(TestPhotos.exif(1, PLACE))).orElseThrow();
        assertThat(text(upright)).doesNotContain("Exif");
    }

    @Test
    void cutsOffWhatHangsBehindThePicture() throws IOException {
        byte[] film = ("ftyp film with " + PLACE).getBytes(StandardCharsets.UTF_8);
        byte[] original = TestPhotos.jpeg();
        byte[] longer = Arrays.copyOf(original, original.length + film.length);
        System.arraycopy(film, 0, longer, original.length, film.length);
        byte[] copy = PublicPhoto.of(longer).orElseThrow();
        assertThat(text(copy)).doesNotContain("film");
        assertThat(pixels(copy)).isEqualTo(pixels(original));
    }

    @Test
    void takesTextsOutOfAPng() throws IOException {
        byte[] plain = TestPhotos.png();
        byte[] original = withChunk(plain, "tEXt", "Place\0" + PLACE);
        byte[] copy = PublicPhoto.of(original).orElseThrow();
        assertThat(text(copy)).doesNotContain(PLACE);
        assertThat(copy).isEqualTo(plain);
        assertThat(pixels(copy)).isEqualTo(pixels(original));
    }

    @Test
    void givesNothingOfWhatItCannotLookThrough() {
        assertThat(PublicPhoto.of(new byte[0])).isEmpty();
        assertThat(PublicPhoto.of("not a photo".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        byte[] jpeg = TestPhotos.jpegWith(TestPhotos.exif(6, PLACE));
        byte[] png = TestPhotos.png();
        for (int length = 0; length < jpeg.length; length++) {
            assertThat(PublicPhoto.of(Arrays.copyOf(jpeg, length)))
                    .as("cut at %d", length)
                    .isEmpty();
        }
        for (int length = 0; length < png.length; length++) {
            assertThat(PublicPhoto.of(Arrays.copyOf(png, length)))
                    .as("cut at %d", length)
                    .isEmpty();
        }
    }

    @Test
    void staysCalmWhateverTheBytesAre() {
        Random random = new Random(20260512);
        byte[] jpeg = TestPhotos.jpegWith(TestPhotos.exif(8, PLACE));
        for (int i = 0; i < 20_000; i++) {
            byte[] harmed = jpeg.clone();
            for (int n = 0; n <= random.nextInt(6); n++) {
                harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
            }
            PublicPhoto.of(harmed);
        }
    }

    private static byte[] withChunk(byte[] png, String name, String content) {
        byte[] body = (name + content).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(body);
        ByteBuffer chunk = ByteBuffer.allocate(body.length + 8);
        chunk.putInt(body.length - 4).put(body).putInt((int) crc.getValue());
        int after = 8 + 25;
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, after)
                .put(chunk.array())
                .put(png, after, png.length - after)
                .array();
    }

    private static int[] pixels(byte[] photo) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
