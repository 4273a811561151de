package org.luoshi.platform.laws;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.lawtext.parse.Problem;
import org.luoshi.lawtext.parse.ProblemKind;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.platform.laws.intake.IncomingName;
import org.luoshi.platform.laws.intake.IntakeReason;
import org.luoshi.platform.laws.intake.LawFacts;

/**
 * A text read for the library (待入库文本): its tree, what it says of itself, and what a person should look at.
 *
 * @param key SHA-256 of its words without blanks: two printings of one text have the same
 */
record ReadLaw(Parsed parsed, LawFacts facts, String key, List<Reason> reasons) {
    private static final int FEW_WORDS = 80;

    static ReadLaw of(String characters, String fileName) {
        Parsed parsed = LawParser.parse(characters);
        LawFacts facts = LawFacts.of(parsed, IncomingName.of(fileName));
        return new ReadLaw(parsed, facts, key(parsed.text()), reasons(parsed, facts));
    }

    static String key(LegalText text) {
        var words = new StringBuilder();
        text.walk(node -> {
            if (!(node instanceof Aside) && !(node instanceof Contents)) {
                add(node, words);
            }
        });
        return Sha256.of(Letters.fold(words));
    }

    private static void add(Node node, StringBuilder words) {
        words.append(node.line().label()).append(node.line().text());
    }

    private static List<Reason> reasons(Parsed parsed, LawFacts facts) {
        var reasons = new ArrayList<Reason>();
        for (Problem problem : parsed.problems()) {
            IntakeReason kind = reason(problem.kind());
            if (kind != null && reasons.stream().noneMatch(known -> known.kind() == kind)) {
                reasons.add(new Reason(kind, problem.detail()));
            }
        }
        if (parsed.text().allArticles().isEmpty()
                && parsed.source().characters().length() < FEW_WORDS) {
            reasons.add(new Reason(IntakeReason.NO_WORDS, ""));
        }
        if (facts.days().version() == null && facts.days().effective() == null) {
            reasons.add(new Reason(IntakeReason.NO_DAY, ""));
        }
        return List.copyOf(reasons);
    }

    private static @Nullable IntakeReason reason(ProblemKind kind) {
        return switch (kind) {
            case NO_TITLE -> IntakeReason.NO_TITLE;
            case SECOND_TEXT -> IntakeReason.SECOND_TEXT;
            case TRUNCATED -> IntakeReason.TRUNCATED;
            case LOST_CHARACTERS -> IntakeReason.LOST_CHARACTERS;
            default -> null;
        };
    }
}
