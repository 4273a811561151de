package org.luoshi.procedure.vote;

/** What a member may say (表决意思): for, against or abstain; saying nothing is none of them. */
public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN
}
