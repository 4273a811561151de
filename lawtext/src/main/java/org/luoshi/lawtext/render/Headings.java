package org.luoshi.lawtext.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Line;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.text.Letters;

/** Which identifier each heading of the body gets, so that contents printed before it can point to it. */
final class Headings {
    private Headings() {}

    static Map<String, String> of(LegalText text) {
        var targets = new HashMap<String, String>();
        gather(text.nodes(), "", new Ids(), targets);
        return targets;
    }

    /** An entry of the contents without the articles in brackets or the page number it may carry. */
    static String entry(String words) {
        String folded = Letters.fold(words);
        int bracket = folded.indexOf("(第");
        String entry = bracket > 0 ? folded.substring(0, bracket) : folded;
        return entry.replaceFirst("[.…·]*[0-9]+$", "");
    }

    private static void gather(List<Node> nodes, String parent, Ids ids, Map<String, String> targets) {
        for (Node node : nodes) {
            if (node instanceof Division division) {
                Line line = division.line();
                String id = ids.next(parent, AknBody.abbreviation(division.kind()), division.number());
                targets.putIfAbsent(Letters.fold(line.label() + line.text()), id);
                gather(division.children(), id, ids, targets);
            }
        }
    }
}
