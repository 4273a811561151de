package org.luoshi.lawtext.amend;

import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.lawtext.text.Numerals;

/**
 * One clause of a drafted instruction, the article left to be put before its place.
 *
 * <p>Example: 第二款第三项 with the deed 删去 is 删去第五条第二款第三项。 when it stands alone and 删去第二款第三项。 behind others.
 */
record Clause(Deed deed, String place, String words) {
    enum Deed {
        DELETE,
        ADD,
        REPLACE,
        WORDS
    }

    /** 删去第二款第三项、第五项. */
    static Clause delete(String place, List<Integer> numbers, String unit) {
        return new Clause(Deed.DELETE, place + list(numbers, unit), "");
    }

    /** 增加二款，作为第三款、第四款：“……”. */
    static Clause add(String place, List<Integer> numbers, String unit, List<String> lines) {
        String what = "增加" + Numerals.chinese(numbers.size()) + unit + "，作为" + list(numbers, unit);
        return new Clause(Deed.ADD, place, what + "：" + Drafting.quoted(lines));
    }

    private static String list(List<Integer> numbers, String unit) {
        return numbers.stream()
                .map(number -> "第" + Numerals.chinese(number) + unit)
                .collect(Collectors.joining("、"));
    }

    static Clause replace(String place, List<String> lines) {
        return new Clause(Deed.REPLACE, place, "修改为：" + Drafting.quoted(lines));
    }

    static Clause words(String place, String words) {
        return new Clause(Deed.WORDS, place, words);
    }

    int length() {
        return place.length() + words.length() + 4;
    }

    /**
     * @param article to be named before the place, or nothing
     * @param known whether the article was named before
     */
    String written(String article, boolean known) {
        String where = article + place;
        return switch (deed) {
            case DELETE -> "删去" + where + "。";
            case ADD -> where + words;
            case REPLACE -> (known && !place.isEmpty() ? "" : "将") + (where.isEmpty() ? "其" : where) + words;
            case WORDS -> "将" + (where.isEmpty() ? "其" : where) + words;
        };
    }
}
