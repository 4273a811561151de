package org.luoshi.platform.site;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The wording of every page (文案): {@code messages/<context>.properties} in Chinese, {@code messages/<context>_en.properties}
 * beside it, both UTF-8.
 *
 * <p>{@code matters.due=应于 {0} 前办结} with a date gives 应于 2025年10月11日 前办结. English chooses by number: {@code {0}
 * {0|item|items}} gives {@code 1 item}, {@code 2 items}. Numbers stand as they are; an apostrophe is an apostrophe.
 */
@Component
public class Messages {
    private final Map<Lang, Map<String, Wording>> wordings = new EnumMap<>(Lang.class);

    Messages() {
        for (Lang lang : Lang.values()) {
            wordings.put(lang, new HashMap<>());
        }
        for (Resource bundle : bundles()) {
            read(bundle);
        }
    }

    /** The words for {@code key}; a key without words shows itself in brackets, for somebody to notice. */
    public String text(Lang lang, String key, Object... args) {
        Wording wording = words(lang).get(key);
        return wording == null ? "⟦" + key + "⟧" : wording.with(lang, args);
    }

    public boolean has(Lang lang, String key) {
        return words(lang).containsKey(key);
    }

    /** Every key that has words in this language. */
    public Set<String> keys(Lang lang) {
        return Set.copyOf(words(lang).keySet());
    }

    private Map<String, Wording> words(Lang lang) {
        return wordings.getOrDefault(lang, Map.of());
    }

    private static Resource[] bundles() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        } catch (IOException e) {
            throw new UncheckedIOException("messages/*.properties cannot be listed", e);
        }
    }

    private void read(Resource bundle) {
        String file = String.valueOf(bundle.getFilename());
        Lang lang = file.endsWith("_en.properties") ? Lang.EN : Lang.ZH;
        Properties lines = new Properties();
        try (Reader text = new java.io.InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException("messages/" + file + " cannot be read", e);
        }
        Map<String, Wording> words = words(lang);
        for (String key : lines.stringPropertyNames()) {
            if (words.put(key, Wording.parse(lines.getProperty(key))) != null) {
                throw new IllegalStateException("messages/" + file + " words " + key + " again");
            }
        }
    }
}
