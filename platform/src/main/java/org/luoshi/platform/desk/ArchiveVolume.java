package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * What a package holds (归档包内容), of one matter or of a year.
 *
 * @param title of its index
 * @param year its index belongs to
 * @param files those of the matters, each in a folder of its matter's number
 */
record ArchiveVolume(String title, int year, LocalDate day, List<ArchiveBatch.Item> matters, List<ArchivePart> files) {
    static final String MANIFEST = "manifest.json";

    /** What is made beside the matters' files, and the signature over the manifest among it, with its key, in hexadecimal digits. */
    record Signed(List<ArchivePart> parts, String signature, String publicKey) {}
}
