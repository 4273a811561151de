package org.luoshi.platform.operations;

/**
 * One table before and after (逐表比对).
 *
 * @param rows as the archive has them
 * @param restoredRows as the database has them
 * @param sha256 of the lines in the archive
 * @param restored of the lines the database writes now
 */
public record TableProof(String table, long rows, long restoredRows, String sha256, String restored) {
    public boolean equal() {
        return rows == restoredRows && sha256.equals(restored);
    }
}
