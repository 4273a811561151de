package org.luoshi.platform.laws.amending;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.lawtext.amend.Decision;
import org.luoshi.lawtext.amend.Instruction;
import org.luoshi.platform.laws.intake.FileReader;
import org.luoshi.platform.laws.intake.FileText;
import org.luoshi.platform.laws.intake.IncomingFile;
import org.luoshi.platform.laws.intake.IntakeReason;

/** What was sent as a decision (来文): its words, or why there are none. */
sealed interface DecisionFile {
    Pattern AMENDMENT_OF = Pattern.compile("(.{2,40}?)修正案(?:[（(].{1,12}[）)])?");

    /**
     * A decision that orders something.
     *
     * @param laws the laws it names
     */
    record Read(String source, Decision decision, List<String> laws) implements DecisionFile {
        String title() {
            String title = decision.title().strip();
            return title.isEmpty() ? source.strip().lines().findFirst().orElse("") : title;
        }
    }

    record Unreadable(IntakeReason reason) implements DecisionFile {}

    /** Words, but none that order a change. */
    record NoDecision() implements DecisionFile {}

    static IncomingFile pasted(String words) {
        return new IncomingFile("", words.getBytes(StandardCharsets.UTF_8));
    }

    static DecisionFile of(IncomingFile file) {
        return switch (FileReader.read(file)) {
            case FileText.Refused(IntakeReason reason, var _) -> new Unreadable(reason);
            case FileText.Words(String words, var _) -> of(words.replace("\r\n", "\n"));
        };
    }

    private static DecisionFile of(String words) {
        Decision decision = Decision.read(words);
        return orders(decision) ? new Read(words, decision, laws(decision)) : new NoDecision();
    }

    private static boolean orders(Decision decision) {
        return decision.parts().stream()
                .flatMap(part -> part.instructions().stream())
                .anyMatch(it -> !(it instanceof Instruction.Rider) && !(it instanceof Instruction.NotUnderstood));
    }

    /** 示例法修正案 speaks of 示例法 though it may never name it. */
    private static List<String> laws(Decision decision) {
        Matcher amendment = AMENDMENT_OF.matcher(decision.title().strip());
        return decision.laws().isEmpty() && amendment.matches() ? List.of(amendment.group(1)) : decision.laws();
    }
}
