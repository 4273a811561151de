package org.luoshi.lawtext.amend;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences of a decision that change no words of the law. */
final class Riders {
    private static final Pattern HEADING = Pattern.compile(
            "^列入(?:本|该)章$|^(?:对|将)?[^第\ue000-\uf8ff]{0,30}(?:其他修改|(?:作|做|作出|进行)?(?:如下|以下)(?:修改|调整|修正)|作出修改|修改如下|作相应修改如下)$");
    private static final Pattern IN_FORCE = Pattern.compile("(?:自|从|于|由).{0,40}(?:施行|生效|实施|起执行)$");
    private static final Pattern REPUBLISH = Pattern.compile("(?:重新公布|重新发布|根据本(?:决定|修正案).{0,30}(?:修改|修正)后?)$");
    private static final Pattern ORDER = Pattern.compile("(?:顺序|序号|编号|条次).{0,12}(?:调整|变动|重新排列|顺延)|作相应调整$|调整条文顺序");
    /** The table of contents follows the headings whether it is said or not. */
    private static final Pattern CONTENTS = Pattern.compile("(?:本.{1,4}|原)?目录(?:也)?(?:作|做|进行|予以)?相应的?(?:修改|调整|变动)");

    private static final Pattern UNSTATED =
            Pattern.compile("(?:个别|部分|一些|有关|若干|少量)?(?:文字|标点|表述|字词|条款).{0,8}(?:作了?|进行了?)(?:相应)?的?(?:修改|调整|修正|完善)");
    private static final Pattern SOME_WORDS = Pattern.compile("(?:个别|部分|一些|若干|少量|有关)(?:的)?(?:文字|标点|表述|字词|用语)");
    private static final Pattern TOUCHES = Pattern.compile("[\ue000-\uf8ff]|第.{1,8}[条款项章节]|修改|增加|增写|删|改为|合并|调整|移");

    private Riders() {}

    /** 对部分条文作以下修改： announces what follows. */
    static boolean isHeading(String words) {
        return HEADING.matcher(words).find() && words.indexOf('\ue000') < 0;
    }

    /** 对条文顺序和个别文字作相应调整和修改: what is adjusted is not all. */
    static boolean alsoChangesWords(String words) {
        return SOME_WORDS.matcher(words).find();
    }

    static Instruction.Rider.@Nullable Topic topic(String words, boolean closing) {
        boolean quotes = words.chars().anyMatch(c -> Skeleton.isQuotation((char) c));
        if (quotes) {
            return null;
        }
        if (ORDER.matcher(words).find() && !words.contains("调整为")) {
            return Instruction.Rider.Topic.ADJUST_ORDER;
        }
        if (CONTENTS.matcher(words).matches()) {
            return Instruction.Rider.Topic.APART;
        }
        if (IN_FORCE.matcher(words).find()) {
            return Instruction.Rider.Topic.IN_FORCE;
        }
        if (REPUBLISH.matcher(words).find()) {
            return Instruction.Rider.Topic.REPUBLISH;
        }
        if (UNSTATED.matcher(words).find()) {
            return Instruction.Rider.Topic.UNSTATED_CHANGES;
        }
        return closing || !TOUCHES.matcher(words).find() ? Instruction.Rider.Topic.APART : null;
    }
}
