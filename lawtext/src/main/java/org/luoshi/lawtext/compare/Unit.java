package org.luoshi.lawtext.compare;

/**
 * A part of a text that is compared as one: an article, a heading, a paragraph of the preamble.
 *
 * @param role what it is
 * @param label the number as printed (第三条), or empty
 * @param words the words without the label, a line for each paragraph and item
 * @param place the headings above it: 第二章 停车管理
 * @param order its place among all units of the text, from 0
 */
public record Unit(Role role, String label, String words, String place, int order) {}
