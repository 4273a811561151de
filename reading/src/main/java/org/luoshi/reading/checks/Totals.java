package org.luoshi.reading.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.lawtext.text.Numerals;
import org.luoshi.reading.draft.Contradiction;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.text.Piece;

/**
 * Totals printed with their parts (建议60件，其中甲类20件、乙类30件), and lists of names with their number (甲、乙、丙4名).
 *
 * <p>Parts are counted only when the list says it is whole: every member is a number in the unit of the total.
 */
final class Totals {
    private static final Pattern TOTAL =
            Pattern.compile("(\\d{1,9})([件项次个人名家户条部篇份]|亿元|万元)[^。；\\d]{0,12}，(?:其中|分别是|包括)[，：]?([^。；]{4,120})");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})([件项次个人名家户条部篇份]|亿元|万元)");
    private static final Pattern NAMED = Pattern.compile(
            "((?:[一-龥A-Za-z]{2,14}、){1,19}[一-龥A-Za-z]{2,14}?)(?:等)?(\\d{1,3}|[二两三四五六七八九十]{1,3})([名位件项个部家])(?!以上)");
    private static final Pattern COUNT = Pattern.compile("[\\d二两三四五六七八九十][名位件项个部家]");
    private static final Pattern VERBS = Pattern.compile("^(?:修改|修订|制定|废止|补选|任命|审议|听取|检查|通过|出台|接受|决定|会议|还|批准|走访|包括)+");

    private Totals() {}

    static List<Flag> check(Piece body) {
        var flags = new ArrayList<Flag>();
        for (Piece sentence : body.sentences()) {
            parts(sentence, flags);
            names(sentence, flags);
        }
        return flags;
    }

    private static void parts(Piece sentence, List<Flag> flags) {
        Matcher total = TOTAL.matcher(sentence.text());
        while (total.find()) {
            long sum = 0;
            int count = 0;
            Matcher part = PART.matcher(total.group(3));
            while (part.find()) {
                if (part.group(2).equals(total.group(2))) {
                    sum += Long.parseLong(part.group(1));
                    count++;
                }
            }
            boolean whole = count > 1 && total.group(3).split("[、，]").length == count;
            if (whole && sum != Long.parseLong(total.group(1))) {
                flags.add(new Flag(
                        Contradiction.PARTS_AND_TOTAL,
                        sentence.group(total, 3).span(),
                        String.valueOf(sum),
                        sentence.group(total, 1).span(),
                        total.group(1)));
            }
        }
    }

    private static void names(Piece sentence, List<Flag> flags) {
        if (!COUNT.matcher(sentence.text()).find()) {
            return;
        }
        Matcher named = NAMED.matcher(sentence.text());
        while (named.find()) {
            int total = Numerals.value(named.group(2));
            int count = VERBS.matcher(named.group(1)).replaceFirst("").split("、").length;
            boolean etc = named.group().contains("等");
            if (total > 0 && !named.group(1).contains("的") && count != total && (count > total || !etc)) {
                flags.add(new Flag(
                        Contradiction.NAMED_AND_TOTAL,
                        sentence.group(named, 1).span(),
                        String.valueOf(count),
                        sentence.group(named, 2).span(),
                        String.valueOf(total)));
            }
        }
    }
}
