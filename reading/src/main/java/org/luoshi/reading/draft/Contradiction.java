package org.luoshi.reading.draft;

import java.util.Locale;

/** Kinds of {@link Flag}: what is wrong (both values named) and what to do about it. */
public enum Contradiction {
    FIELD_OF_ANOTHER_MEETING(
            "部署的是“%s”，会议是“%s”",
            "“%s” was deployed, yet the meeting is “%s”",
            "核对会议通知，确定部署的是哪项工作",
            "look at the notice of the meeting and settle which work was deployed"),
    POST_OF_ANOTHER_MEETING(
            "讲话人的职务是“%s”，会议是“%s”",
            "the speaker's post is “%s”, yet the meeting is “%s”",
            "对照人员名册核对姓名和职务",
            "check name and post against the register"),
    TWO_POSTS(
            "同一人在一处是“%s”，在另一处是“%s”",
            "the same person is “%s” here and “%s” there",
            "对照人员名册，改其中一处，或确认兼任",
            "check the register; correct one, or confirm that both are held"),
    PARTS_AND_TOTAL(
            "分项合计 %s，总数是 %s",
            "the parts make %s, the total says %s", "向供稿单位核对原始数字", "ask the unit that supplied the numbers"),
    NAMED_AND_TOTAL(
            "列出了 %s 个，总数是 %s",
            "%s are named, the total says %s", "补上没有列出的，或改正总数", "add what is not named, or correct the total"),
    AFTER_THE_PAGE(
            "事情发生在 %s，页面日期是 %s",
            "it happened on %s, the page is of %s",
            "核对日期：页面不能早于所报道的事",
            "check the dates: a page cannot come before what it reports"),
    NO_SUCH_DAY("没有 %s 这一天", "there is no day %s", "按原件改正日期", "correct the date from the original"),
    ORDINAL_GAP(
            "会议次数是 %s，同页上次是 %s",
            "the meeting is number %s, the one before it on this page is %s",
            "核对届次，查有没有漏掉的会议",
            "check term and number; a meeting may be missing"),
    MISPRINT("印作“%s”，应为“%s”", "printed “%s”, meant “%s”", "确认后采用更正的写法", "confirm the corrected form"),
    CONTINUED_ELSEWHERE(
            "报道转到%s，本页没有%s",
            "the report goes on at %s, and %s is not here", "补上下一版后再确认", "add the other page before confirming");

    private final String chinese;
    private final String english;
    private final String remedyChinese;
    private final String remedyEnglish;

    Contradiction(String chinese, String english, String remedyChinese, String remedyEnglish) {
        this.chinese = chinese;
        this.english = english;
        this.remedyChinese = remedyChinese;
        this.remedyEnglish = remedyEnglish;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** With %s for what was found, then for what was expected. */
    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    public String remedyChinese() {
        return remedyChinese;
    }

    public String remedyEnglish() {
        return remedyEnglish;
    }
}
