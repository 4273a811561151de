package org.luoshi.platform.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identities that are the same in every demo, so that an address copied from one opens in another. */
final class DemoIds {
    private DemoIds() {}

    static UUID of(String kind, Object name) {
        return UUID.nameUUIDFromBytes(("示例市 " + kind + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
