package org.luoshi.platform.suggestions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who asks that the presidium reconsider a motion (要求复议), counted against the register of its signers.
 *
 * @param signers how many signed the motion, the lead among them
 * @param asking signers who ask, each once
 * @param strangers names given that stand on no signature left to count
 */
record Reconsideration(int signers, int asking, List<String> strangers) {
    // law: 上海市人民代表大会关于代表议案的规定 art. 14 — more than half of the signers ask, and ten of them at least
    static final int LEAST = 10;

    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,；;。]+");

    /**
     * Counts.
     *
     * @param register names of all signers; namesakes stand in it as often as they signed
     * @param names as they were typed, apart by commas, spaces or lines
     */
    static Reconsideration of(List<String> register, String names) {
        List<String> left = new ArrayList<>(register);
        List<String> strangers = new ArrayList<>();
        named(names).filter(name -> !left.remove(name)).forEach(strangers::add);
        return new Reconsideration(register.size(), register.size() - left.size(), List.copyOf(strangers));
    }

    private static Stream<String> named(String names) {
        return BETWEEN.splitAsStream(names).filter(name -> !name.isEmpty());
    }

    /** How many must ask. */
    int needed() {
        return Math.max(LEAST, signers / 2 + 1);
    }

    boolean enough() {
        return asking >= needed();
    }
}
