package org.luoshi.lawtext.cite;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Title;

/**
 * What a text calls itself, and which other text its title speaks of.
 *
 * <p>Example: a file that holds one part of a code has two title lines, 示例法典 and 附则; the text is 示例法典.
 */
public final class OwnTitle {
    /** @param text the text the title speaks of, or null; {@code amending} when the title announces changes to it */
    record Subject(@Nullable Cited text, boolean amending) {}

    private static final int LONGEST = 300;
    private static final Pattern AMENDMENT = Pattern.compile("(.{1,40}?)修正案(?:（.{1,4}）|\\(.{1,4}\\))?(?:（.{1,6}年）)?$");
    private static final Pattern DECISION = Pattern.compile("关于(?:修改|修正|修订)(.{2,120}?)(等.{1,6}(?:部|件|项).{0,20})?的决定");
    private static final Pattern MARKED = Pattern.compile("[《〈<]([^《》〈〉<>]{2,80})[》〉>]");

    private OwnTitle() {}

    /** The title; empty when the text has none. */
    public static String of(LegalText text) {
        List<String> lines = text.nodes().stream()
                .filter(Title.class::isInstance)
                .map(node -> node.line().text().strip())
                .toList();
        return lines.size() > 1 && lines.getFirst().endsWith("法典") ? lines.getFirst() : String.join("", lines);
    }

    static Subject subject(String title) {
        if (title.length() > LONGEST) {
            return new Subject(null, false);
        }
        Matcher amendment = AMENDMENT.matcher(title);
        if (amendment.find()) {
            return new Subject(Cited.titled(Names.written(amendment.group(1))), true);
        }
        Matcher decision = DECISION.matcher(title);
        Matcher marked = MARKED.matcher(title);
        if (decision.find()) {
            boolean one = decision.group(2) == null && !decision.group(1).startsWith("部分");
            return new Subject(one ? Cited.titled(Names.written(unmarked(decision.group(1)))) : null, true);
        }
        return new Subject(marked.find() ? Cited.titled(Names.written(marked.group(1))) : null, false);
    }

    private static String unmarked(String words) {
        return words.replaceAll("[《》〈〉<>]", "");
    }
}
