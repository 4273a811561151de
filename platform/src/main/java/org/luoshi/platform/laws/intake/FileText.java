package org.luoshi.platform.laws.intake;

/** What a file gave (文件内容). */
public sealed interface FileText {
    /** Its words; {@code format} is text, html or docx. */
    record Words(String characters, String format) implements FileText {}

    /** None, and why. */
    record Refused(IntakeReason reason, String detail) implements FileText {}

    static FileText refused(IntakeReason reason) {
        return new Refused(reason, "");
    }
}
