package org.luoshi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Project;

/** Whatever a page says, it says in both languages. */
class MessagesTest {
    /** A key written out in a template; one that ends with a dot is completed by the page. */
    private static final Pattern KEY = Pattern.compile("\\.t\\(\"([a-z0-9.-]+[a-z0-9])\"[,)]");

    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    private final Messages messages = new Messages();

    @Test
    void hasEveryKeyInBothLanguages() {
        assertThat(difference(Lang.ZH, Lang.EN)).as("keys without English").isEmpty();
        assertThat(difference(Lang.EN, Lang.ZH)).as("keys without Chinese").isEmpty();
    }

    @Test
    void hasWordsForEveryKeyOfATemplate() {
        List<Path> templates = Project.files("platform/src/main/jte", ".jte");
        List<String> keys = templates.stream().flatMap(MessagesTest::keys).toList();
        assertThat(keys).isNotEmpty();
        assertThat(keys)
                .allSatisfy(
                        key -> assertThat(messages.has(Lang.ZH, key)).as(key).isTrue());
    }

    @Test
    void fillsTheSamePlacesInBothLanguages() {
        assertThat(messages.keys(Lang.ZH))
                .allSatisfy(key -> assertThat(places(Lang.EN, key)).as(key).isEqualTo(places(Lang.ZH, key)));
    }

    @Test
    void showsAKeyWithoutWordsForSomebodyToNotice() {
        assertThat(messages.text(Lang.ZH, "site.no-such-thing")).isEqualTo("⟦site.no-such-thing⟧");
    }

    private Set<String> difference(Lang one, Lang other) {
        Set<String> keys = new TreeSet<>(messages.keys(one));
        keys.removeAll(messages.keys(other));
        return keys;
    }

    private Set<String> places(Lang lang, String key) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(messages.text(lang, key)).results().forEach(place -> places.add(place.group()));
        return places;
    }

    private static Stream<String> keys(Path template) {
        return KEY.matcher(Project.read(template)).results().map(key -> key.group(1));
    }
}
