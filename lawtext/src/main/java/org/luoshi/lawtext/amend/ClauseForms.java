package org.luoshi.lawtext.amend;

import java.util.regex.Pattern;

/**
 * The shapes a clause of an amending decision may have, each quotation in it one character.
 *
 * <p>Example: {@code REPLACE_WORDS} is 将第三条中的①修改为②.
 */
final class ClauseForms {
    private static final String Q = "[\ue000-\uf8ff]";
    private static final String NO_Q = "[^\ue000-\uf8ff]";
    private static final String QS = Q + "(?:(?:、|和|以及|及|与)?" + Q + ")*";
    private static final String COUNT = "(?<count>[一二两三四五六七八九十]{1,3})";
    private static final String UNIT = "(?<unit>自然段|条|款|项|目|章|节|编|段)";
    private static final String IN = "(?:(?<!本)规定中的|(?<!本)规定的|末尾的|中的|中|里的|内的|的|其中的)?";
    private static final String OCCURRENCE = "(?<occurrence>第[一二三四五六]处|首处|两处|各处)?";
    private static final String TO = "(?:均|都|全部|统一|分别|相应地?|一律)*";

    static final Pattern FILLER = Pattern.compile("^(?:同时|并且|并|另外|此外|还|再|以及|相应地?(?=将|删|在)|对(?=第)|把|由(?=" + Q + "))+");
    static final Pattern AS = Pattern.compile(
            "^(?:规定)?(?:分别|依次)?(?:作为|列为|成为)(?<as>" + NO_Q + "+?)(?:规定)?(?<q>" + Q + ")?(?<more>" + Q + ")?$");
    static final Pattern INSERT = Pattern.compile("^(?:将|在|于)?(?<where>" + NO_Q + "*?)(?<lead>" + Q
            + ")?(?:当中|中|内)?(?<side>之后|以后|后面|后|之前|前面|前|末尾)?(?:分别|各|相应|另)?(?:增加|增写|增设|新增|补充)" + COUNT + UNIT
            + "(?:规定)?(?:(?:分别|依次)?作为(?<as>" + NO_Q + "+?))?(?:规定)?(?<q>" + Q + ")?$");
    static final Pattern INSERT_SENTENCE = Pattern.compile("^(?:将|在)?(?<where>" + NO_Q + "*?)" + IN + "(?<anchor>" + Q
            + ")?(?<side>之后|后|之前|前|末尾|开头|开始部分|最后)?(?:增加|增写|补充)(?:规定|一句|内容|一句话)?(?<q>" + Q + ")?$");
    static final Pattern INSERT_WORDS = Pattern.compile("^(?:将|在)?(?<where>" + NO_Q + "*?)" + IN + OCCURRENCE
            + "(?<anchor>" + Q
            + ")(?:一词|字样|的表述)?(?:之|以)?(?<side>后|前)(?:面)?" + TO + "(?:增加|增写|加上|加入|插入|补充)(?:规定|内容|一句|一项)?(?<q>" + Q
            + ")$");
    static final Pattern REPLACE_WORDS = Pattern.compile("^(?<by>将)?(?<where>" + NO_Q + "*?)" + IN + OCCURRENCE
            + "(?<old>" + QS + ")(?:一词|字样|的表述|等表述)?" + TO + "(?:修改为|改为|修改成|替换为|调整为|更改为|表述为)(?<q>" + QS + ")$");
    static final Pattern OLD_ONLY = Pattern.compile(
            "^(?<by>将|在)?(?<where>" + NO_Q + "*?)" + IN + OCCURRENCE + "(?<old>" + QS + ")(?:一词|字样|的表述|等表述)?$");
    static final Pattern DELETE_WORDS = Pattern.compile("^(?:将)?(?:删去|删除|去掉|取消)(?<where>" + NO_Q + "*?)" + IN
            + OCCURRENCE + "(?<old>" + QS + ")(?:字样|一词|的表述|的规定)?(?:(?:、|和|以及|及|与)(?<rest>" + NO_Q + "+" + Q + ".*))?$");
    static final Pattern DELETE_PLACES = Pattern.compile("^(?:将)?(?:删去|删除|去掉|取消)(?<where>" + NO_Q + "+)$");
    static final Pattern DELETE_AFTER = Pattern.compile(
            "^(?:将)?(?<where>" + NO_Q + "*?)" + IN + OCCURRENCE + "(?<old>" + QS + ")?(?:予以|一并)?(?:删去|删除|去掉)$");
    static final Pattern SPLIT = Pattern.compile("^(?:将)?(?<where>" + NO_Q + "+?)(?:修改为|改为|分为|拆分为|分成|分列为|拆为)" + COUNT
            + UNIT + "(?:(?:分别|依次)?作为(?<as>" + NO_Q + "+?))?(?<q>" + Q + ")?$");
    static final Pattern SPLIT_BY_NUMBERS = Pattern.compile("^(?:将)?(?<where>" + NO_Q + "+?)(?:修改为|改为|分为|拆分为|分成)(?<as>第"
            + NO_Q + "+?[条款])(?:共)?" + COUNT + UNIT + "(?<q>" + Q + ")?$");
    static final Pattern MERGE = Pattern.compile("^(?:将)?(?<where>" + NO_Q
            + "+?)合并(?:修改)?(?:为(?:一(?:条|款|项))?)?(?:(?:作为)?(?<as>第" + NO_Q + "+?))?(?:修改为)?(?<q>" + Q + ")?$");
    static final Pattern RENUMBER = Pattern.compile("^(?:将|原)?(?<where>" + NO_Q
            + "+?)(?:修改后|相应地?|依次|分别|顺序|顺延)*(?:改为|作为|调整为|变为|变更为|列为|移至|移作|移到|顺延为|改作)(?<as>(?:本条|该条|本章)?" + NO_Q
            + "+?)(?<q>" + Q + ")?$");
    static final Pattern BESIDE =
            Pattern.compile("^(?:将|把)?(?<where>" + NO_Q + "+?)(?:移至|移到|调整至|调至)第[一二三四五六七八九十百零]+条(?:之)?(?:后|前)(?:面)?$");
    static final Pattern EXCHANGE =
            Pattern.compile("^(?:将|把)?(?<where>" + NO_Q + "+?)(?:的)?(?:位置|顺序|序号)?(?:相互|互相)?(?:对调|互换|调换)(?:位置|顺序)?$");
    static final Pattern MODIFIED = Pattern.compile("^(?:将|对)?(?<where>" + NO_Q + "+?)(?:进行|作|作出)?修改$");
    static final Pattern REPLACE = Pattern.compile(
            "^(?:将)?(?<where>" + NO_Q + "*?)(?<confirm>相应地?)?(?:均)?(?:修改为|改为|修改如下|表述为|规定为)(?<q>" + Q + ")?$");
    static final Pattern CONTENT = Pattern.compile("^(?:其)?(?:具体)?(?:内容|表述|规定)(?:如下|为)?(?<q>" + Q + ")$");
    static final Pattern INCLUDES = Pattern.compile("^(?:包括|包含|由)(?<as>第" + NO_Q + "+?)(?:组成)?$");
    static final Pattern DIVISION = Pattern.compile("^第?.*(?:章|节|编)(?:(?:的)?(?:章|节|编)?(?:名|名称|标题))$|.*部分标题$");

    /** 章名为“……”. */
    static final Pattern NAMED = Pattern.compile("^(?:[章节编]名|名称|标题)(?:为|是)(" + Q + ")$");

    /** 第三十条中的“甲”、第四十条中的“乙”修改为“丙”: all of it, then each place. */
    static final Pattern SEVERAL =
            Pattern.compile("^(?:将)?((?:" + NO_Q + "+" + Q + "(?:、|和|以及|及)?){2,})" + TO + "(?:修改为|改为)(" + Q + ")$");

    static final Pattern ONE_OF_SEVERAL =
            Pattern.compile("(?:、|和|以及|及)?(" + NO_Q + "+?)" + IN + OCCURRENCE + "(" + Q + ")");

    /** 第六十七条“……下列职权”中第六项. */
    static final Pattern WITH_LEAD =
            Pattern.compile("^((?:将|在)?" + NO_Q + "*?条(?:第[一二三四五六七八九十]+款)?)(" + Q + ")(中)(?=第|增加)");

    private ClauseForms() {}
}
