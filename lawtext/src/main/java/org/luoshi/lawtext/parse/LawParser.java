package org.luoshi.lawtext.parse;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.SourceText;

/**
 * Reads Chinese legal text: Markdown or plain, whatever its state.
 *
 * <p>Example: {@code LawParser.parse("示例条例\n第一条 为了……。").text().articles()} has one article. The tree prints back
 * to the characters that were read; what a careful reader would stop at is listed as problems.
 */
public final class LawParser {
    private LawParser() {}

    public static Parsed parse(String characters) {
        return parse(SourceText.of(characters));
    }

    public static Parsed parse(SourceText source) {
        var problems = new ArrayList<Problem>();
        LegalText text = new TreeBuilder(source, problems).build();
        Checks.check(source, text, problems);
        problems.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return new Parsed(source, text, List.copyOf(problems));
    }
}
