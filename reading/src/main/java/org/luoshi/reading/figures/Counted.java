package org.luoshi.reading.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.text.Piece;

/**
 * What a number counts and the verb printed with it: behind it (5件议案全部办结), or before it (修改地方性法规5件).
 *
 * @param span the number together with what it counts
 */
record Counted(Piece span, String subject, @Nullable String status) {
    private static final String VERBS =
            "应到|实到|上升|听取和审议|听取审议|审议通过|表决通过|全部办结|全部落实|已办结|列入立法计划|新建成|新增|新建|新改建|改造|修改|修订|制定|废止|审议|听取|审查|开展|作出|任免|任命|补选|召开|举行|组织|办理|办结|督办|提出|收到|形成|建成|完成|投入|实现|达到|达|增长|下降|提高|减少|增加|覆盖|惠及|帮助|解决|整改|发放|培训|接待|受理|化解|签约|引进|落实|争取|投资|安排|推进|实施|建立|设立|庆祝|现行|列入|备案|出席|列席|旁听|参加|到会|参与|征集|发出|下达|拨付|筹集|调解|走访|检查|视察|调研|推动|交办|答复|评议|选举|收集|占|为|有|共(?!同|建|享|有)|超过|突破|同比增长";
    private static final Pattern BEHIND = Pattern.compile("^(?:的|以上|左右|[之以]?内)*(?!、)([一-龥“”、《》A-Za-z]{1,30})");
    private static final Pattern VERB = Pattern.compile("(" + VERBS + ")了?");
    private static final Pattern FILLING =
            Pattern.compile("(全部|已经?|均|都|的|、|和|与|及|进行|共计?|达到?|约|近|超过?|为|有|等|总数|累计|由|从|(?<![实应])到|至)+$");
    private static final Pattern AS_NOUN = Pattern.compile("调研|检查|视察|评议|培训|改造|整改|走访|审查");
    private static final Pattern DONE = Pattern.compile("(全部|已|均)(办结|落实|完成|答复|整改到位|整改)");
    private static final Pattern PLAIN = Pattern.compile("占|为|有|共|达|达到|超过");
    private static final Pattern IS = Pattern.compile("^.*[是]");
    private static final String MARKS = "，。；：！？\n";

    static Counted around(Piece sentence, int start, int end) {
        String text = sentence.text();
        int from = clauseStart(text, start);
        int to = clauseEnd(text, end);
        String before = text.substring(from, start);
        String after = text.substring(end, to);
        String status = status(before, after);
        Matcher behind = BEHIND.matcher(after);
        if (behind.find() && !VERB.matcher(behind.group(1)).lookingAt()) {
            String noun = noun(behind.group(1));
            if (!noun.isEmpty()) {
                return new Counted(sentence.part(start, end + behind.start(1) + noun.length()), noun, status);
            }
        }
        String near = before.substring(1 + before.lastIndexOf('、', lastDigit(before) < 0 ? -1 : before.length()));
        String subject = lastDigit(near) < 0
                ? FILLING.matcher(near.substring(nounBefore(near))).replaceFirst("")
                : "";
        return new Counted(
                sentence.part(from, end),
                subject.isEmpty()
                        ? compared(before.isEmpty() ? after.replaceFirst("^[之以]?内", "") : before)
                        : subject.replaceFirst("^其中", ""),
                status);
    }

    private static int lastDigit(String words) {
        for (int i = words.length() - 1; i >= 0; i--) {
            if (Character.isDigit(words.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The noun a stretch begins with; a verb at its end may be part of it (专题调研). */
    private static String noun(String words) {
        Matcher verb = VERB.matcher(words);
        int end = words.length();
        while (verb.find()) {
            if (verb.end() < words.length() || !AS_NOUN.matcher(verb.group()).matches()) {
                end = verb.start();
                break;
            }
        }
        return FILLING.matcher(words.substring(0, end)).replaceFirst("");
    }

    /** In 比例由65%提高到91% the second number counts what the first did. */
    private static String compared(String before) {
        return FILLING.matcher(before.split("由|从|达|\\d", 2)[0]).replaceFirst("");
    }

    /** Where what is counted begins in the words before the number: behind the verb. */
    private static int nounBefore(String before) {
        Matcher verb = VERB.matcher(before);
        if (verb.lookingAt()) {
            return verb.end();
        }
        int noun = 0;
        while (verb.find()) {
            if (FILLING.matcher(before.substring(verb.end())).replaceFirst("").length() > 1) {
                noun = verb.end();
            }
        }
        Matcher is = IS.matcher(before);
        return noun == 0 && is.find() ? is.end() : noun;
    }

    private static @Nullable String status(String before, String after) {
        Matcher done = DONE.matcher(after);
        if (done.find()) {
            return done.group();
        }
        Matcher verb = VERB.matcher(before);
        String last = verb.lookingAt() ? verb.group(1) : null;
        for (int from = 0; last == null && verb.find(from); from = verb.end()) {
            last = PLAIN.matcher(verb.group(1)).matches() ? null : verb.group(1);
        }
        return last == null ? later(after) : last;
    }

    private static @Nullable String later(String after) {
        Matcher verb = VERB.matcher(after);
        return verb.find() && !PLAIN.matcher(verb.group(1)).matches() ? verb.group(1) : null;
    }

    private static int clauseStart(String text, int at) {
        int start = at;
        while (start > 0 && MARKS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int clauseEnd(String text, int at) {
        int end = at;
        while (end < text.length() && MARKS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
