package org.luoshi.reading.about;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.split.RawReport;
import org.luoshi.reading.text.Piece;

/** What a report tells of, from its headlines and its opening. */
public final class Kinds {
    private static final String COMMITTEE = "(人大|人民代表大会)(常委会|常务委员会)";
    private static final Pattern SESSION = Pattern.compile(COMMITTEE + "[^。，；]{0,14}第?" + Numbers.PATTERN + "次(扩大)?会议|"
            + COMMITTEE + "(会议)(召开|举行|闭幕|开幕)|第" + Numbers.PATTERN + "次" + COMMITTEE + "会议");
    private static final Pattern REVIEW = Pattern.compile(
            "综述|回眸|回顾|盘点|纪实|亮点|成绩单|工作总结|年度报告|这一年|答卷|巡礼|侧记|解读|掠影|观察|速览|数说|一览|晒出|数据|统计公报|公布|同比|增长|发展报告|概况|五年来|年来");
    private static final Pattern STRONG_REVIEW = Pattern.compile("综述|回眸|纪实|回顾|盘点|巡礼|总结");
    private static final Pattern TWO_CITIES =
            Pattern.compile("一体化|对接|合作|代表团|协同|签约|签署|结对|对口|协作|帮扶|毗邻|同城|双城|两地|两市|两县|两区|友好城市|共建|互访|联动|携手|都市圈|城市群");
    private static final Pattern MEETS = Pattern.compile("座谈|会议|交流|会谈|考察|签约|签署|对接|会见|学习|恳谈|洽谈|揭牌|启动");
    private static final Pattern JOINT = Pattern.compile(
            "两市|两地|两县|两区|双方|双城|来[^，。]{0,8}考察|赴[^，。]{0,8}(考察|对接|学习|交流)|率[^，。]{0,14}代表团|一行|与[^，。]{2,12}(签|合作|对接)|对接|一体化|协作");
    private static final Pattern CONFERENCE = Pattern.compile(
            "(会议|座谈会|推进会|部署会|动员会|大会|全会|例会|调度会|现场会|部长会|联席会|工作会|电视电话会|视频会|专题会|汇报会|总结会|报告会|协调会)[^，。]{0,10}(召开|举行|举办|强调|要求)|召开[^，。]{2,40}会");
    private static final Pattern VISIT = Pattern.compile("调研|视察|检查|走访|察看|督导|慰问|督查|督办|看望|现场办公|暗访|巡查|巡河|考察|指导");
    private static final Pattern LINE_OF_WORK = Pattern.compile("调研[^，。\\s]{1,16}工作");
    private static final Pattern ON_SITE =
            Pattern.compile("(深入|到|赴|来到|前往|先后|走进|在(?!调研))[^，。；]{2,24}[，]?[^，。]{0,10}(调研|视察|检查|走访|察看|督导|慰问|指导)");

    /** 到市总工会、团市委、市妇联调研群团工作 is a line of work, not a place. */
    private static final Pattern MASS =
            Pattern.compile("(?:到|赴|深入|前往|走进)[^，。]{0,12}(?:总工会|团[省市县区]委|妇联|科协|残联|侨联|工商联)[^，。]{0,24}调研");

    private Kinds() {}

    /** The kind, or null when the words tell of none: then it is no report for us. */
    public static @Nullable Kind of(RawReport report) {
        String heads = report.headlines();
        String opening = opening(report.body().all());
        String both = heads + "\n" + opening;
        boolean review = REVIEW.matcher(heads).find();
        if (SESSION.matcher(both).find() && !(review && !SESSION.matcher(heads).find())) {
            return Kind.SESSION;
        }
        boolean visit = VISIT.matcher(heads).find();
        if (TWO_CITIES.matcher(heads).find()
                && JOINT.matcher(both).find()
                && MEETS.matcher(both).find()
                && !visitAlone(heads)) {
            return Kind.COOPERATION;
        }
        if (visit && !CONFERENCE.matcher(heads).find()) {
            return research(heads, opening) ? Kind.RESEARCH : Kind.VISIT;
        }
        if (CONFERENCE.matcher(heads).find() && !STRONG_REVIEW.matcher(heads).find()) {
            return Kind.CONFERENCE;
        }
        if (review) {
            return Kind.OVERVIEW;
        }
        if (CONFERENCE.matcher(opening).find()) {
            return Kind.CONFERENCE;
        }
        if (VISIT.matcher(opening).find()) {
            return research(heads, opening) ? Kind.RESEARCH : Kind.VISIT;
        }
        return tellsOfWork(report) ? Kind.OVERVIEW : null;
    }

    private static boolean visitAlone(String heads) {
        return Pattern.compile("调研|视察|检查|慰问|督导").matcher(heads).find() && !heads.contains("对接") && !heads.contains("签");
    }

    private static boolean research(String heads, String opening) {
        return LINE_OF_WORK.matcher(heads).find()
                && !ON_SITE.matcher(heads).find()
                && (!ON_SITE.matcher(opening).find() || MASS.matcher(opening).find());
    }

    /** Numbers of work done, without a meeting: a review by its content. */
    private static boolean tellsOfWork(RawReport report) {
        String text = report.body().text();
        long figures =
                Pattern.compile("\\d[件项次个人名家户%万亿]").matcher(text).results().count();
        return figures >= 3
                && Pattern.compile("同比|比上年|增加值|人大|政府|市委|县委|区委|全市|全县|全区|我市|我县|我区|全省")
                        .matcher(text)
                        .find();
    }

    /** The first paragraph, which says who did what. */
    static String opening(Piece body) {
        var paragraphs = body.paragraphs();
        return paragraphs.isEmpty() ? "" : paragraphs.getFirst().text();
    }
}
