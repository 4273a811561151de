package org.luoshi.platform.cooperation.joint;

/** One of the two cities of a list, by the code both use for it: {@code shili}. */
public record City(String code) implements Comparable<City> {
    public City {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a city needs a code");
        }
    }

    @Override
    public int compareTo(City other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
