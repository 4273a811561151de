package org.luoshi.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileRefusal;
import org.luoshi.platform.laws.intake.IntakeReason;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;

/** Why something was refused. Reason and remedy stand in the message files. */
public sealed interface IntakeRefusal {
    /** What is missing when the text itself is not there, or not for them. */
    String SOURCE = "source";

    record NotPermitted() implements IntakeRefusal {}

    record NotThere(String what) implements IntakeRefusal {}

    /** There are no words in it. */
    record Unfit(IntakeReason reason, String detail) implements IntakeRefusal {}

    /** More than a page, minutes or a plan has. */
    record TooLong(int characters, int most) implements IntakeRefusal {}

    /** Others took the same words in as a restricted text. */
    record KeptByOthers(String by) implements IntakeRefusal {}

    /** The file was not taken. */
    record BadFile(FileRefusal file) implements IntakeRefusal {}

    /** Somebody decided or changed it since the page was made. */
    record Stale(DraftState state, String by) implements IntakeRefusal {}

    /** A fact is missing; it is asked for and never invented. */
    record Missing(DraftField field) implements IntakeRefusal {}

    record Unreadable(DraftField field, String value) implements IntakeRefusal {}

    /** The register knows no such organisation, or several. */
    record NoUnit(String name, List<String> nearest) implements IntakeRefusal {
        public NoUnit {
            nearest = List.copyOf(nearest);
        }
    }

    /** What it belongs to is still to be confirmed. */
    record HeadFirst(DraftKind head) implements IntakeRefusal {}

    /** Something rests on the record by now. */
    record Rested(String on) implements IntakeRefusal {}

    /** A restricted text is shown to no assistant. */
    record Restricted() implements IntakeRefusal {}

    /** There is nothing of the assistant's to use. */
    record NoAnswer(DraftAssistant.Failure why, String detail) implements IntakeRefusal {}

    /** What an assistant proposed is confirmed by itself, beside its sentence. */
    record OneByOne() implements IntakeRefusal {}

    record NothingChosen() implements IntakeRefusal {}

    /** A rejection says why. */
    record NoReason() implements IntakeRefusal {}

    /**
     * Refused by the context the record belongs to, whose message files hold the words.
     *
     * @param words stands for the key where a rule of a run refused it
     */
    record Elsewhere(
            String key,
            List<Object> args,
            @Nullable Words words,
            @Nullable Basis rule) implements IntakeRefusal {
        public Elsewhere {
            args = List.copyOf(args);
        }
    }

    default String messageKey() {
        return switch (this) {
            case Unfit(IntakeReason reason, String _) -> "laws.reason." + reason.name();
            case BadFile(FileRefusal file) -> file.messageKey();
            case NoAnswer(var why, String _) -> "intake.refusal.NoAnswer." + why.name();
            case Elsewhere elsewhere -> elsewhere.key();
            default -> "intake.refusal." + getClass().getSimpleName();
        };
    }
}
