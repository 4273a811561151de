package org.luoshi.platform.suggestions;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether enough signers of a motion ask that the presidium reconsider it (要求复议): each by an own consent, none by hearsay.
 *
 * @param needed how many must ask
 * @param consents who asks
 * @param until until when it may be asked; null where no limit is known
 */
public record Reconsideration(
        int signers,
        int needed,
        List<Consent> consents,
        @Nullable LocalDateTime until) {
    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,；;。]+");

    /** How a consent was given: by the deputy's own account, or on the signed paper the office entered. */
    public enum Way {
        ACCOUNT,
        PAPER;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A signer's consent to asking. */
    public record Consent(String person, String name, Way way, LocalDateTime at) {}

    /** A signer of the motion. */
    record Signer(String person, String name) {}

    /**
     * Names on a paper held against the register of signers.
     *
     * @param signers those found, each once
     * @param strangers names that stand on no signature left to count
     */
    record Read(List<Signer> signers, List<String> strangers) {}

    /** Namesakes stand in the register as often as they signed; names are apart by commas, spaces or lines. */
    static Read read(List<Signer> register, String names) {
        List<Signer> left = new ArrayList<>(register);
        List<Signer> found = new ArrayList<>();
        List<String> strangers = new ArrayList<>();
        BETWEEN.splitAsStream(names)
                .filter(name -> !name.isEmpty())
                .forEach(name -> left.stream()
                        .filter(signer -> signer.name().equals(name))
                        .findFirst()
                        .ifPresentOrElse(
                                signer -> {
                                    left.remove(signer);
                                    found.add(signer);
                                },
                                () -> strangers.add(name)));
        return new Read(List.copyOf(found), List.copyOf(strangers));
    }

    public boolean enough() {
        return consents.size() >= needed;
    }

    boolean has(@Nullable String person) {
        return consents.stream().anyMatch(consent -> consent.person().equals(person));
    }

    boolean late(LocalDateTime at) {
        return until != null && at.isAfter(until);
    }
}
