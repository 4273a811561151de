package org.luoshi.platform.operations;

import org.jspecify.annotations.Nullable;

/** The program itself (程序): its version, as its package says. */
final class Program {
    private Program() {}

    /** {@code 0.1.0}; {@code development} when it was not packaged. */
    static String version() {
        @Nullable String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
