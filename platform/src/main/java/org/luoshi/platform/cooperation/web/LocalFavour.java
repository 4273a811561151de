package org.luoshi.platform.cooperation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clauses that seem to favour local firms (地方保护): 优先采购本地企业产品. A hint for a person, never a refusal.
 */
// law: 反垄断法 (2022) art. 40, 公平竞争审查条例 (2024) art. 8–11 — no rule may keep goods and firms of other places out
public final class LocalFavour {
    private static final String LOCAL = "(本地|本市|本省|两市|当地|市内)";
    private static final String FIRMS = "(企业|供应商|产品|品牌|单位|施工队伍|商品|服务商)";
    private static final List<Pattern> CLAUSES = List.of(
            Pattern.compile("(优先|只能|仅限|必须|应当|一律|原则上)[^。；]{0,12}(采购|选用|使用|购买|选择|委托|聘用|发包)[^。；]{0,10}" + LOCAL
                    + "[^。；]{0,6}" + FIRMS),
            Pattern.compile("(对|向)?" + LOCAL + "[^。；]{0,6}" + FIRMS + "[^。；]{0,12}(加分|优先|倾斜|优惠|减免|补贴|免于|放宽)"),
            Pattern.compile("(限制|禁止|不得|排除|提高)[^。；]{0,10}(外地|市外|外省|域外)[^。；]{0,8}" + FIRMS),
            Pattern.compile("(在|于)?" + LOCAL + "[^。；]{0,4}(注册|纳税|设立(分支机构|子公司))[^。；]{0,8}(方可|才能|条件|前提)"));

    private LocalFavour() {}

    /** Where in the text, and the words there. */
    public record Finding(int from, int to, String words) {}

    /** All such clauses, in the order of the text. */
    public static List<Finding> in(String text) {
        List<Finding> found = new ArrayList<>();
        for (Pattern clause : CLAUSES) {
            Matcher matcher = clause.matcher(text);
            while (matcher.find()) {
                if (!denied(text, matcher.start())) {
                    found.add(new Finding(matcher.start(), matcher.end(), matcher.group()));
                }
            }
        }
        found.sort(java.util.Comparator.comparingInt(Finding::from));
        return List.copyOf(found);
    }

    /** 不得优先采购本地企业产品 forbids what it names. */
    private static boolean denied(String text, int at) {
        String before = text.substring(Math.max(0, at - 6), at);
        return before.contains("不得") || before.contains("禁止") || before.contains("取消") || before.contains("严禁");
    }
}
