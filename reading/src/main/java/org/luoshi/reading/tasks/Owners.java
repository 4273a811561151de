package org.luoshi.reading.tasks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.text.Piece;

/** Who is to do it: the unit before 要, 应, 必须, 将, or the one that was told to. */
final class Owners {
    private static final String FIRM =
            "部门|单位|政府|企业|公司|机关|法院|检察院|监委|委员会|办公室|党委|党组|县区|（市、区）|街道|乡镇|双方|两地|两市|两县|两区|各方|各地|各级|属地|园区|开发区|学校|医院|集团|银行|专班|工作组|常委会|人大|政协|协会|工会|社区|系统|战线|[河湖林田路链]长|办事处|干部|负责人|责任人|首长|组织|指挥部|[市县区][一-龥]{1,5}[局委办]";
    private static final String ANY = FIRM + "|局|委|办|[县市区乡镇村]|院|厅|站|中心|人员|代表|组";
    private static final Pattern BEFORE_MUST = Pattern.compile("^(?:其中|同时|对此|下一步|今后|接下来)?，?([一-龥、“”（）]{0,24}?(?:" + ANY
            + "))(?=(?:也|都|均|还|又|就|今后|下一步|主动)?(?:要|(?<![相响供适效反对回])应当?(?![急邀用对届到有])|须|必须|需|将|承诺|负责|务必|愿))");
    private static final Pattern TOLD = Pattern.compile(
            "(?:要求|责成|责令|鼓励|协调|督促|嘱咐|叮嘱|建议)，?([一-龥、“”（）]{0,16}?(?:" + FIRM + "))(?=，|[一-龥])(?!和|及|与|、)");

    /** A city by its bare name: 东河将建立…. */
    private static final Pattern PLACE =
            Pattern.compile("^(?!会议|现场|下一步|今后|同时|结果|此次|活动|项目|我们|本次|未来|届时|工程|这[一-龥]|接下来|即|必)([一-龥]{2,3})(?=将)");

    /** 由市政府办公室牵头制定…. */
    private static final Pattern CHARGED = Pattern.compile("^[^，由]{0,6}由(?![于其此])([一-龥、“”（）]{0,20}?(?:" + FIRM
            + "))(?![室事])(?=牵头|负责|统筹|会同|组织|具体|制定|编制|做好|承担|配合|推进|约谈|通报|验收|加快|尽快|抓|逐|督|于|在|[一-龥]{0,4}(?:落实|办理|督办))");

    private static final Pattern TOLD_FIRST =
            Pattern.compile("^(?:要求|责成|责令|督促)([一-龥、“”]{0,16}?(?:" + FIRM + "))(?=[一-龥])(?!和|及|与|、)");

    private static final Pattern BOTH = Pattern.compile("^(双方|两[市地县区])(?=共同|联合|互|分别|每)");

    /** 市教育局9月30日前完成…: the unit before its day. */
    private static final Pattern BEFORE_DAY = Pattern.compile(
            "^([一-龥]{2,20}?(?:" + ANY + "))(?=[于在到]?(?:今年|明年|20\\d\\d年)?(?:[0-9]{1,2}月[^，]{0,4}前|[^，]{0,3}年底前?))");

    private Owners() {}

    static @Nullable Piece of(Piece clause) {
        Piece charged = charged(clause);
        if (charged != null) {
            return charged;
        }
        Matcher must = BEFORE_MUST.matcher(clause.text());
        if (must.find() && !clause.text().startsWith("会议")) {
            return clause.group(must, 1);
        }
        Matcher both = BOTH.matcher(clause.text());
        if (both.find()) {
            return clause.group(both, 1);
        }
        Piece dated = dated(clause);
        if (dated != null) {
            return dated;
        }
        Matcher place = PLACE.matcher(clause.text());
        return place.find() ? clause.group(place, 1) : null;
    }

    /** The unit that has a day set. */
    static @Nullable Piece dated(Piece clause) {
        Matcher dated = BEFORE_DAY.matcher(clause.text());
        return dated.find() && !clause.text().startsWith("会议") ? clause.group(dated, 1) : null;
    }

    /** The unit behind 由. */
    static @Nullable Piece charged(Piece clause) {
        Matcher charged = CHARGED.matcher(clause.text());
        return charged.find() ? clause.group(charged, 1) : null;
    }

    /** Whom a clause within a sentence tells: 并要求区应急管理局…. */
    static @Nullable Piece toldFirst(Piece clause) {
        Matcher told = TOLD_FIRST.matcher(clause.text());
        return told.find() ? clause.group(told, 1) : null;
    }

    static @Nullable Piece told(Piece clause) {
        Matcher told = TOLD.matcher(clause.text());
        return told.find() ? clause.group(told, 1) : null;
    }
}
