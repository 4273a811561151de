package org.luoshi.reading.people;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Titles of office, by their endings. */
final class Offices {
    private static final Map<Character, List<String>> BY_LAST = byLast("""
            专员 专家 专班班长 主任 主委 主席 乡长 书记 人大代表 代表团团长 会长 关长 助理 区长 厂长 厅长 县长 参事 发言人 召集人 台长 司令 司令员 司长 团长 园长 处长
            大队长 委员 审计长 局长 州长 巡视员 市长 常委 干部 律师 总会计师 总农艺师 总工会主席 总工程师 总指挥 总监 总督学 总经济师 总经理 总编 总编辑 总裁 总队长 成员
            所长 指挥长 支书 支队长 政委 政治部主任 教授 旗长 村长 林长 校长 检察长 河长 理事长 盟长 省长 督学 督察长 研究员 社长 科长 秘书长 站长 组长 经理 署长 股长
            董事长 行长 议长 调研员 负责人 负责同志 部长 链长 镇长 长官 队长 院士 院长 顾问 领导 馆长 首席执行官
            """);
    private static final int LONGEST_NAME = 4;
    private static final int LONGEST_FOREIGN_NAME = 20;

    private Offices() {}

    /** Where the last title ends that leaves a name behind it, or -1. */
    static int beforeName(String token) {
        int longest = token.indexOf('·') < 0 ? LONGEST_NAME : LONGEST_FOREIGN_NAME;
        for (int name = 2; name <= longest && name + 2 <= token.length(); name++) {
            int end = token.length() - name;
            if (endsInOne(token.substring(0, end)) && Surnames.isName(token.substring(end))) {
                return end;
            }
        }
        return -1;
    }

    static boolean endsInOne(String token) {
        List<String> candidates =
                token.isEmpty() ? List.of() : BY_LAST.getOrDefault(token.charAt(token.length() - 1), List.of());
        for (String ending : candidates) {
            if (token.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Character, List<String>> byLast(String endings) {
        return Pattern.compile("\\s+")
                .splitAsStream(endings.strip())
                .collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));
    }
}
