package org.luoshi.lawtext.compare;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.Item;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.Paragraph;
import org.luoshi.lawtext.provision.Passage;
import org.luoshi.lawtext.provision.Signature;
import org.luoshi.lawtext.provision.Table;
import org.luoshi.lawtext.provision.Title;
import org.luoshi.lawtext.text.Letters;

/** Takes a tree apart into the units that are compared, in the order of print. What is no law ({@link Aside}) is left. */
final class Units {
    private final List<Unit> units = new ArrayList<>();

    private Units() {}

    static List<Unit> of(LegalText text) {
        var units = new Units();
        text.nodes().forEach(node -> units.take(node, ""));
        return units.units;
    }

    private void take(Node node, String place) {
        switch (node) {
            case Title title -> add(Role.TITLE, "", title.line().text(), place);
            case HistoryNote note -> whole(Role.HISTORY, note, place);
            case Contents contents -> whole(Role.CONTENTS, contents, place);
            case Division division -> heading(division, place);
            case Annex annex -> heading(annex, place);
            case Article article -> add(Role.ARTICLE, article.label(), article.words(), place);
            case Passage passage -> whole(Role.PASSAGE, passage, place);
            case Table table -> whole(Role.PASSAGE, table, place);
            case Signature signature -> whole(Role.PASSAGE, signature, place);
            case Paragraph paragraph -> whole(Role.PASSAGE, paragraph, place);
            case Item item -> whole(Role.PASSAGE, item, place);
            case Aside _ -> {}
        }
    }

    private void heading(Node node, String place) {
        Line line = node.line();
        add(Role.HEADING, line.label(), line.text(), place);
        String own = (line.label() + " " + Letters.fold(line.text())).strip();
        String below = place.isEmpty() ? own : place + " " + own;
        node.children().forEach(child -> take(child, below));
    }

    private void whole(Role role, Node node, String place) {
        var words = new StringBuilder();
        node.wordsTo(words);
        add(role, "", words.toString(), place);
    }

    private void add(Role role, String label, String words, String place) {
        units.add(new Unit(role, label, trimmed(words), place, units.size()));
    }

    private static String trimmed(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isEdge(words.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(words.charAt(to - 1))) {
            to--;
        }
        return words.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return c == '\n' || Letters.isBlank(c);
    }
}
