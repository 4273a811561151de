package org.luoshi.platform.laws.amending.web;

import java.util.Set;
import org.luoshi.lawtext.amend.Instruction;

/** The words for what an instruction orders (指令类别): {@code replace-paragraph} is a {@code laws.decision.kind.replace}. */
final class OrderWords {
    private static final Set<String> BY_LEVEL = Set.of("replace", "insert", "delete");

    private OrderWords() {}

    static String key(Instruction instruction) {
        String kind = instruction.kind();
        int dash = kind.indexOf('-');
        boolean leveled = dash > 0 && BY_LEVEL.contains(kind.substring(0, dash)) && !kind.endsWith("-words");
        return "laws.decision.kind." + (leveled ? kind.substring(0, dash) : kind);
    }
}
