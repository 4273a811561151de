package org.luoshi.lawtext.amend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.RealTexts;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/** The last amendment that a real note tells is taken out of it and comes back when a decision of that title and day is applied. */
class RealNotesTest {
    private static final Pattern LAST =
            Pattern.compile("([0-9]{4}年[0-9]+月[0-9]+日)[\\s　]*([^《]*?)(通过的|批准的)?《(.*)》(?:第([一二三四五六七八九十]+)次)?(修正|修订)");
    /** Notes that number once and do not number another time, or do not name the organ in the title each time. */
    private static final double FREE_IN_FORM = 0.08;

    private static final double FREE_AT_FIRST = 0.23;

    /** A note that tells of amendments shows how it tells them. */
    @Test
    void anotherAmendmentIsToldAsTheOneBeforeIt() {
        check(true, FREE_IN_FORM);
    }

    /** Before the first one nothing shows the habit of the place: 会议《关于……》 or 会议通过的《某会关于……》. */
    @Test
    void theFirstAmendmentIsToldAsMostAre() {
        check(false, FREE_AT_FIRST);
    }

    private static void check(boolean told, double free) {
        int tried = 0;
        var different = new ArrayList<String>();
        for (Path file : RealTexts.files("laws", ".md")) {
            List<String> note = note(RealTexts.read(file));
            Matcher last = LAST.matcher(note.isEmpty() ? "" : note.getLast());
            if (note.size() > 1 && last.matches() && Objects.equals(told(note, last), told)) {
                tried++;
                List<String> made =
                        note(Amendment.apply(LawParser.parse(base(note, last)).text(), Decision.read(decision(last)))
                                .text());
                if (!fold(made).equals(fold(note))) {
                    different.add(
                            file.getFileName() + " " + note.getLast() + " ≠ " + (made.isEmpty() ? "" : made.getLast()));
                }
            }
        }
        int allowed = (int) (tried * free);
        assertTrue(different.size() <= allowed, () -> different.size() + "\n" + String.join("\n", different));
    }

    /** Whether the rest tells of the amendments before; some files lost lines, so that the numbers do not meet: neither. */
    private static @Nullable Boolean told(List<String> note, Matcher last) {
        String rest = String.join("\n", note.subList(0, note.size() - 1)).replaceAll("《[^》]*》", "");
        int before = (int) Pattern.compile("(?:第[一二三四五六七八九十]+次)?" + last.group(6) + "(?!通过)")
                .matcher(rest)
                .results()
                .count();
        int number = last.group(5) == null ? 0 : Numerals.value(last.group(5));
        boolean meets = number == 0 ? before == 0 : number == before + 1 && before > 0;
        return meets ? before > 0 : null;
    }

    private static List<String> note(String law) {
        return LawParser.parse(law).text().nodes().stream()
                .filter(HistoryNote.class::isInstance)
                .map(node -> node.line().text())
                .toList();
    }

    private static String base(List<String> note, Matcher last) {
        boolean second = "二".equals(last.group(5));
        String rest = String.join("\n", note.subList(0, note.size() - 1));
        String verb = last.group(6);
        return "示例条例\n" + (second ? rest.replace("第一次" + verb, verb) : rest) + "\n第一条 甲。\n";
    }

    private static String decision(Matcher last) {
        String title = last.group(4)
                .replace("〈", "《")
                .replace("〉", "》")
                .replace("<", "《")
                .replace(">", "》");
        String organ = last.group(2);
        String maker = organ.replaceAll("第[一二三四五六七八九十]+届", "").replaceAll("第[^第]+次会议$", "");
        String whole = title.startsWith("关于") ? maker + title : title;
        String act = organ.isEmpty() ? "示例令第1号公布" : organ + ("批准的".equals(last.group(3)) ? "批准" : "通过");
        return whole + "\n（" + last.group(1) + act + "）\n一、对《示例条例》作出修改\n将第一条修改为：“乙。”\n";
    }

    private static String fold(List<String> note) {
        return Letters.fold(String.join("", note));
    }
}
