package org.luoshi.platform.exchange.protocol;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.platform.exchange.Entry;

/** An entry by which a city turns to a new key (更换密钥), signed by the old one; what follows is signed by the new one. */
public final class Turn {
    public static final String KIND = "exchange.key-turned";

    private static final Pattern JSON = Pattern.compile("\\{\"key\":\"([0-9a-f]{64})\"}");

    private Turn() {}

    /** The content of such an entry. */
    public static String to(CityKey key) {
        return "{\"key\":\"" + key.hex() + "\"}";
    }

    /** The key an entry turns to; empty when it is of another kind or says none. */
    public static Optional<CityKey> of(Entry entry) {
        Matcher key = JSON.matcher(entry.json());
        return entry.kind().equals(KIND) && key.matches() ? Optional.of(new CityKey(key.group(1))) : Optional.empty();
    }
}
