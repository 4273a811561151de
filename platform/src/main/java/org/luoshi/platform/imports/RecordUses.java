package org.luoshi.platform.imports;

import java.util.List;
import java.util.Set;

/** Says what depends on records, so that none is taken back from under it; any context may answer. */
public interface RecordUses {
    /**
     * Uses of these records, as messages; none for kinds this does not know.
     *
     * @param ids all that would be taken back together: what one of them needs of another is no use
     */
    List<Use> of(String recordKind, Set<String> ids);

    /** The record and what needs it, in words: message and what fills its places. */
    record Use(String id, String messageKey, List<Object> args) {}
}
