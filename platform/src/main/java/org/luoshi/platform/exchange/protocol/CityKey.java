package org.luoshi.platform.exchange.protocol;

import java.util.regex.Pattern;
import org.luoshi.platform.exchange.CityId;

/**
 * A city's public key (公钥).
 *
 * @param hex its 32 bytes, 64 lower-case hexadecimal digits
 */
public record CityKey(String hex) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
    private static final int GROUP = 4;
    private static final int GROUPS = 8;

    public CityKey {
        if (!isOne(hex)) {
            throw new IllegalArgumentException("not a public key: " + hex);
        }
    }

    static boolean isOne(String hex) {
        return SHAPE.matcher(hex).matches();
    }

    /** What two people read to each other on the telephone: {@code 3f0a 92c1 …}, 128 bits of its SHA-256. */
    public String fingerprint() {
        String hash = Canonical.sha256(
                new Canonical("luoshi-exchange-key-1").text(hex).bytes());
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            groups.append(i == 0 ? "" : " ").append(hash, i * GROUP, (i + 1) * GROUP);
        }
        return groups.toString();
    }

    /** The id of the installation whose first key this is. */
    public CityId firstId() {
        return new CityId(Canonical.sha256(
                        new Canonical("luoshi-exchange-city-1").text(hex).bytes())
                .substring(0, 20));
    }
}
