package org.luoshi.platform.laws.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.platform.laws.search.Reading.Run;

/**
 * Reads what people type: words, “exact phrases” and 「exact phrases」, a title with a number (立法法 81, 刑法120之一,
 * 《劳动合同法》第三十九条).
 */
final class QueryReader {
    /** Longer queries are cut: nobody types so much, and every piece costs. */
    static final int LONGEST = 100;

    private static final Pattern QUOTED = Pattern.compile("[\"“”„「『]([^\"“”„「」『』]+)[\"“”」』]");
    private static final String NUMERAL = "[0-9〇零一二两三四五六七八九十百千]+";
    private static final Pattern LABEL =
            Pattern.compile("(?<title>.*?)第(?<number>" + NUMERAL + ")条(?:之(?<insert>" + NUMERAL + "))?(?:第.+)?");
    private static final Pattern DIGITS =
            Pattern.compile("(?<title>.*(?:法|典|编|条例|规定|办法|规则|细则|解释|决定))(?<number>[0-9]{1,4})(?:条?(?:之|-)(?<insert>"
                    + NUMERAL + ")|条)?");

    private final Thesaurus thesaurus;

    QueryReader(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    Reading read(String typed) {
        String words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var phrases = new ArrayList<String>();
        var rest = new StringBuilder();
        Matcher quoted = QUOTED.matcher(words);
        while (quoted.find()) {
            phrases.add(letters(quoted.group(1)));
            quoted.appendReplacement(rest, " ");
        }
        quoted.appendTail(rest);
        phrases.removeIf(String::isEmpty);
        return new Reading(
                List.copyOf(phrases),
                runs(rest),
                phrases.isEmpty() ? jump(words) : null,
                thesaurus.title(Entry.name(words)));
    }

    private List<Run> runs(CharSequence words) {
        List<String> cut = cut(words);
        List<Run> runs = cut.stream()
                .map(typed -> new Run(typed, thesaurus.withoutTalk(typed)))
                .filter(run -> !run.pieces().isEmpty())
                .toList();
        return runs.isEmpty()
                ? cut.stream().map(typed -> new Run(typed, List.of(typed))).toList()
                : runs;
    }

    /** Cut where something stands that is neither letter nor digit. */
    private static List<String> cut(CharSequence words) {
        var runs = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= words.length(); at++) {
            if (at == words.length() || !Character.isLetterOrDigit(words.charAt(at))) {
                if (at > from) {
                    runs.add(letters(words.subSequence(from, at)));
                }
                from = at + 1;
            }
        }
        return List.copyOf(runs);
    }

    private @Nullable Jump jump(String words) {
        String folded = Letters.fold(words).replaceAll("[<>]", "");
        Matcher named = LABEL.matcher(folded);
        if (!named.matches()) {
            named = DIGITS.matcher(folded);
        }
        return named.matches() ? jump(named) : null;
    }

    private @Nullable Jump jump(Matcher named) {
        int value = Numerals.value(named.group("number"));
        String insert = named.group("insert");
        int inserted = insert == null ? 0 : Numerals.value(insert);
        return value < 0 || inserted < 0
                ? null
                : new Jump(
                        thesaurus.title(Entry.name(named.group("title"))),
                        new ProvisionNumber(value, inserted).ascii());
    }

    /** Letters and digits alone, in one width and case. */
    static String letters(CharSequence words) {
        var letters = new StringBuilder();
        words.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append(Letters.fold((char) c)));
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
