package org.luoshi.platform.laws.intake;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a text is (类别): by title and maker; by the folder it lay in only where those do not tell. */
final class Kinds {
    private static final String CONGRESS = "人民代表大会";
    private static final Map<String, LawKind> FOLDERS = Map.of(
            "宪法", LawKind.CONSTITUTION,
            "法律", LawKind.LAW,
            "行政法规", LawKind.ADMINISTRATIVE_REGULATION,
            "监察法规", LawKind.SUPERVISION_REGULATION,
            "司法解释", LawKind.JUDICIAL_INTERPRETATION,
            "地方性法规", LawKind.LOCAL_REGULATION,
            "部门规章", LawKind.DEPARTMENT_RULE,
            "地方政府规章", LawKind.LOCAL_RULE);

    private static final Set<LawKind> LOCAL =
            Set.of(LawKind.LOCAL_REGULATION, LawKind.AUTONOMOUS_REGULATION, LawKind.LOCAL_RULE);

    private Kinds() {}

    static LawKind of(String title, String maker, String folders) {
        if (isChange(title)) {
            return LawKind.AMENDING_DECISION;
        }
        LawKind known = byMaker(title, maker);
        return known != LawKind.OTHER ? known : byFolder(folders).orElseGet(() -> byTitle(title));
    }

    static boolean isNational(LawKind kind, String maker) {
        if (kind == LawKind.AMENDING_DECISION || kind == LawKind.DECISION || kind == LawKind.OTHER) {
            return maker.startsWith("全国") || maker.startsWith("国务院") || maker.startsWith("最高");
        }
        return !LOCAL.contains(kind);
    }

    /** 关于修改……的决定, 关于废止……的决定, 修正案: texts that change others. */
    private static boolean isChange(String title) {
        boolean decides = title.endsWith("决定") || title.endsWith("决议") || title.endsWith("通知");
        boolean changes = title.contains("修改") || title.contains("废止") || title.contains("修正");
        return (decides && changes) || title.contains("修正案");
    }

    private static LawKind byMaker(String title, String maker) {
        if (maker.startsWith("最高人民")) {
            return LawKind.JUDICIAL_INTERPRETATION;
        }
        if (maker.startsWith("全国" + CONGRESS)) {
            return national(title);
        }
        if (maker.startsWith("国务院")) {
            return maker.equals("国务院") ? LawKind.ADMINISTRATIVE_REGULATION : LawKind.DEPARTMENT_RULE;
        }
        if (maker.contains(CONGRESS)) {
            boolean autonomous = maker.contains("自治州") || maker.contains("自治县");
            return autonomous ? LawKind.AUTONOMOUS_REGULATION : LawKind.LOCAL_REGULATION;
        }
        if (maker.endsWith("人民政府")) {
            return LawKind.LOCAL_RULE;
        }
        return maker.startsWith("国家") || maker.endsWith("部") ? LawKind.DEPARTMENT_RULE : LawKind.OTHER;
    }

    private static LawKind national(String title) {
        if (title.endsWith("宪法")) {
            return LawKind.CONSTITUTION;
        }
        if (title.endsWith("解释")) {
            return LawKind.INTERPRETATION;
        }
        return title.endsWith("决定") || title.endsWith("决议") ? LawKind.DECISION : LawKind.LAW;
    }

    private static Optional<LawKind> byFolder(String folders) {
        for (String folder : folders.split("/", -1)) {
            LawKind kind = FOLDERS.get(folder);
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static LawKind byTitle(String title) {
        if (title.startsWith("最高人民")) {
            return LawKind.JUDICIAL_INTERPRETATION;
        }
        if (Places.at(title).isPresent()) {
            return title.endsWith("条例") ? LawKind.LOCAL_REGULATION : LawKind.LOCAL_RULE;
        }
        if (title.endsWith("宪法")) {
            return LawKind.CONSTITUTION;
        }
        if (title.endsWith("法") && !title.endsWith("办法")) {
            return LawKind.LAW;
        }
        return title.endsWith("条例") ? LawKind.ADMINISTRATIVE_REGULATION : LawKind.OTHER;
    }
}
