package org.luoshi.reading.draft;

import org.jspecify.annotations.Nullable;

/**
 * A session of a standing committee: 市九届人大常委会第十二次会议 is term 9, ordinal 12.
 *
 * @param term null where only the ordinal is printed
 * @param ordinal null where only the term is printed
 * @param words where it is printed
 */
public record Session(@Nullable Integer term, @Nullable Integer ordinal, Words words) {}
