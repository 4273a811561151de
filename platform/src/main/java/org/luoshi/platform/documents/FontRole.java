package org.luoshi.platform.documents;

import java.util.List;

/** The typefaces of an official document, with the file names they have on office machines and on Linux. */
enum FontRole {
    /** 仿宋: the text. */
    BODY("仿宋"),
    /** 小标宋: issuer mark and title. */
    TITLE("方正小标宋简体"),
    /** 黑体: headings of the first step. */
    HEADING("黑体"),
    /** 楷体: headings of the second step, and the name of who approved. */
    KAI("楷体"),
    /** 宋体: page numbers. */
    SONG("宋体");

    /** What may stand in for any of them, best first. */
    static final List<String> STAND_INS = List.of(
            "simfang",
            "fangsong",
            "fzfs",
            "仿宋",
            "simsun",
            "songti",
            "uming",
            "ukai",
            "wqy-zenhei",
            "wqy-microhei",
            "droidsansfallback",
            "simhei",
            "notosanssc",
            "notoserifsc",
            "sourcehan",
            "lxgw");

    /** The name by which a word processor knows it. */
    final String family;

    FontRole(String family) {
        this.family = family;
    }

    List<String> fileNames() {
        return switch (this) {
            case BODY -> List.of("simfang", "fangsong", "fzfs", "仿宋");
            case TITLE -> List.of("fzxbs", "小标宋", "xiaobiaosong");
            case HEADING -> List.of("simhei", "fzht", "黑体", "stheiti");
            case KAI -> List.of("simkai", "kaiti", "fzkt", "楷体", "ukai");
            case SONG -> List.of("simsun", "songti", "fzss", "宋体", "uming");
        };
    }
}
