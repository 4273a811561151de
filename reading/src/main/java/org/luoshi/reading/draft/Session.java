package org.luoshi.reading.draft;

/**
 * A session of a standing committee: 市九届人大常委会第十二次会议 is term 9, ordinal 12.
 *
 * @param words where it is printed
 */
public record Session(int term, int ordinal, Words words) {}
