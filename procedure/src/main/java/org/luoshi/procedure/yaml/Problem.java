package org.luoshi.procedure.yaml;

/**
 * Something a person must change in a file, said in both languages, with what to do.
 *
 * <p>Example: {@code suggestions/handling.yaml:212:7 events.reply.to[0].step: 没有“replyed”这一步骤 … 是不是“replied”？}
 */
public record Problem(Where where, String zh, String en, String remedyZh, String remedyEn) {

    /** One line in Chinese: place, path, message, remedy. */
    public String lineZh() {
        return place() + zh + "。" + remedyZh;
    }

    /** One line in English: place, path, message, remedy. */
    public String lineEn() {
        return place() + en + ". " + remedyEn;
    }

    private String place() {
        var path = where.path().isEmpty() ? "" : where.path() + ": ";
        return "%s:%d:%d: %s".formatted(where.file(), where.line(), where.column(), path);
    }
}
