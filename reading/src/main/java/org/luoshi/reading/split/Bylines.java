package org.luoshi.reading.split;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Span;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.split.Line.Kind;

/** Who reported: a line of its own, a bracket behind 本报讯, or a bracket at the end. Editors are no reporters. */
final class Bylines {
    private static final Pattern LEAD = Pattern.compile("[（(](?=[^（）()]{0,12}(?:记者|通讯员|作者))([^（）()。；]{3,50})[）)]");
    private static final Pattern DATELINE = Pattern.compile(
            "^本报.{0,12}?讯\\s*(?:.{0,4}(?:记者|通讯员)\\s*)((?:[一-龥]{2,4}|[一-龥]\\s[一-龥])(?:[、\\s](?:[一-龥]{2,4}|[一-龥]\\s[一-龥]))*)(?=\\s|　|报道)");
    private static final Pattern END = Pattern.compile("[（(]([一-龥·、\\s]{2,24})[）)]$");
    private static final Pattern ROLE = Pattern.compile(
            "(本报|本网|见习|首席|实习|特约|全媒体|融媒体?|融媒|[一-龥]{0,6}(日报|晚报|电视台|新闻网))*(记者|通讯员|作者|撰文|采写|供稿)|文/图?|图/文|[/：:■]|[一-龥]{2,10}(办公室|办|报社|中心)(?=[\\s])");
    private static final Pattern NAME = Pattern.compile("[一-龥]\\s{1,2}[一-龥](?![一-龥])|[一-龥]{2,4}|[一-龥]{2,8}·[一-龥]{2,8}");
    private static final Pattern NO_NAME =
            Pattern.compile("草案|下转|上接|版|完|见习|记者|略|附|转|据|表决|以下|简称|届|选举|试行|修订|未完|待续|图|摄|会议|报道|本报|组");

    private Bylines() {}

    static List<Words> of(String raw, List<Line> lines) {
        Map<String, Words> found = new LinkedHashMap<>();
        for (Line line : lines) {
            for (Words name : in(raw, line)) {
                found.putIfAbsent(name.value(), name);
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Words> in(String raw, Line line) {
        if (line.is(Kind.BYLINE)) {
            return names(raw, line.span(), Rule.BYLINE_LINE);
        }
        if (!line.is(Kind.BODY)) {
            return List.of();
        }
        var names = new ArrayList<Words>();
        for (Pattern pattern : List.of(LEAD, DATELINE)) {
            Matcher lead = pattern.matcher(line.text());
            if (lead.find()) {
                names.addAll(names(raw, group(line, lead), Rule.BYLINE_LEAD));
            }
        }
        Matcher end = END.matcher(line.text());
        if (names.isEmpty() && end.find() && !NO_NAME.matcher(end.group(1)).find()) {
            names.addAll(names(raw, group(line, end), Rule.BYLINE_END));
        }
        return names;
    }

    private static Span group(Line line, Matcher matcher) {
        int at = line.span().start();
        return new Span(at + matcher.start(1), at + matcher.end(1));
    }

    /** Names parted by marks or blanks; a name of two letters may be printed with a blank between them. */
    private static List<Words> names(String raw, Span span, Rule rule) {
        var names = new ArrayList<Words>();
        String words = blankOut(span.of(raw));
        Matcher name = NAME.matcher(words);
        while (name.find()) {
            Span at = new Span(span.start() + name.start(), span.start() + name.end());
            names.add(new Words(at, at.of(raw), at.of(raw).replaceAll("\\s", ""), rule));
        }
        return names;
    }

    /** The words for reporters themselves, as blanks of the same length. */
    private static String blankOut(String words) {
        return ROLE.matcher(words).replaceAll(found -> "，".repeat(found.group().length()));
    }
}
