package org.luoshi.platform.sessions.conferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.luoshi.procedure.definition.Words;

/**
 * Reads a record of a conference against itself, the register of its day and the conferences beside it (自相矛盾检查). It refuses
 * nothing: it says what does not fit.
 *
 * <p>Example: 全市统战部长会议 that deploys 宣传思想工作 → {@link Warning.FieldDiffers}.
 */
final class ConferenceCheck {
    private static final Pattern POSTS = Pattern.compile("[、，,；;/ ]");

    private final WorkFields fields;
    private final OfficeHolders register;

    ConferenceCheck(WorkFields fields, OfficeHolders register) {
        this.fields = fields;
        this.register = register;
    }

    /**
     * What a record says.
     *
     * @param host whose conference it is
     */
    record Told(String title, String host, List<String> deployed, List<Speaker> speakers) {}

    /**
     * Everything that does not fit, in the order of the record.
     *
     * @param beside title → what was deployed, of the other conferences of those days
     */
    List<Warning> warnings(Told told, Map<String, List<String>> beside) {
        List<Warning> warnings = new ArrayList<>();
        List<WorkField> own = fields.in(told.title() + "\n" + told.host());
        for (String deployed : told.deployed()) {
            foreign(deployed, own)
                    .ifPresent(named -> warnings.add(new Warning.FieldDiffers(deployed, titles(named), titles(own))));
            beside.forEach((title, sentences) -> {
                if (sentences.contains(deployed)) {
                    warnings.add(new Warning.SaidElsewhere(deployed, title));
                }
            });
        }
        told.speakers().forEach(speaker -> check(speaker, own, warnings));
        return warnings;
    }

    private void check(Speaker speaker, List<WorkField> own, List<Warning> warnings) {
        if (speaker.post().isEmpty()) {
            return;
        }
        foreign(speaker.post(), own)
                .ifPresent(named -> warnings.add(
                        new Warning.PostOfAnotherField(speaker.name(), speaker.post(), titles(named), titles(own))));
        Optional<List<OfficeHolders.Office>> held = register.heldBy(speaker.name());
        List<String> printed = POSTS.splitAsStream(speaker.post())
                .filter(part -> !part.isBlank())
                .toList();
        if (held.isPresent()
                && held.get().stream().noneMatch(office -> printed.stream().anyMatch(office::meant))) {
            warnings.add(new Warning.PostDiffers(
                    speaker.name(),
                    speaker.post(),
                    held.get().stream().map(OfficeHolders.Office::words).toList()));
        }
        Optional<String> other = printed.stream()
                .flatMap(post -> register.head(post).stream())
                .filter(name -> !name.equals(speaker.name()))
                .findFirst();
        if (other.isPresent()) {
            warnings.add(new Warning.HeldByAnother(speaker.name(), speaker.post(), other.get()));
        } else if (held.isEmpty()) {
            warnings.add(new Warning.NotInRegister(speaker.name(), speaker.post()));
        }
    }

    /** The fields a text names, when it names some and none of the meeting's own. */
    private Optional<List<WorkField>> foreign(String text, List<WorkField> own) {
        List<WorkField> named = fields.in(text);
        boolean apart = !own.isEmpty() && !named.isEmpty() && named.stream().noneMatch(own::contains);
        return apart ? Optional.of(named) : Optional.empty();
    }

    private static List<Words> titles(List<WorkField> named) {
        return named.stream().map(WorkField::title).toList();
    }
}
