package org.luoshi.platform.desk.codes;

import java.time.LocalDate;
import java.util.Base64;
import java.util.function.Function;
import org.luoshi.platform.documents.Block;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.PaperText;

/** Puts a signed code on a paper. The same paper gets the same code, whenever it is printed. */
public final class CodeMaker {
    private CodeMaker() {}

    /**
     * The paper with its code.
     *
     * @param publicKey 64 hexadecimal digits
     * @param sign bytes → Ed25519 signature, 128 hexadecimal digits
     * @param words printed beside the code
     */
    public static Paper coded(
            Paper paper, String number, LocalDate day, String publicKey, Function<byte[], String> sign, String words) {
        DocumentCode code = DocumentCode.unsigned(publicKey, PaperText.of(paper), number, day);
        String text = code.signed(sign.apply(code.toSign())).text();
        return paper.with(new Block.Code(words, text, Base64.getEncoder().encodeToString(CodePicture.png(text))));
    }
}
