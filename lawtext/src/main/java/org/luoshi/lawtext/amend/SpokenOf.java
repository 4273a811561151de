package org.luoshi.lawtext.amend;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;

/**
 * What an item has spoken of so far, which later clauses leave out, and what the places named in a clause mean beside it.
 *
 * <p>Example: 第五条第一款修改为①；第二款删去 — the second paragraph is one of article 5.
 */
final class SpokenOf {
    private final ItemInHand item;

    /** The article the item speaks of, by its old number, and by its new one where it is made anew. */
    @Nullable
    Target article;

    @Nullable
    Target made;

    /** What was spoken of last. */
    List<Target> current = List.of();

    SpokenOf(ItemInHand item) {
        this.item = item;
    }

    /** The places a clause names; null when the words name no place; empty words mean what was spoken of last. */
    @Nullable
    List<Target> places(String words) {
        String plain = words;
        if (plain.startsWith("其中")
                || plain.equals("其")
                || plain.equals("该条")
                || plain.equals("本条")
                || plain.equals("条文")) {
            return plain.endsWith("条") && article != null ? List.of(article) : current.isEmpty() ? null : current;
        }
        if (plain.matches("(?:这一|该|本|上述|此)(?:自然段|款|项|条|段)")) {
            return current.isEmpty() ? null : current;
        }
        if (plain.matches("本(?:法|条例|规定|办法|规则|解释|细则|法规|章程)(?:全文|各条)?")) {
            return List.of(Target.of(Place.LAW, ProvisionNumber.NONE));
        }
        if (plain.matches("(?:该|本)条第.*") && article != null) {
            plain = plain.substring(2);
        }
        for (String tail : List.of("规定中", "条文中", "等条文", "等条款", "规定", "中", "的")) {
            if (plain.length() > tail.length() && plain.endsWith(tail) && !plain.endsWith("文中")) {
                plain = plain.substring(0, plain.length() - tail.length());
            }
        }
        if (plain.isEmpty()) {
            return current;
        }
        List<Target> read = TargetReader.all(plain, article);
        if (read.isEmpty()) {
            read = withNoise(plain);
        }
        return read.isEmpty() ? null : read;
    }

    /** 第八十九条国务院职权第十六项, 第五条条首部分. */
    private List<Target> withNoise(String words) {
        TargetReader.Read head = TargetReader.read(words, 0, article);
        if (head.targets().size() != 1 || head.end() >= words.length()) {
            return List.of();
        }
        Target first = head.targets().getFirst();
        String rest = words.substring(head.end());
        if (rest.equals("条首部分") || rest.equals("首部") || rest.equals("开头部分")) {
            return List.of(first.withParagraph(Math.max(1, first.paragraph())).withSentence(Target.LEAD));
        }
        int next = rest.indexOf('第');
        if (next > 0
                && next <= 20
                && rest.substring(0, next).matches("[\\u4e00-\\u9fa5]+(?:职权|中)?")
                && first.place() == Place.ARTICLE) {
            return TargetReader.all(rest.substring(next), first);
        }
        return List.of();
    }

    /** Where words stand; named anew, or as before, or in the article when 将 begins the clause again. */
    @Nullable
    List<Target> scope(String where, boolean anew) {
        if (where.isEmpty()) {
            if (anew && article != null) {
                return List.of(article);
            }
            return current.isEmpty() ? List.of(Target.of(Place.LAW, ProvisionNumber.NONE)) : current;
        }
        List<Target> named = places(where);
        if (named != null) {
            speakOf(named);
        }
        return named;
    }

    /** These are what later clauses mean when they name no place. */
    void speakOf(List<Target> targets) {
        current = targets;
        if (targets.size() == 1 && targets.getFirst().place() == Place.ARTICLE) {
            Target whole = targets.getFirst().whole();
            if (!whole.equals(article)) {
                made = null;
            }
            article = whole;
        }
    }

    /** An article that was made anew: 本条 is it from now on. */
    void remember(List<Target> as) {
        if (as.size() == 1
                && as.getFirst().place() == Place.ARTICLE
                && as.getFirst().number().value() > 0) {
            made = as.getFirst().whole();
        }
    }

    /** New numbers; 本条第一款 is a paragraph of the article made last. */
    @Nullable
    List<Target> newNumbers(String words) {
        String plain = words.replaceFirst("^(?:新的|原)", "");
        Target context = made;
        if (plain.startsWith("本条") || plain.startsWith("该条")) {
            plain = plain.substring(2);
        }
        boolean whole = plain.matches("第.{1,12}[款项目].*");
        Target outer = context != null ? context : Target.of(Place.ARTICLE, ProvisionNumber.NONE);
        List<Target> read = TargetReader.all(plain, whole ? below(outer) : null);
        return read.isEmpty() ? null : read;
    }

    /** The paragraph that new items belong to, when one was spoken of. */
    private Target below(Target outer) {
        boolean item = current.size() == 1 && current.getFirst().paragraph() > 0 && made == null;
        return item ? outer.withParagraph(current.getFirst().paragraph()) : outer;
    }

    /** 第六十七条“……下列职权”中第六项: the first quotation only shows the place, and is checked as such. */
    String withoutLead(String words) {
        Matcher m = ClauseForms.WITH_LEAD.matcher(words);
        if (!m.find()) {
            return words;
        }
        List<Target> where = places(m.group(1).replaceFirst("^(?:将|在)", ""));
        if (where == null) {
            return words;
        }
        speakOf(where);
        item.add(new Instruction.Confirm(
                item.span(), where, item.skeleton.quotation(m.group(2).charAt(0)), false));
        return m.group(1) + words.substring(m.end());
    }
}
