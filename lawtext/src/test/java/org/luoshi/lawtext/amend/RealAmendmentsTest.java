package org.luoshi.lawtext.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.RealTexts;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.Letters;

/** Real decisions give the official texts; two real versions give a decision that makes one of the other. */
class RealAmendmentsTest {
    /** Cases that differ from the official text where no instruction orders it; docs/performance.md names each. */
    private static final int UNORDERED = 5;

    /** Drafts that do not say where a chapter begins, or quote marks that do not pair. */
    private static final int OPEN_DRAFTS = 3;

    @Test
    void givesTheOfficialTextOfEveryCaseButWhereNoInstructionOrdersIt() {
        var different = new ArrayList<String>();
        for (Path base : RealTexts.files("amendments", "base.txt")) {
            Path folder = Objects.requireNonNull(base.getParent());
            Amended amended = Amendment.apply(law(base), Decision.read(RealTexts.read(folder.resolve("decision.txt"))));
            List<String> articles =
                    different(LawParser.parse(amended.text()).text(), law(folder.resolve("consolidated.txt")));
            if (!articles.isEmpty()) {
                different.add(folder.getFileName() + " " + articles);
            }
            assertEquals(
                    0,
                    amended.outcomes().stream().filter(Outcome::isOpen).count(),
                    () -> folder + " " + amended.outcomes());
        }
        assertTrue(different.size() <= UNORDERED, different::toString);
    }

    @Test
    void aDraftedDecisionMakesTheNewVersionOutOfTheOld() {
        var failed = new ArrayList<String>();
        var open = new ArrayList<String>();
        for (Path old : RealTexts.files("versions", "old.txt")) {
            Path folder = Objects.requireNonNull(old.getParent());
            Drafting.Draft draft = Drafting.draft(law(old), law(folder.resolve("new.txt")));
            if (!Amendment.apply(law(old), Decision.read(draft.text())).isComplete()) {
                open.add(String.valueOf(folder.getFileName()));
            }
            if (!draft.different().isEmpty()) {
                failed.add(folder.getFileName() + " " + draft.different());
            }
        }
        assertEquals(List.of(), failed);
        assertTrue(open.size() <= OPEN_DRAFTS, open::toString);
    }

    static LegalText law(Path file) {
        return LawParser.parse(RealTexts.read(file)).text();
    }

    private static List<String> different(LegalText one, LegalText other) {
        Map<String, List<String>> left = articles(one);
        Map<String, List<String>> right = articles(other);
        var numbers = new ArrayList<>(right.keySet());
        left.keySet().stream().filter(number -> !right.containsKey(number)).forEach(numbers::add);
        return numbers.stream()
                .filter(number -> !Objects.equals(left.get(number), right.get(number)))
                .toList();
    }

    private static Map<String, List<String>> articles(LegalText text) {
        var articles = new LinkedHashMap<String, List<String>>();
        text.articles()
                .forEach(article -> articles.put(
                        article.number().article(),
                        article.words()
                                .lines()
                                .map(line -> Letters.fold(line).replace('\'', '"'))
                                .filter(line -> !line.isEmpty())
                                .toList()));
        return articles;
    }
}
