package org.luoshi.platform.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The characters of a paper as a reader sees them, so that a DOCX, a PDF and somebody's copy of the print give the same:
 * compatible forms are folded (NFKC), whatever is blank or invisible is left out, and so is the code that proves the paper.
 */
public final class PaperText {
    private static final Pattern CODE = Pattern.compile(Pattern.quote(Block.Code.SIGN) + ".*?LS1-[A-Z2-7]+");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private PaperText() {}

    /** Everything printed on the paper but page numbers, in reading order. */
    public static String of(Paper paper) {
        StringBuilder text =
                new StringBuilder(paper.mark()).append(paper.number().text());
        if (paper.form() == Paper.Form.FORMAL && !paper.signer().isBlank()) {
            text.append("签发人：").append(paper.signer());
        }
        text.append(paper.title());
        Lines.addressees(paper).ifPresent(text::append);
        body(paper, text);
        Lines.attachments(paper).forEach(text::append);
        if (paper.date() != null) {
            text.append(paper.signature()).append(ChineseText.date(paper.date()));
        }
        if (!paper.note().isBlank()) {
            text.append('（').append(paper.note()).append('）');
        }
        Lines.copies(paper).ifPresent(text::append);
        if (paper.form() == Paper.Form.FORMAL && paper.printed() != null) {
            text.append(paper.printer())
                    .append(ChineseText.date(paper.printed()))
                    .append("印发");
        }
        return normal(text.toString());
    }

    private static void body(Paper paper, StringBuilder text) {
        Ladder ladder = new Ladder();
        for (Block block : paper.body()) {
            switch (block) {
                case Block.Heading(int level, String words) ->
                    text.append(ladder.next(level)).append(words);
                case Block.Paragraph(String words) -> text.append(words);
                case Block.Table(var header, var rows) -> {
                    header.forEach(text::append);
                    rows.forEach(row -> row.forEach(text::append));
                }
                case Block.Code _ -> {
                    // it is made of the rest
                }
            }
        }
    }

    /** The same characters whoever wrote them down. */
    public static String normal(String text) {
        String folded =
                BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        return CODE.matcher(folded).replaceAll("");
    }

    /** SHA-256 of the normal form. */
    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(normal(text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
