package org.luoshi.reading.checks;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.reading.draft.Contradiction;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.text.Piece;

/** Fixed terms of local regulation printed with one letter wrong: 雷屯灾害防御 for 雷电灾害防御. */
final class Terms {
    private static final List<String> KNOWN = List.of(
            "雷电灾害防御",
            "气象灾害防御",
            "地质灾害防治",
            "大气污染防治",
            "土壤污染防治",
            "噪声污染防治",
            "固体废物污染",
            "扬尘污染防治",
            "历史文化名城",
            "非物质文化遗产",
            "生活垃圾分类",
            "生态环境保护",
            "饮用水水源保护",
            "未成年人保护",
            "妇女权益保障",
            "老年人权益保障",
            "全民健身条例",
            "职业教育促进",
            "优化营商环境",
            "中小企业促进",
            "安全生产条例",
            "道路交通安全",
            "电动自行车管理",
            "城市园林绿化",
            "文明行为促进",
            "社会信用条例",
            "人民代表大会",
            "常务委员会",
            "规范性文件备案",
            "代表资格审查",
            "国有资产管理",
            "政府专项债券",
            "国民经济和社会发展",
            "监察委员会主任");

    private Terms() {}

    static List<Flag> check(Piece body) {
        var flags = new ArrayList<Flag>();
        String text = body.text();
        for (String term : KNOWN) {
            for (int at = 0; at + term.length() <= text.length(); at++) {
                if (differences(text, at, term) == 1 && !known(text.substring(at, at + term.length()))) {
                    Piece printed = body.part(at, at + term.length());
                    flags.add(new Flag(Contradiction.MISPRINT, printed.span(), printed.text(), null, term));
                }
            }
        }
        return flags;
    }

    /** How many letters differ, counted to two; only letters inside the term may, its ends must fit. */
    private static int differences(String text, int at, String term) {
        int last = term.length() - 1;
        if (text.charAt(at) != term.charAt(0) || text.charAt(at + last) != term.charAt(last)) {
            return 2;
        }
        int differences = 0;
        for (int i = 1; i < last && differences < 2; i++) {
            differences += text.charAt(at + i) == term.charAt(i) ? 0 : 1;
        }
        return differences;
    }

    private static boolean known(String words) {
        return KNOWN.stream().anyMatch(term -> term.contains(words) || words.contains(term));
    }
}
