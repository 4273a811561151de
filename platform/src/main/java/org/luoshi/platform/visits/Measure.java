package org.luoshi.platform.visits;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a result that can be checked from a direction (可核查的结果): "complete the embankment of 1.2 km" from "continue to
 * strengthen flood control".
 *
 * @param vague words that say a direction: 加强, 继续, 推进
 * @param checkable words that say something will be there: 完成, 印发, 验收
 */
record Measure(List<String> vague, List<String> checkable) {
    private static final Pattern NUMBER =
            Pattern.compile("[0-9０-９]|[一二两三四五六七八九十百千万]+(?:个|处|家|公里|米|亩|台|座|人|户|件|项|次|天|吨|条|万元|亿元|%)|百分之");

    /** What is missing before this can be assigned. */
    Set<Lack> lacks(Instruction i) {
        EnumSet<Lack> lacks = EnumSet.noneOf(Lack.class);
        add(lacks, i.matter().isBlank(), Lack.MATTER);
        add(lacks, i.lead() == null, Lack.UNIT);
        add(lacks, i.result().isBlank(), Lack.RESULT);
        add(lacks, !i.result().isBlank() && !measurable(i.result()), Lack.MEASURE);
        add(lacks, i.due() == null, Lack.DATE);
        return lacks;
    }

    /** A number, or a word for something that can be looked at; "report on strengthening" has one, "strengthen" has none. */
    boolean measurable(String result) {
        return NUMBER.matcher(result).find() || checkable.stream().anyMatch(result::contains);
    }

    /** The words of direction in a text, to show the secretary what to replace. */
    List<String> vagueIn(String text) {
        return vague.stream().filter(text::contains).toList();
    }

    private static void add(Set<Lack> lacks, boolean missing, Lack lack) {
        if (missing) {
            lacks.add(lack);
        }
    }
}
