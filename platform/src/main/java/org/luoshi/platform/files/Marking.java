package org.luoshi.platform.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark of a state secret (国家秘密标志) in a name or on a first page: {@code 机密★10年}, {@code 秘　密}, {@code 密级：绝密}.
 *
 * <p>A paper about 商业秘密 or 国家秘密 is not itself marked: in a name the bare word counts unless one of these stands
 * before it, on a page it counts where it stands alone, after 密级, or before the star.
 */
// law: 保守国家秘密法 (2024) art. 22 — papers and electronic files that carry state secrets bear a mark
final class Marking {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern IN_NAME = Pattern.compile("(?<!国家|商业|工作|个人|保守|保护|涉|非)(绝密|机密|秘密)(?!法|保护|管理|工作)");
    private static final Pattern ALONE = Pattern.compile("(?:\\d{1,8})?[\\[【（(]?(绝密|机密|秘密)级?[\\]】）)]?");
    private static final Pattern WITH_STAR = Pattern.compile("(绝密|机密|秘密)级?[★☆✩⭐*＊]");
    private static final Pattern NAMED = Pattern.compile("密级[:：]?(绝密|机密|秘密)");

    private Marking() {}

    /** The mark a name bears. */
    static Optional<String> inName(String name) {
        return first(IN_NAME.matcher(SPACE.matcher(name).replaceAll("")));
    }

    /** The mark a text bears, looked for line by line. */
    static Optional<String> inText(String text) {
        return text.lines()
                .map(line -> SPACE.matcher(line).replaceAll(""))
                .map(Marking::inLine)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> inLine(String line) {
        Matcher alone = ALONE.matcher(line);
        if (alone.matches()) {
            return Optional.of(alone.group(1));
        }
        return first(WITH_STAR.matcher(line)).or(() -> first(NAMED.matcher(line)));
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
