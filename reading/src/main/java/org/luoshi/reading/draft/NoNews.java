package org.luoshi.reading.draft;

/** Why a page holds no report. */
public enum NoNews {
    EMPTY("没有文字", "there is no text"),
    BINARY("不是文本文件，像是图片或程序", "this is no text but a picture or a program"),
    NUMBERS("只有数字，没有报道", "there are only numbers, and no report"),
    NO_REPORT("没有找到会议、活动或工作的报道", "no meeting, visit or work is reported");

    private final String chinese;
    private final String english;

    NoNews(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
