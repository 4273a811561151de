package org.luoshi.platform.exchange;

import java.util.regex.Pattern;

/**
 * Which city's installation (城市安装标识): the same on both sides, for ever, whatever its name, address or key become.
 * Also the id of a {@link Peer}.
 *
 * @param value 20 lower-case hexadecimal digits, the beginning of the SHA-256 of its first public key
 */
public record CityId(String value) implements Comparable<CityId> {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{20}");

    public CityId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the id of an installation: " + value);
        }
    }

    /** Whether a text has the shape of an id. */
    public static boolean isOne(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(CityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
