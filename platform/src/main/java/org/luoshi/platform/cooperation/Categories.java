package org.luoshi.platform.cooperation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.procedure.definition.Words;
import org.springframework.stereotype.Component;

/** The categories of the list (六个一体化): data of the procedure, {@code category.traffic: [交通互联, Traffic]}. */
@Component
public class Categories {
    private static final String PREFIX = "category.";

    private final ProcedureLibrary procedures;

    Categories(ProcedureLibrary procedures) {
        this.procedures = procedures;
    }

    /** One category: {@code traffic}, 交通互联. */
    public record Category(String id, Words words) {}

    public List<Category> all() {
        return procedures.here(FollowList.PROCEDURE).settings().entrySet().stream()
                .filter(setting -> setting.getKey().startsWith(PREFIX))
                .map(Categories::category)
                .toList();
    }

    public Optional<Category> find(String id) {
        return all().stream().filter(category -> category.id().equals(id)).findFirst();
    }

    Set<String> ids() {
        return all().stream().map(Category::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Category category(Map.Entry<String, List<String>> setting) {
        List<String> words = setting.getValue();
        return new Category(setting.getKey().substring(PREFIX.length()), new Words(words.getFirst(), words.getLast()));
    }
}
