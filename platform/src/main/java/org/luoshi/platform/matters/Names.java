package org.luoshi.platform.matters;

/** Names of units and people by id, as they are called today. */
public interface Names {
    String unit(String id);

    String person(String id);

    /** Units that may be given work, by id and name, in the order of the tree. */
    java.util.List<Choice> units();

    /** An id and its name. */
    record Choice(String id, String name) {}
}
