package org.luoshi.platform.suggestions.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.LocalText;
import org.luoshi.procedure.definition.Procedure;

/**
 * Who rates the reply to a suggestion whose deputy is none any more (换届后由谁评价), as the place's rules say.
 *
 * @param basis the article that says so; null where it is the office's own choice
 */
public record CarriedRater(Who who, @Nullable Basis basis) {
    private static final String SETTING = "carried-over-rater";
    private static final String CHOICE = "office-choice";

    /** Whoever proposed it, or the first co-signer still in office. */
    public enum Who {
        PROPOSER("proposer"),
        SIGNER_IN_OFFICE("signer-in-office");

        private final String code;

        Who(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        private static Who of(String code) {
            for (Who who : values()) {
                if (who.code.equals(code)) {
                    return who;
                }
            }
            throw new IllegalArgumentException(SETTING + ": " + code + " is neither proposer nor signer-in-office");
        }
    }

    /** {@code [proposer, "19"]}: who, then the article of the place's text or {@code office-choice}. */
    public static CarriedRater of(Procedure procedure) {
        List<String> setting = procedure.settings().getOrDefault(SETTING, List.of());
        LocalText text = procedure.text();
        if (setting.size() != 2 || (text == null && !setting.getLast().equals(CHOICE))) {
            throw new IllegalArgumentException(SETTING + ": " + setting
                    + " must say who and on what basis: an article of the place's text, or " + CHOICE);
        }
        Basis basis = text == null || setting.getLast().equals(CHOICE)
                ? null
                : new Basis(text.law(), text.version(), setting.getLast());
        return new CarriedRater(Who.of(setting.getFirst()), basis);
    }
}
