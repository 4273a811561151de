package org.luoshi.platform.cooperation.joint;

import java.util.List;
import java.util.Set;

/** What needs both cities: one proposes it, the other answers. */
public sealed interface Motion {
    /** An item reads otherwise from now on. */
    record ChangeItem(String item, Change change) implements Motion {}

    /** What a coordination meeting decides about what blocks an item (协调会议). */
    record Decide(String item, Stamp blocker, String meeting, String text) implements Motion {}

    /** A new version of the list: what comes in, what goes out. */
    record AdoptVersion(String title, Set<String> adds, Set<String> drops) implements Motion {
        public AdoptVersion {
            adds = Set.copyOf(adds);
            drops = Set.copyOf(drops);
        }
    }

    /** Other categories from now on (调整类别). */
    record NameCategories(List<Category> categories) implements Motion {
        public NameCategories {
            categories = List.copyOf(categories);
        }
    }

    /** The batch of a year ends: what is not done goes over into the next. */
    record CloseBatch(int year) implements Motion {}
}
