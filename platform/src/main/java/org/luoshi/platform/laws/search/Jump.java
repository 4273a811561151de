package org.luoshi.platform.laws.search;

/**
 * A provision named by title and number: 立法法 81.
 *
 * @param title the title as it is looked up, short names written out; empty when the number stands alone
 * @param number 81, 120-1
 */
record Jump(String title, String number) {}
