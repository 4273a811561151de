package org.luoshi.platform.notices;

import java.util.List;

/** The ways out of the house that this city has set up; none by default. */
record Channels(List<Channel> all) {
    Channels {
        all = List.copyOf(all);
    }

    String[] names() {
        return all.stream().map(Channel::name).toArray(String[]::new);
    }

    Channel named(String name) {
        return all.stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no channel is called " + name));
    }
}
