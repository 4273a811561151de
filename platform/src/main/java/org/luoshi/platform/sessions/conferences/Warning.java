package org.luoshi.platform.sessions.conferences;

import java.util.List;
import org.luoshi.procedure.definition.Words;

/** Something in a record that does not fit (存疑): shown, and kept only with a reason. */
public sealed interface Warning {
    /** The field that is deployed is none of the meeting's: a conference on united front work deploys publicity. */
    record FieldDiffers(String deployed, List<Words> named, List<Words> of) implements Warning {}

    /** The post before a name belongs to another field of work than the meeting. */
    record PostOfAnotherField(String name, String post, List<Words> named, List<Words> of) implements Warning {}

    /** The register of that day has this person in other posts, or in none. */
    record PostDiffers(String name, String post, List<String> held) implements Warning {}

    /** The register of that day has somebody else in this post. */
    record HeldByAnother(String name, String post, String holder) implements Warning {}

    /** Another conference of those days is recorded with the same sentence. */
    record SaidElsewhere(String deployed, String title) implements Warning {}

    /** The register knows nobody of this name: good to know, no contradiction. */
    record NotInRegister(String name, String post) implements Warning {}

    /** Whether it is kept only with a reason. */
    default boolean asksReason() {
        return !(this instanceof NotInRegister);
    }

    default String messageKey() {
        return "conferences.warning." + getClass().getSimpleName();
    }
}
