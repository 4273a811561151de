package org.luoshi.platform.command;

import org.luoshi.platform.journal.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A verdict on the journal, for people and for programs. */
final class VerdictText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VerdictText() {}

    static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(long lines, long subjects, long seals, String lastSeal) ->
                """
                    日志完整：%d 条，%d 条链，%d 个封条。 / The journal is intact: %d lines, %d chains, %d seals.
                    最后的封条，请另处记下： / Last seal, write it down elsewhere:
                      %s""".formatted(lines, subjects, seals, lines, subjects, seals, lastSeal);
            case Verdict.Broken broken ->
                """
                    日志断裂：%s / The journal is broken: %s
                      对象 / subject   %s %s
                      序号 / seq       %d
                      应为 / expected  %s
                      实为 / found     %s""".formatted(
                                inChinese(broken),
                                broken.flaw(),
                                broken.subject().kind(),
                                broken.subject().id(),
                                broken.seq(),
                                broken.expected(),
                                broken.found());
        };
    }

    static String json(Verdict verdict) {
        ObjectNode node = JSON.createObjectNode();
        switch (verdict) {
            case Verdict.Intact(long lines, long subjects, long seals, String lastSeal) ->
                node.put("intact", true)
                        .put("lines", lines)
                        .put("subjects", subjects)
                        .put("seals", seals)
                        .put("lastSeal", lastSeal);
            case Verdict.Broken broken -> {
                node.put("intact", false).put("flaw", broken.flaw().name());
                node.putObject("subject")
                        .put("kind", broken.subject().kind())
                        .put("id", broken.subject().id());
                node.put("seq", broken.seq()).put("expected", broken.expected()).put("found", broken.found());
            }
        }
        return node.toString();
    }

    private static String inChinese(Verdict.Broken broken) {
        return switch (broken.flaw()) {
            case ALTERED -> "内容被改";
            case UNLINKED -> "与上一条不相接";
            case MISSING -> "缺少一条";
            case CUT_OFF -> "封条或链头所见的一条已不在或已不同";
            case BEYOND_HEAD -> "链超出链头";
            case UNKNOWN_ALGORITHM -> "算法未知";
            case UNREADABLE -> "无法读取";
            case SEAL_ALTERED -> "封条被改";
            case SEAL_UNLINKED -> "封条与上一个不相接";
            case SEAL_MISSING -> "缺少一个封条";
            case ANCHOR_MISSING -> "另处记下的封条不在链中";
            case EXPORT_INCOMPLETE -> "导出文件不完整";
        };
    }
}
