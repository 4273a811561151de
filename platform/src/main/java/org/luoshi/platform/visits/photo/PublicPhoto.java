package org.luoshi.platform.visits.photo;

import java.util.Optional;

/**
 * A photo as those may see it who are no readers of the visit (公开用照片): the picture itself, turned the right way round,
 * and nothing the phone wrote beside it. Place, time, device and whatever hangs behind the picture, a short film for
 * instance, stay with the original.
 *
 * <p>Example: {@code PublicPhoto.of(bytes)} of a JPEG with EXIF gives a JPEG whose EXIF holds the orientation alone. What
 * is neither JPEG nor PNG, or is damaged, gives nothing: no copy is better than one nobody has looked through.
 */
public final class PublicPhoto {
    private PublicPhoto() {}

    public static Optional<byte[]> of(byte[] original) {
        try {
            return JpegCopy.isJpeg(original)
                    ? Optional.of(JpegCopy.of(original))
                    : PngCopy.isPng(original) ? Optional.of(PngCopy.of(original)) : Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty(); // it ends before it says it does
        }
    }
}
