package org.luoshi.lawtext.amend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.lawtext.RealTexts;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.Numerals;

/**
 * Real decisions with one damage each: whatever contradicts the base or the decision itself is reported, never carried
 * out elsewhere.
 *
 * <p>Damage that contradicts nothing is left out: another number for a new article or paragraph is simply another order,
 * if nothing else in the decision depends on it.
 */
class DamagedDecisionsTest {
    private static final String NUMERAL = "([一二三四五六七八九十百零]+)";

    private static final List<Damage> DAMAGES = List.of(
            // a foreign character in quoted old words
            new Damage("“[^“”\n]{2,}()”(?=(?:、“[^”]*”)*(?:修改为|改为|之?[前后]增))", _ -> "㊣"),
            new Damage("[条款项]中的“[^“”\n]{2,}()”", _ -> "㊣"),
            // a place that does not exist
            new Damage(
                    "(?:\n|）|、|；)(?:将|删去|在|宪法|刑法|将刑法|在刑法)?第" + NUMERAL + "条(?=[^“]{0,30}(?:修改|中的|删|增加|改为|后增))",
                    _ -> "九百九十九"),
            // a label unlike the instruction's number
            new Damage("“第" + NUMERAL + "条　", DamagedDecisionsTest::next),
            // a missing mark
            new Damage("(”)", _ -> ""),
            new Damage("[^\n](“)", _ -> ""),
            // a doubled or skipped number of the decision
            new Damage("\n" + NUMERAL + "、", DamagedDecisionsTest::next),
            // a count unlike the list
            new Damage("增加([一两二三四五])[条款项]", DamagedDecisionsTest::next));

    /** What stands in the group is replaced. */
    private record Damage(Pattern where, java.util.function.UnaryOperator<String> with) {
        Damage(String where, java.util.function.UnaryOperator<String> with) {
            this(Pattern.compile(where), with);
        }
    }

    private static String next(String numeral) {
        return Numerals.chinese(Numerals.value(numeral) + 1);
    }

    @Test
    void reportsEveryDamageThatContradictsSomething() {
        var silent = new ArrayList<String>();
        int damaged = 0;
        var random = new Random(20260101);
        for (Path base : RealTexts.files("amendments", "base.txt")) {
            Path folder = Objects.requireNonNull(base.getParent());
            Path part = folder.resolve("decision_part.txt");
            String decision = RealTexts.read(Files.exists(part) ? part : folder.resolve("decision.txt"));
            LegalText law = RealAmendmentsTest.law(base);
            Amended sound = Amendment.apply(law, Decision.read(decision));
            for (String worse : damage(decision, random)) {
                damaged++;
                Amended amended = Amendment.apply(law, Decision.read(worse));
                boolean same = amended.text().equals(sound.text());
                List<String> before = reports(sound);
                List<String> after = reports(amended);
                if (!same && after.size() <= before.size() && before.containsAll(after)) {
                    silent.add(folder.getFileName() + ": " + difference(decision, worse));
                }
            }
        }
        int count = damaged;
        System.out.println("受损的指令 " + count + "，未报告 " + silent.size() + " " + silent);
        assertTrue(count >= 1_000, () -> "only " + count);
        assertEquals(List.of(), silent);
    }

    private static List<String> reports(Amended amended) {
        var reports = new ArrayList<String>();
        amended.findings().forEach(finding -> reports.add(finding.kind() + finding.detail()));
        amended.outcomes().stream().filter(Outcome::isOpen).forEach(outcome -> reports.add(outcome.reason()));
        return reports;
    }

    /** Every second place of each kind, chosen by the seed: enough, and in good time. */
    private static List<String> damage(String decision, Random random) {
        var damaged = new ArrayList<String>();
        for (Damage damage : DAMAGES) {
            Matcher places = damage.where.matcher(decision);
            while (places.find()) {
                if (random.nextBoolean()) {
                    damaged.add(decision.substring(0, places.start(1))
                            + damage.with.apply(places.group(1))
                            + decision.substring(places.end(1)));
                }
            }
        }
        return damaged;
    }

    private static String difference(String sound, String worse) {
        int at = 0;
        while (at < sound.length() && at < worse.length() && sound.charAt(at) == worse.charAt(at)) {
            at++;
        }
        return worse.substring(Math.max(0, at - 30), Math.min(worse.length(), at + 30))
                .replace('\n', '⏎');
    }
}
