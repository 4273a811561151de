package org.luoshi.platform.sessions.proposals;

/** What is proposed before the vote on an item; each is voted by the rule of its own kind. */
public enum ProposalKind {
    /** 修正案: other words for a passage of the draft. */
    AMENDMENT("amendment", true),
    /** 重要条款单独表决. */
    // law: 立法法 (2023) art. 44 — the chairpersons may put an important, much disputed clause to a vote of its own
    CLAUSE("clause", true),
    /** 暂不付表决. */
    HOLD("postpone", false),
    /** 合并表决. */
    // law: 立法法 (2023) art. 46 — several drafts on matters of one kind may be voted together or apart
    MERGE("merged-vote", false);

    private final String voteKind;
    private final boolean aboutPassage;

    ProposalKind(String voteKind, boolean aboutPassage) {
        this.voteKind = voteKind;
        this.aboutPassage = aboutPassage;
    }

    public String voteKind() {
        return voteKind;
    }

    public boolean isAboutPassage() {
        return aboutPassage;
    }

    /** Whether members move it among themselves; the others are for those who run the meeting. */
    public boolean isForMembers() {
        return this == AMENDMENT;
    }

    public String messageKey() {
        return "proposals.kind." + name();
    }
}
