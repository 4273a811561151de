package org.luoshi.platform.sessions;

/** What an item is about; the rules of its vote are found under {@link #voteKind}. */
public enum ItemKind {
    /** 工作报告、专项工作报告. */
    REPORT("report"),
    /** 法规案. */
    BILL("bill"),
    /** 决议、决定草案. */
    DECISION("decision"),
    /** 任命. */
    APPOINTMENT("appointment"),
    /** 免职. */
    REMOVAL("removal"),
    /** 撤职案. */
    DISMISSAL("dismissal"),
    /** 接受辞职. */
    RESIGNATION("resignation"),
    /** 代表资格审查报告. */
    QUALIFICATION_REPORT("qualification-report"),
    /** 大会名单草案: presidium and secretary-general, attendees, committees. */
    NAME_LIST("name-list"),
    /** 大会议程草案、常委会工作报告稿 and other drafts for the congress. */
    CONGRESS_DRAFT("name-list"),
    /** 计划、预算、决算. */
    PLAN_BUDGET("decision"),
    OTHER("decision");

    private final String voteKind;

    ItemKind(String voteKind) {
        this.voteKind = voteKind;
    }

    public String voteKind() {
        return voteKind;
    }

    public String messageKey() {
        return "sessions.item.kind." + name();
    }
}
