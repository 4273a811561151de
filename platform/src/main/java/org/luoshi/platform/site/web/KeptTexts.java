package org.luoshi.platform.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.luoshi.platform.site.web.ErrorPage.Kept;

/** What somebody had typed into a form that failed (未丢的文字): shown again, so that nothing is lost. */
final class KeptTexts {
    private static final int LONG_ENOUGH = 8;
    private static final Set<String> SECRET = Set.of("password", "token", "csrf", "credential", "secret");

    private KeptTexts() {}

    /** Only for a form sent from a page of ours: nobody else may put words on our pages. */
    static List<Kept> of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod()) || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !isSecret(field.getKey()))
                .flatMap(KeptTexts::texts)
                .toList();
    }

    private static Stream<Kept> texts(Map.Entry<String, String[]> field) {
        return Stream.of(field.getValue())
                .filter(text -> text.strip().length() >= LONG_ENOUGH && !isId(text))
                .map(text -> new Kept(field.getKey(), text));
    }

    private static boolean isSecret(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(name::contains);
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F-]{36}");
    }
}
