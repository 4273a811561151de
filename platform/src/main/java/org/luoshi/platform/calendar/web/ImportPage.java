package org.luoshi.platform.calendar.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.NoticePreview;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Problems;

/**
 * The import form, with what the text was read as once there is one.
 *
 * @param problems what keeps it from being imported after it was confirmed
 */
public record ImportPage(
        UUID id, String text, String source, @Nullable NoticePreview preview, Problems problems) {
    ImportPage(UUID id, String text, String source) {
        this(id, text, source, null, Problems.NONE);
    }

    static ImportPage empty(UUID id) {
        return new ImportPage(id, "", "");
    }

    ImportPage with(NoticePreview read) {
        return new ImportPage(id, text, source, read, problems);
    }

    /** It was confirmed and refused: each reason at its field. */
    ImportPage sent(Frame frame) {
        Problems found = Problems.NONE;
        if (source.isBlank()) {
            found = found.and("source", frame.t("calendar.import.source.missing"));
        }
        if (preview != null && preview.table().isEmpty()) {
            found = found.and("text", frame.t("calendar.import.text.unread"));
        } else if (preview != null && !preview.doubts().isEmpty()) {
            found = found.and("checked", frame.t("calendar.import.checked.missing"));
        }
        return new ImportPage(id, text, source, preview, found);
    }

    public List<Crumb> crumbs(Frame frame) {
        return List.of(new Crumb(frame.t("calendar.nav"), "/calendar"));
    }

    public Field textField(Frame frame) {
        return Field.of("text", frame.t("calendar.import.text"))
                .value(text)
                .hint(frame.t("calendar.import.text.hint"))
                .mandatory()
                .from(problems);
    }

    public Field sourceField(Frame frame) {
        return Field.of("source", frame.t("calendar.import.source"))
                .value(source)
                .hint(frame.t("calendar.import.source.hint"))
                .mandatory()
                .from(problems);
    }

    public Field checkedField(Frame frame) {
        return Field.of("checked", frame.t("calendar.import.doubts"))
                .mandatory()
                .from(problems);
    }

    public List<Choice> checkedChoices(Frame frame) {
        return List.of(new Choice("true", frame.t("calendar.import.checked")));
    }
}
