package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Passage;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/**
 * Two versions of a law → the decision that makes the second out of the first (修改决定草案), in the shortest form that
 * does: words where a few change, paragraphs where some change, whole articles otherwise; untouched articles stay
 * unmentioned.
 *
 * <p>Each draft is tried by applying it; what does not come out right is written out in a longer form.
 */
public final class Drafting {
    private static final int ROUNDS = 4;

    private final LegalText old;
    private final LegalText now;
    private final Pairing pairing;
    /** New articles that are written out whole because shorter forms did not do. */
    private final Set<String> whole = new HashSet<>();

    private Drafting(LegalText old, LegalText now) {
        this.old = old;
        this.now = now;
        this.pairing = Pairing.of(old, now);
    }

    /**
     * A draft.
     *
     * @param text the decision
     * @param different the articles in which applying it does not give the new version; empty when it is exact
     */
    public record Draft(String text, List<String> different) {}

    public static Draft draft(LegalText old, LegalText now) {
        return new Drafting(old, now).draft();
    }

    private Draft draft() {
        String text = write();
        List<String> different = different(text);
        for (int round = 0; round < ROUNDS && !whole.containsAll(different); round++) {
            whole.addAll(different);
            text = write();
            different = different(text);
        }
        return new Draft(text, different);
    }

    private List<String> different(String decision) {
        LegalText made = LawParser.parse(
                        Amendment.apply(old, Decision.read(decision)).text())
                .text();
        Map<String, List<String>> left = folded(made);
        Map<String, List<String>> right = folded(now);
        var all = new ArrayList<>(right.keySet());
        left.keySet().stream().filter(number -> !right.containsKey(number)).forEach(all::add);
        return all.stream()
                .filter(number -> !Objects.equals(left.get(number), right.get(number)))
                .toList();
    }

    private static Map<String, List<String>> folded(LegalText text) {
        var articles = new LinkedHashMap<String, List<String>>();
        text.articles()
                .forEach(article -> articles.put(
                        article.number().article(),
                        article.words()
                                .lines()
                                .map(Letters::fold)
                                .filter(line -> !line.isEmpty())
                                .toList()));
        return articles;
    }

    // ---- the decision ----

    private String write() {
        var items = new ArrayList<String>();
        title(items);
        preamble(items);
        new HeadingDraft(old, now).write(items);
        articles(items);
        var out = new StringBuilder();
        out.append("关于修改《").append(old.title()).append("》的决定\n");
        out.append("决定对《").append(old.title()).append("》作如下修改：\n");
        int number = 0;
        for (String item : items) {
            number++;
            out.append(Numerals.chinese(number)).append('、').append(item).append('\n');
        }
        out.append("本决定自公布之日起施行。\n《").append(old.title());
        out.append("》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n");
        return out.toString();
    }

    private void title(List<String> items) {
        if (!Letters.fold(old.title()).equals(Letters.fold(now.title()))
                && !old.title().isEmpty()
                && !now.title().isEmpty()) {
            items.add("将名称修改为：" + quoted(List.of(now.title())));
        }
    }

    private void preamble(List<String> items) {
        List<String> before = passages(old);
        List<String> after = passages(now);
        boolean same = before.stream()
                .map(Letters::fold)
                .toList()
                .equals(after.stream().map(Letters::fold).toList());
        if (!same && !before.isEmpty() && !after.isEmpty()) {
            items.add("将引言修改为：" + quoted(after));
        }
    }

    private static List<String> passages(LegalText text) {
        return text.nodes().stream()
                .takeWhile(node -> !(node instanceof Article))
                .filter(Passage.class::isInstance)
                .map(node -> node.line().text())
                .toList();
    }

    private void articles(List<String> items) {
        var gone = new ArrayList<String>();
        for (Article article : now.articles()) {
            Article before = pairing.before(article);
            if (before == null) {
                items.add(inserted(article));
            } else {
                changed(before, article).ifPresent(items::add);
            }
        }
        for (Article article : old.articles()) {
            if (pairing.after(article) == null) {
                gone.add(article.number().article());
            }
        }
        if (!gone.isEmpty()) {
            items.add("删去" + String.join("、", gone) + "。");
        }
    }

    private String inserted(Article article) {
        int chapter = HeadingDraft.chapterAtEdge(now, article);
        String place = chapter == 0 ? "" : "第" + Numerals.chinese(chapter) + "章";
        return "增加一条，作为" + place + article.number().article() + "：" + quoted(lines(article));
    }

    private java.util.Optional<String> changed(Article before, Article after) {
        boolean same = lines(before).stream()
                .map(Letters::fold)
                .toList()
                .equals(lines(after).stream().map(Letters::fold).toList());
        boolean renumbered = !before.number().equals(after.number());
        boolean written = whole.contains(after.number().article());
        if (same && !written) {
            return java.util.Optional.empty();
        }
        String name = before.number().article();
        String opening = renumbered ? "将" + name + "改为" + after.number().article() + "，" : "";
        String change = written ? "" : new ArticleDraft(before, after).shortest(renumbered);
        if (change.isEmpty()) {
            return java.util.Optional.of((renumbered ? opening : "将" + name) + "修改为：" + quoted(lines(after)));
        }
        return java.util.Optional.of(opening + change);
    }

    static List<String> lines(Article article) {
        return article.words().lines().filter(line -> !line.isBlank()).toList();
    }

    /** Each paragraph opens with a mark, the last closes; marks within become single. */
    static String quoted(List<String> lines) {
        var out = new StringBuilder();
        for (String line : lines) {
            out.append(out.isEmpty() ? "" : "\n")
                    .append('“')
                    .append(line.replace('“', '‘').replace('”', '’'));
        }
        return out.append('”').toString();
    }
}
