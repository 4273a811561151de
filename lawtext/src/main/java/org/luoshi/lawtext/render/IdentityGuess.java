package org.luoshi.lawtext.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.provision.HistoryEvent.Kind;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.Letters;

/** What a text alone tells of its address: a library knows better and says so. */
public final class IdentityGuess {
    /** Provinces by the first two digits of GB/T 2260. */
    private static final Map<String, String> PROVINCES = provinces(
            "11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建 36江西 37山东 41河南 42湖北 43湖南 44广东 45广西"
                    + " 46海南 50重庆 51四川 52贵州 53云南 54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆");

    private IdentityGuess() {}

    /**
     * Guesses the address of a text from its title and history.
     *
     * @param text a text in whatever state
     */
    public static Identity of(LegalText text) {
        List<HistoryEvent> history = text.history();
        String author = history.stream()
                .map(HistoryEvent::organ)
                .filter(organ -> !organ.isEmpty())
                .findFirst()
                .orElse("");
        String title = Letters.fold(text.title());
        return new Identity(
                locality(title),
                subtype(title, author),
                first(history).orElse(null),
                number(title),
                last(history).orElse(null),
                author);
    }

    private static Optional<LocalDate> first(List<HistoryEvent> history) {
        return history.stream()
                .filter(event -> event.kind() == Kind.PROMULGATED || event.kind() == Kind.PASSED)
                .map(HistoryEvent::date)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> days(history).min(Comparator.naturalOrder()));
    }

    private static Optional<LocalDate> last(List<HistoryEvent> history) {
        return days(history).max(Comparator.naturalOrder());
    }

    private static java.util.stream.Stream<LocalDate> days(List<HistoryEvent> history) {
        return history.stream().map(HistoryEvent::date).filter(Objects::nonNull);
    }

    private static String subtype(String title, String author) {
        if (author.contains("国务院")) {
            return "xzfg";
        }
        if (author.contains("最高人民")) {
            return "sfjs";
        }
        if (author.contains("全国人民代表大会")) {
            return title.endsWith("宪法") ? "xf" : "fl";
        }
        if (author.contains("人民代表大会")) {
            return "dfxfg";
        }
        if (author.contains("人民政府")) {
            return "dfzfgz";
        }
        return author.endsWith("部") || author.endsWith("署") || author.endsWith("局") ? "bmgz" : "";
    }

    private static String locality(String title) {
        return PROVINCES.entrySet().stream()
                .filter(place -> title.startsWith(place.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** A name of ASCII letters that two titles do not share. */
    private static String number(String title) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8));
            return "t" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, String> provinces(String listed) {
        var provinces = new java.util.LinkedHashMap<String, String>();
        for (String place : listed.split(" ", -1)) {
            provinces.put(place.substring(2), place.substring(0, 2));
        }
        return provinces;
    }
}
