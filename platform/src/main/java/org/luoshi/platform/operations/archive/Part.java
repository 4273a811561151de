package org.luoshi.platform.operations.archive;

import java.util.regex.Pattern;

/**
 * One part of an archive.
 *
 * @param name {@code tables/account.jsonl}, {@code files/ab/abcd…}, {@code schema.json}, {@code README.md}
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param bytes how many it has
 * @param rows lines of a table, 0 for anything else
 */
public record Part(String name, String sha256, long bytes, long rows) {
    private static final Pattern NAMES =
            Pattern.compile("tables/[a-z0-9_]+\\.jsonl|files/[0-9a-f]{2}/[0-9a-f]{64}|schema\\.json|README\\.md");
    private static final String TABLES = "tables/";
    private static final String LINES = ".jsonl";
    private static final String FILES = "files/";

    /** The part of a table. */
    public static String ofTable(String table) {
        return TABLES + table + LINES;
    }

    /** The part of an attachment's content. */
    public static String ofContent(String sha256) {
        return FILES + sha256.substring(0, 2) + "/" + sha256;
    }

    /** Whether the name is one an archive has; any other could point outside. */
    boolean wellNamed() {
        return NAMES.matcher(name).matches();
    }

    public boolean isTable() {
        return name.startsWith(TABLES);
    }

    public boolean isContent() {
        return name.startsWith(FILES);
    }

    /** {@code files/ab/abcd…} → {@code abcd…}, what its bytes must be. */
    public String content() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** {@code tables/account.jsonl} → {@code account}. */
    public String table() {
        return name.substring(TABLES.length(), name.length() - LINES.length());
    }
}
