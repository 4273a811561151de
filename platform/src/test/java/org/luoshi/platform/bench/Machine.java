package org.luoshi.platform.bench;

import java.lang.management.ManagementFactory;

/** The machine the figures come from. */
final class Machine {
    private Machine() {}

    static String told() {
        return "%d 核 / cores，负载 / load %.1f"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
