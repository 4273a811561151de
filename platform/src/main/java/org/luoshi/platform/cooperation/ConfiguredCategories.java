package org.luoshi.platform.cooperation;

import java.util.List;
import java.util.Map;
import org.luoshi.platform.cooperation.joint.Category;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.springframework.stereotype.Component;

/**
 * The categories this city would begin a list with (六个一体化): data of the procedure, {@code category.traffic: [交通互联,
 * Traffic]}. Those a list goes by stand in the list itself.
 */
@Component
public class ConfiguredCategories {
    private static final String PREFIX = "category.";

    private final ProcedureLibrary procedures;

    ConfiguredCategories(ProcedureLibrary procedures) {
        this.procedures = procedures;
    }

    public List<Category> all() {
        return procedures.here(FollowList.PROCEDURE).settings().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(PREFIX))
                .map(ConfiguredCategories::category)
                .toList();
    }

    private static Category category(Map.Entry<String, List<String>> setting) {
        List<String> words = setting.getValue();
        return new Category(setting.getKey().substring(PREFIX.length()), words.getFirst(), words.getLast());
    }
}
