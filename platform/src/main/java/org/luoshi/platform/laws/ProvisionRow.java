package org.luoshi.platform.laws;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.Passage;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.provision.Signature;
import org.luoshi.lawtext.provision.Table;
import org.luoshi.lawtext.provision.Title;

/**
 * One provision as the library keeps it (条文): an article, or a passage outside articles.
 *
 * @param place in the order of print, from 1
 * @param eid its anchor, unique within the text: {@code art_120-1}
 * @param path the headings above it, parted by {@code " / "}
 * @param words one line a paragraph or item
 * @param start where it begins in the text as read, in UTF-16 units; it ends before {@code end}
 */
public record ProvisionRow(
        int place,
        String eid,
        Kind kind,
        ProvisionNumber number,
        String label,
        String path,
        String words,
        int start,
        int end) {
    /** What a provision is. */
    public enum Kind {
        ARTICLE,
        PASSAGE,
        ANNEX
    }

    /** The provisions of a text in the order of print. */
    public static List<ProvisionRow> of(LegalText text) {
        var cutter = new Cutter();
        text.nodes().forEach(node -> cutter.cut(node, "", false));
        return cutter.rows;
    }

    private static final class Cutter {
        private final List<ProvisionRow> rows = new ArrayList<>();
        private final Set<String> eids = new HashSet<>();

        void cut(Node node, String path, boolean annex) {
            switch (node) {
                case Title _, HistoryNote _, Contents _, Aside _, Signature _ -> {}
                case Division division -> {
                    String below = join(path, division.line().label() + " " + division.heading());
                    division.children().forEach(child -> cut(child, below, annex));
                }
                case Annex part -> {
                    String below = join(path, part.line().label() + part.line().text());
                    part.children().forEach(child -> cut(child, below, true));
                }
                case Article article -> article(article, path, annex);
                case Passage _, Paragraph _, Item _, Table _ -> passage(node, path, annex);
            }
        }

        private void article(Article article, String path, boolean annex) {
            String eid = (annex ? "annex__art_" : "art_") + article.number().ascii();
            add(
                    eid,
                    annex ? Kind.ANNEX : Kind.ARTICLE,
                    article.number(),
                    article.label(),
                    path,
                    article.words(),
                    article);
        }

        private void passage(Node node, String path, boolean annex) {
            var words = new StringBuilder();
            node.wordsTo(words);
            if (!words.toString().isBlank()) {
                Kind kind = annex ? Kind.ANNEX : Kind.PASSAGE;
                add(
                        (annex ? "annex__p_" : "p_") + (rows.size() + 1),
                        kind,
                        ProvisionNumber.NONE,
                        "",
                        path,
                        words + "",
                        node);
            }
        }

        private void add(
                String eid, Kind kind, ProvisionNumber number, String label, String path, String words, Node node) {
            String free = eid;
            for (int n = 2; !eids.add(free); n++) {
                free = eid + "__" + n;
            }
            int start = node.line().span().start();
            rows.add(new ProvisionRow(rows.size() + 1, free, kind, number, label, path, words, start, end(node)));
        }

        private static int end(Node node) {
            Node last = node;
            while (!last.children().isEmpty()) {
                last = last.children().getLast();
            }
            return Math.max(node.line().span().end(), last.line().span().end());
        }

        private static String join(String path, String heading) {
            String plain = heading.strip();
            return path.isEmpty() ? plain : path + " / " + plain;
        }
    }
}
