package org.luoshi.reading.items;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Act;
import org.luoshi.reading.text.Piece;

/**
 * A verb of business at the head of a clause, with its object behind it: 会议听取和审议了… is DELIBERATE.
 *
 * @param object what stands behind the verb, to the end of the clause
 */
record Verb(Act act, String word, Piece object) {
    private static final String SUBJECT =
            "(?:(?:(?!听取|审议|关于|通过|提请|传达|的)[一-龥“”0-9]){0,24}?(?:会议|常委会|委员会|人大|组成人员|全会|座谈会|大会|全体委员|(?:全体|与会|参会)人员|部门负责人|大家))?";
    private static final String ADVERBS =
            "(?:上|还|首先|先后|分组|全票|高票|分别|一致|依法|并|又|随后|现场|继续|最后|逐项|逐一|同时|共|集中|认真|深入|全面|及时|专题|再次|接着|其间|期间|经(?:表决|审议|投票|无记名投票)|以[^，。]{2,16}方式|书面(?=传达)|一并|也|均|则|即|应|对|于|将|，|—|、|采取[^，。]{2,12}方式|根据[^，。]{2,16}|组织|进行|正式|为|统一|由其|由他|由她|批准(?=任命|免去)|决定(?=任命|免去|接受|撤销|补选|由|批准|代理)|通过(?=任命))*";
    private static final String NUMBERING = "(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\\d{1,2}[.．、]|[①-⑩]|[一二三四五六]是)?";
    private static final Pattern HEAD = Pattern.compile(
            "^" + NUMBERING + SUBJECT + ADVERBS + "("
                    + "书面(?:审议|审查|听取)(?:和审议|并审议|了解)?|听取(?:和|并|、)?审议(?!并|通过)|听取(?:和|并|、)?审议(?:并|和)?(?:表决)?(?:通过|批准)|审议(?:并|和|、)?(?:表决)?(?:通过|批准)|审查(?:和|并|、)?批准|审议(?:并|和|、)?表决(?:了|过)?|(?:表决|原则|讨论|协商|票决|投票|审议|举手表决|研究)(?:并)?(?:通过|确定)|通过|批准(?!任命|免去)|初次审议|第[一二三]次审议|[一二三]审|审议|审查"
                    + "|听取(?:和|并|、)?(?:讨论|研究)|听取|宣读(?=了?《)|通报(?!会)|传达学习(?:贯彻)?|学习传达(?:贯彻)?|传达贯彻|传达|(?:集体|集中)学习|学习贯彻|贯彻落实|学习|安排部署|研究部署|动员部署|部署(?:安排)?|任命(?!书)|免去|撤销|接受|补选|选举|代理|作出|决定)(?:了|过)?(?!会)");
    private static final Pattern ADOPTS = Pattern.compile("通过|批准|表决|确定|^决定$|^作出$");
    private static final Pattern NOT_BEHIND =
            Pattern.compile("^(?:(?:相应|相关|有关|批准)的?(?:决议|决定)$|情况|意见|程序|方式|结果|之后|后|时|中|期间|质量|，|。|$)");

    /** The verb a clause begins with, or null. */
    static @Nullable Verb at(Piece clause) {
        Matcher head = HEAD.matcher(clause.text());
        if (!head.lookingAt()) {
            return null;
        }
        String word = head.group(1);
        Piece object = clause.after(word.equals("代理") ? head.start(1) : head.end());
        if (NOT_BEHIND.matcher(object.text()).lookingAt()) {
            return null;
        }
        return new Verb(act(word), word, object);
    }

    private static Act act(String word) {
        if (word.startsWith("书面")) {
            return Act.WRITTEN_REVIEW;
        }
        if (ADOPTS.matcher(word).find()) {
            return Act.ADOPT;
        }
        return switch (word) {
            case "任命", "补选", "代理", "选举" -> Act.APPOINT;
            case "免去", "撤销" -> Act.REMOVE;
            case "接受" -> Act.ACCEPT_RESIGNATION;
            case "通报", "宣读" -> Act.HEAR;
            default -> other(word);
        };
    }

    private static Act other(String word) {
        if (word.contains("部署")) {
            return Act.DEPLOY;
        }
        if (word.startsWith("听取") && !word.contains("审议")) {
            return Act.HEAR;
        }
        return word.contains("审") ? Act.DELIBERATE : Act.CONVEY;
    }
}
