package org.luoshi.platform.sessions.conferences;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;
import org.luoshi.procedure.yaml.YamlText;

/** The vocabulary of fields of work: data, read once from {@code sessions/fields.yaml}. */
public record WorkFields(List<WorkField> all) {
    private static final String FILE = "sessions/fields.yaml";

    public WorkFields {
        all = List.copyOf(all);
    }

    /** The fields a text names: 全市统战部长会议 → 统一战线; none when it names none. */
    public List<WorkField> in(String text) {
        return all.stream().filter(field -> field.named(text)).toList();
    }

    /** The vocabulary that comes along. */
    public static WorkFields shipped() {
        try (InputStream in = WorkFields.class.getResourceAsStream("/" + FILE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** Reads a vocabulary; one that does not check is an error with every line named. */
    static WorkFields read(String yaml) {
        Faults faults = new Faults();
        List<WorkField> fields = YamlText.read(yaml, FILE, faults)
                .map(tree -> fields(tree, faults))
                .orElse(List.of());
        if (!faults.none()) {
            throw new IllegalStateException("fields of work do not check: " + faults.all());
        }
        return new WorkFields(fields);
    }

    private static List<WorkField> fields(Item.Mapping tree, Faults faults) {
        Fields root = Fields.of(tree, faults);
        List<WorkField> fields = root.required("fields").stream()
                .flatMap(list -> Fields.of(list, faults).entries().entrySet().stream())
                .map(entry -> field(entry.getKey(), Fields.of(entry.getValue().value(), faults)))
                .toList();
        root.close();
        return fields;
    }

    private static WorkField field(String id, Fields field) {
        WorkField read = new WorkField(
                id,
                new Words(field.text("zh"), field.text("en")),
                field.texts("words").stream().map(Item.Text::value).toList());
        field.close();
        return read;
    }
}
