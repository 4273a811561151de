package org.luoshi.platform.sessions.conferences;

import java.util.List;
import java.util.Optional;

/** What the register of office holders knows on one day. */
interface OfficeHolders {
    /** A post somebody holds: 局长 of 示例市教育局, in short 市教育局. */
    record Office(String title, List<String> organisation) {
        public Office {
            organisation = List.copyOf(organisation);
        }

        /** 市教育局局长. */
        String words() {
            return organisation.getLast() + title;
        }

        /** Whether a post as printed may mean it: 市教育局局长, 教育局局长, 局长. */
        boolean meant(String printed) {
            if (!printed.endsWith(title)) {
                return false;
            }
            String where = printed.substring(0, printed.length() - title.length());
            return where.isEmpty()
                    || organisation.stream().anyMatch(name -> name.endsWith(where) || where.endsWith(name));
        }
    }

    /** Everything people of this name hold; empty when the register knows nobody of the name. */
    Optional<List<Office>> heldBy(String name);

    /** Who is the principal head by this post: 市教育局局长; empty when it cannot be told. */
    Optional<String> head(String printed);
}
