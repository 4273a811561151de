package org.luoshi.platform.laws.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.luoshi.lawtext.text.TextFile;

/**
 * The words of a file, by what it is and not by what it is called (识别文件): plain text and Markdown in any encoding Chinese
 * offices use, web pages, Word.
 */
public final class FileReader {
    /** The longest code has some 300,000 characters; nothing that is a law comes near this. */
    static final int LARGEST = 16 * 1024 * 1024;

    private static final int HEAD = 4_096;
    private static final Pattern MARK = Pattern.compile("(绝密|机密|秘密)\\s*★");

    private FileReader() {}

    public static FileText read(IncomingFile file) {
        if (file.bytes().length == 0) {
            return FileText.refused(IntakeReason.EMPTY);
        }
        if (file.bytes().length > LARGEST) {
            return FileText.refused(IntakeReason.TOO_LARGE);
        }
        FileText read = byContent(file);
        return read instanceof FileText.Words(String words, var _) ? looked(read, words) : read;
    }

    private static FileText byContent(IncomingFile file) {
        if (file.startsWith('%', 'P', 'D', 'F')) {
            return notTaken(file, "pdf", IntakeReason.PDF);
        }
        if (file.startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
            return notTaken(file, "doc", IntakeReason.OLD_WORD);
        }
        if (Archive.isOne(file)) {
            return DocxText.read(file);
        }
        if (isBinary(file)) {
            return FileText.refused(IntakeReason.NOT_TEXT);
        }
        return text(TextFile.decode(file.bytes()));
    }

    private static FileText notTaken(IncomingFile file, String ending, IntakeReason reason) {
        return file.ending().equals(ending)
                ? FileText.refused(reason)
                : new FileText.Refused(IntakeReason.DISGUISED, ending);
    }

    private static FileText text(String characters) {
        String head = characters
                .substring(0, Math.min(HEAD, characters.length()))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (head.contains("<!entity")) {
            return FileText.refused(IntakeReason.ENTITY);
        }
        boolean html = head.startsWith("<!doctype html") || head.startsWith("<html") || head.contains("<body");
        return html ? HtmlText.read(characters) : new FileText.Words(characters, "text");
    }

    /** Zero bytes stand in no text but UTF-16, which says so in its first two bytes. */
    private static boolean isBinary(IncomingFile file) {
        if (file.startsWith(0xff, 0xfe) || file.startsWith(0xfe, 0xff)) {
            return false;
        }
        String head = new String(file.bytes(), 0, Math.min(HEAD, file.bytes().length), StandardCharsets.ISO_8859_1);
        return head.chars().anyMatch(c -> c < 9 || (c > 13 && c < 27));
    }

    private static FileText looked(FileText read, String words) {
        if (words.isBlank()) {
            return FileText.refused(IntakeReason.EMPTY);
        }
        var mark = MARK.matcher(words.substring(0, Math.min(HEAD, words.length())));
        return mark.find() ? new FileText.Refused(IntakeReason.MARKED, mark.group(1)) : read;
    }
}
