package org.luoshi.procedure.vote;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a vote is taken (表决方式). */
public enum BallotMethod {
    /** 无记名按表决器: each member's own device, no name kept. */
    DEVICE_SECRET("device-secret", true),
    /** 记名: each member's own device, names published. */
    DEVICE_OPEN("device-open", false),
    /** 举手: counted by two people. */
    HANDS("hands", false),
    /** 无记名投票: paper, scrutineers and tellers sign. */
    PAPER_SECRET("paper-secret", true),
    /** 会场表决器: the hall's own device, whose signed result file is imported. */
    HALL_DEVICE("hall-device", true);

    private final String code;
    private final boolean secret;

    BallotMethod(String code, boolean secret) {
        this.code = code;
        this.secret = secret;
    }

    /** As the files write it. */
    public String code() {
        return code;
    }

    /** Whether nobody may learn how a member voted. */
    public boolean secret() {
        return secret;
    }

    /** Whether members cast here, each by an own device. */
    public boolean byDevice() {
        return this == DEVICE_SECRET || this == DEVICE_OPEN;
    }

    static Map<String, BallotMethod> byCode() {
        var methods = new LinkedHashMap<String, BallotMethod>();
        Arrays.stream(values()).forEach(method -> methods.put(method.code, method));
        return methods;
    }
}
