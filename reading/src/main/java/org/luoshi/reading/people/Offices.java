package org.luoshi.reading.people;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles of office, by their endings. */
final class Offices {
    private static final Pattern ENDING = Pattern.compile(
            "(书记|市长|县长|区长|省长|州长|旗长|盟长|镇长|乡长|主任|秘书长|部长|主席|局长|厅长|院长|检察长|审计长|常委|委员|领导|组长|政委|司令员?|会长|理事长|董事长|总经理|经理|校长|处长|科长|股长|站长|所长|行长|社长|台长|队长|支队长|总队长|大队长|总工会主席|巡视员|调研员|督学|督察长|总监|总编辑?|顾问|专员|负责人|负责同志|主委|代表团团长|团长|指挥长|总指挥|厂长|村长|支书|教授|院士|专家|研究员|律师|人大代表|省长|参事|馆长|园长|政治部主任|总工程师|总农艺师|总经济师|总会计师|助理|司长|总裁|总督学|首席执行官|干部|议长|署长|关长|长官|召集人|成员|河长|林长|链长|专班班长|发言人)");

    private Offices() {}

    /** Where the last title ends that leaves a name behind it, or -1. */
    static int beforeName(String token) {
        Matcher ending = ENDING.matcher(token);
        int found = -1;
        int from = 0;
        while (ending.find(from)) {
            if (Surnames.isName(token.substring(ending.end()))) {
                found = ending.end();
            }
            from = ending.start() + 1;
        }
        return found;
    }

    static boolean endsInOne(String token) {
        Matcher ending = ENDING.matcher(token);
        int from = 0;
        while (ending.find(from)) {
            if (ending.end() == token.length()) {
                return true;
            }
            from = ending.start() + 1;
        }
        return false;
    }
}
