package org.luoshi.platform.views;

import java.util.Optional;

/** The name of a view as it is kept (视图名称): without the blanks around it, at most {@value #LONGEST} characters. */
final class ViewName {
    static final int LONGEST = 30;

    private ViewName() {}

    /** What speaks against the name; empty when nothing does. */
    static Optional<ViewRefusal> refusal(String name) {
        if (name.isBlank()) {
            return Optional.of(new ViewRefusal.NameMissing());
        }
        return name.strip().length() > LONGEST ? Optional.of(new ViewRefusal.NameTooLong(LONGEST)) : Optional.empty();
    }
}
