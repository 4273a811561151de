package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.DivisionKind;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.text.Letters;

/** What a decision says about chapters: new ones, names, those that are no more. */
final class HeadingDraft {
    private final List<Division> old;
    private final List<Division> now;

    HeadingDraft(LegalText old, LegalText now) {
        this.old = chapters(old);
        this.now = chapters(now);
    }

    private static List<Division> chapters(LegalText text) {
        var chapters = new ArrayList<Division>();
        text.nodes().forEach(node -> gather(node, chapters));
        return chapters;
    }

    private static void gather(Node node, List<Division> chapters) {
        if (node instanceof Division division && division.kind() == DivisionKind.CHAPTER) {
            chapters.add(division);
        } else if (!(node instanceof Annex) && !(node instanceof Article)) {
            node.children().forEach(child -> gather(child, chapters));
        }
    }

    void write(List<String> items) {
        if (old.size() == now.size()) {
            for (int i = 0; i < old.size(); i++) {
                if (!name(old.get(i)).equals(name(now.get(i)))) {
                    items.add("将" + label(old.get(i)) + "章名修改为“"
                            + now.get(i).line().text() + "”。");
                }
            }
            return;
        }
        List<String> names = old.stream().map(HeadingDraft::name).toList();
        List<String> next = now.stream().map(HeadingDraft::name).toList();
        for (Division division : old) {
            if (!next.contains(name(division))) {
                items.add("删去" + label(division) + "章名。");
            }
        }
        for (Division division : now) {
            List<Article> articles = articles(division);
            if (!names.contains(name(division)) && !articles.isEmpty()) {
                items.add("增加一章，作为" + label(division) + "“" + division.line().text() + "”，包括"
                        + articles.getFirst().number().article() + "至"
                        + articles.getLast().number().article() + "。");
            }
        }
    }

    private static String label(Division division) {
        return division.number().labelled('章');
    }

    private static String name(Division division) {
        return Letters.fold(division.line().text());
    }

    private static List<Article> articles(Node node) {
        var articles = new ArrayList<Article>();
        for (Node child : node.children()) {
            if (child instanceof Article article) {
                articles.add(article);
            } else {
                articles.addAll(articles(child));
            }
        }
        return articles;
    }

    /** The chapter of an article that is the first of its chapter, else 0: only there it needs saying. */
    static int chapterAtEdge(LegalText text, Article article) {
        for (Division division : chapters(text)) {
            List<Article> articles = articles(division);
            if (!articles.isEmpty() && articles.getFirst().number().equals(article.number())) {
                return division.number().value();
            }
        }
        return 0;
    }
}
