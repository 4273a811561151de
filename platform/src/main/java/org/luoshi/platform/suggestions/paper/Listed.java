package org.luoshi.platform.suggestions.paper;

import java.util.List;
import java.util.regex.Pattern;

/** Names as people list them: 张三、李四，王五 — whatever stands between them. */
final class Listed {
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；/|\\n\\t]+");

    private Listed() {}

    static List<String> in(String written) {
        return BETWEEN.splitAsStream(written)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.matches("(?:等|无|—|-|/)+"))
                .toList();
    }
}
