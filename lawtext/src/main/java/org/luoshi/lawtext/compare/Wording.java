package org.luoshi.lawtext.compare;

import java.util.EnumMap;
import java.util.Map;

/**
 * The words of a table of before and after, in the reader's language.
 *
 * @param language as in the {@code lang} attribute
 * @param heading of the table
 * @param before over the old text
 * @param after over the new text
 * @param legend how deleted and inserted words are shown
 * @param kinds what is said of a pair
 */
public record Wording(
        String language, String heading, String before, String after, String legend, Map<PairKind, String> kinds) {
    public static final Wording CHINESE = new Wording(
            "zh-CN", "修改前后对照表", "修改前", "修改后", "删去的文字加删除线，增加的文字加下划线。", kinds("未修改", "修改", "移动", "增加", "删去", "拆分", "合并"));

    public static final Wording ENGLISH = new Wording(
            "en",
            "Before and after",
            "Before",
            "After",
            "Deleted words are struck through, inserted words underlined.",
            kinds("unchanged", "changed", "moved", "inserted", "deleted", "split", "merged"));

    private static Map<PairKind, String> kinds(String... words) {
        var kinds = new EnumMap<PairKind, String>(PairKind.class);
        for (PairKind kind : PairKind.values()) {
            kinds.put(kind, words[kinds.size()]);
        }
        return kinds;
    }

    String of(PairKind kind) {
        return kinds.getOrDefault(kind, "");
    }
}
