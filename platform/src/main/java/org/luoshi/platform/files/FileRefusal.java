package org.luoshi.platform.files;

import java.util.List;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;

/** Why a file was not taken. The words stand in the message files under {@link #messageKey()} and {@link #remedyKey()}. */
public sealed interface FileRefusal {
    /** The person may not add files there. */
    record NotPermitted() implements FileRefusal {}

    /** The name says something no name should. */
    record BadName(NameFlaw flaw) implements FileRefusal {
        @Override
        public String messageKey() {
            return "files.refusal.BadName." + flaw;
        }
    }

    /** What can be wrong with a name. */
    enum NameFlaw {
        MISSING,
        PATH,
        /** Characters that are not seen, or that turn the direction of writing so that {@code fdp.exe} looks harmless. */
        HIDDEN,
        RESERVED,
        TOO_LONG
    }

    /** Nothing is in it. */
    record Empty(String name) implements FileRefusal {}

    /** Larger than {@code limit}, which is written as people read it: 50 MB. */
    record TooLarge(String name, String limit) implements FileRefusal {}

    /** The disk was full before it was written down; nothing of it is kept. */
    record NoRoom(String name) implements FileRefusal {}

    /** No kind of file that is taken here. */
    record KindNotTaken(String extension, List<String> taken) implements FileRefusal {}

    /** A photo as some phones write it (HEIC), which office machines do not open; the remedy names the phone's setting. */
    record PhonePhoto(String name) implements FileRefusal {}

    /** The content is not what the name says. */
    record OtherContent(String extension, String found) implements FileRefusal {}

    /** Its first page cannot be read, because it is damaged or locked. */
    record Unreadable(String name) implements FileRefusal {}

    /** It bears the mark of a state secret, in its name or on its first page. */
    // law: 保守国家秘密法 (2024) art. 29(2) — no state secret travels over a network that is not protected for it
    record Marked(String mark) implements FileRefusal {}

    default String messageKey() {
        return "files.refusal." + getClass().getSimpleName();
    }

    default String remedyKey() {
        return "files.remedy." + getClass().getSimpleName();
    }

    /** What fills the places of the messages, in order. */
    default List<Object> args() {
        return switch (this) {
            case NotPermitted _ -> List.of();
            case BadName _ -> List.of();
            case Empty(String name) -> List.of(name);
            case TooLarge(String name, String limit) -> List.of(name, limit);
            case NoRoom(String name) -> List.of(name);
            case KindNotTaken(String extension, List<String> taken) -> List.of(extension, String.join("、", taken));
            case PhonePhoto(String name) -> List.of(name);
            case OtherContent(String extension, String found) -> List.of(extension, found);
            case Unreadable(String name) -> List.of(name);
            case Marked(String mark) -> List.of(mark);
        };
    }

    /** As the journal keeps it; of what is marked only the mark, for its name may itself give something away. */
    default String forJournal() {
        Object what = switch (this) {
            case BadName(NameFlaw flaw) -> flaw;
            case KindNotTaken(String extension, var _) -> extension;
            case NotPermitted _, Empty _, TooLarge _, NoRoom _, PhonePhoto _, OtherContent _, Unreadable _, Marked _ ->
                args();
        };
        return getClass().getSimpleName() + " " + what;
    }

    /** The refusal in the reader's language, with its way out. */
    default Panel panel(Frame frame) {
        Object[] args = args().toArray();
        String basis = this instanceof Marked ? frame.t("files.basis.Marked") : "";
        return Panel.refused(frame.t(messageKey(), args), basis, frame.t(remedyKey(), args));
    }
}
