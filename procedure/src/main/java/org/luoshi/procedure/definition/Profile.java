package org.luoshi.procedure.definition;

import java.util.List;
import java.util.Map;

/**
 * A place whose rules may be laid over the national base (地方规则).
 *
 * @param id {@code qingdao}
 * @param title {@code 青岛 / Qingdao}
 * @param aliases other names people type: {@code 青岛市}
 * @param texts the local text behind each procedure it changes, by procedure id
 */
public record Profile(String id, Words title, List<String> aliases, Map<String, LocalText> texts) {
    /** The id of the base alone. */
    public static final String NATIONAL = "national";

    /** Whether people mean this place by {@code name}: its id, a title or an alias. */
    public boolean answersTo(String name) {
        return id.equalsIgnoreCase(name)
                || title.zh().equals(name)
                || title.en().equalsIgnoreCase(name)
                || aliases.contains(name);
    }
}
