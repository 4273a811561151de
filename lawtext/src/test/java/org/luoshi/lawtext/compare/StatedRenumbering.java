package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.text.Numerals;

/**
 * What a decision says of the numbers of articles, read for judging only: 将第五条改为第六条, 增加一条，作为第七条,
 * 删去第九条, 改为两条，作为…, 合并，作为…. Articles it does not name follow in their order.
 */
final class StatedRenumbering {
    private static final String NUMBER = "[一二三四五六七八九十百千零]+";
    private static final String ARTICLE = "第" + NUMBER + "条(?:之" + NUMBER + ")?";
    private static final String BELOW = "(?:第[" + "一二三四五六七八九十、" + "]+[款项]|（[一二三四五六七八九十]+）)*";
    private static final String PLACE = ARTICLE + BELOW;
    private static final Pattern LABEL = Pattern.compile(ARTICLE);
    private static final Pattern TOKEN = Pattern.compile("(" + ARTICLE + ")|第(" + NUMBER + ")款");
    private static final Pattern RANGE = Pattern.compile("(" + ARTICLE + ")至(" + ARTICLE + ")");

    /** 将第三条改为第五条; 将第九条第一款、第二款改为第十条; 第三条至第五条相应改为第八条至第十条. */
    private static final Pattern BECOMES = Pattern.compile("(" + PLACE + "(?:[、至](?:" + PLACE + "|第[一二三四五六七八九十]+款))*)"
            + "(?:相应)?改为(" + ARTICLE + "(?:至" + ARTICLE + ")?)");
    /** 改为两条，作为第三条、第四条; 合并，作为第九章第六十三条; 改为两条，第一款作为第八十条；第二款作为…. */
    private static final Pattern GROUP = Pattern.compile("(" + PLACE + "(?:、" + PLACE + ")*)(?:改为"
            + NUMBER.replace("十百千零", "十两") + "条|合并)，(?:分别)?([^：:]*?作为[^：:]*)(?:，修改为|：|。|$)");
    /** 对第三十条进行修改，作为第七十条. */
    private static final Pattern REWORKED = Pattern.compile("对(" + PLACE + ")进行修改，作为(" + ARTICLE + ")");
    /** 增加一条，作为第一百一十一条，将第九十九条第三款修改后作为本条第一款. */
    private static final Pattern ADDED_FROM = Pattern.compile("增加一条，作为(" + ARTICLE + ")，将(" + PLACE + ")修改后作为本条");

    private static final Pattern ADDED = Pattern.compile("增加[一两二三四五六七八九十]+条，(?:分别)?作为((?:" + ARTICLE + "[、至]?)+)");
    private static final Pattern CHAPTER_OF = Pattern.compile("包括(" + ARTICLE + "至" + ARTICLE + ")");
    /** 删去第三条、第五条第二款、第九条: those without a paragraph or item are whole articles. */
    private static final Pattern GONE = Pattern.compile("删去(" + PLACE + "(?:、" + PLACE + ")*)(?!中|第)");

    private static final Pattern WHOLE = Pattern.compile("(?<=^|、)" + ARTICLE + "(?=、|$)");

    /** Old and new label, told in words. */
    record Stated(String old, String now) {}

    final Set<Stated> named = new LinkedHashSet<>();
    /** Of articles that go elsewhere paragraph by paragraph, how many did; of whole ones, more than any article has. */
    private final Map<String, Integer> taken = new HashMap<>();

    final Set<String> added = new TreeSet<>();
    final Set<String> gone = new TreeSet<>();

    static StatedRenumbering of(String decision) {
        var stated = new StatedRenumbering();
        decision.lines().map(StatedRenumbering::withoutQuotes).forEach(stated::read);
        return stated;
    }

    private static String withoutQuotes(String line) {
        return line.replaceAll("“[^”]*”?", "“”").replace("第三、四、五、六款", "第三款");
    }

    private void read(String line) {
        each(ADDED_FROM, line, m -> link(m.group(2), m.group(1)));
        each(REWORKED, line, m -> link(m.group(1), m.group(2)));
        each(GROUP, line, m -> link(m.group(1), m.group(2)));
        each(BECOMES, line, m -> link(m.group(1), m.group(2)));
        each(ADDED, line, m -> added.addAll(labels(m.group(1))));
        each(CHAPTER_OF, line, m -> added.addAll(labels(m.group(1))));
        each(GONE, line, m -> each(WHOLE, m.group(1), whole -> gone.add(whole.group())));
    }

    private static void each(Pattern pattern, String line, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }

    /** Ranges pair one by one, everything else each with each. */
    private void link(String olds, String news) {
        take(olds);
        List<String> from = labels(olds);
        List<String> to = labels(news);
        if (RANGE.matcher(olds).find()) {
            from.forEach(label -> taken.put(label, 1_000));
        }
        boolean ranges = RANGE.matcher(olds).find() && from.size() == to.size();
        for (int i = 0; i < from.size(); i++) {
            for (int j = 0; j < to.size(); j++) {
                if (!ranges || i == j) {
                    named.add(new Stated(from.get(i), to.get(j)));
                }
            }
        }
    }

    private void take(String olds) {
        String label = "";
        Matcher token = TOKEN.matcher(olds);
        while (token.find()) {
            boolean whole = token.group(1) != null && !olds.startsWith("第", token.end());
            label = token.group(1) == null ? label : token.group(1);
            taken.merge(label, whole ? 1_000 : token.group(1) == null ? 1 : 0, Integer::sum);
        }
    }

    private static List<String> labels(String words) {
        Matcher range = RANGE.matcher(words);
        if (range.find()) {
            return between(range.group(1), range.group(2));
        }
        var labels = new ArrayList<String>();
        each(LABEL, words, m -> labels.add(m.group()));
        return labels;
    }

    private static List<String> between(String first, String last) {
        var labels = new ArrayList<String>();
        for (int i = value(first); i <= value(last); i++) {
            labels.add("第" + Numerals.chinese(i) + "条");
        }
        return labels;
    }

    private static int value(String label) {
        return Numerals.value(label, 1, label.length() - 1);
    }

    /**
     * All pairs of old and new labels: those named, and the articles that follow in their order.
     *
     * @throws IllegalStateException when what follows does not come out even: then the decision was not understood
     */
    Set<Stated> all(List<Article> olds, List<Article> news) {
        var all = new LinkedHashSet<>(named);
        List<String> restOld = olds.stream()
                .filter(old -> !gone.contains(old.label()))
                .filter(old -> old.paragraphs().count() > taken.getOrDefault(old.label(), 0))
                .map(Article::label)
                .toList();
        List<String> restNew = news.stream()
                .map(Article::label)
                .filter(label -> !added.contains(label))
                .filter(label -> named.stream().noneMatch(s -> s.now.equals(label)))
                .toList();
        if (restOld.size() != restNew.size()) {
            throw new IllegalStateException("left over: " + restOld + " / " + restNew);
        }
        for (int i = 0; i < restOld.size(); i++) {
            all.add(new Stated(restOld.get(i), restNew.get(i)));
        }
        return all;
    }
}
