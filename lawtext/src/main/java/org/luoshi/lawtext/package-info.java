/**
 * {@code lawtext} (法律文本): reads Chinese legal text and keeps every character of it.
 *
 * <p>Serves 立法法 (2023) art. 65 and everything that stands on it: citing, comparing, amending. On the JDK alone; no
 * table, no event. Read {@link org.luoshi.lawtext.parse.LawParser} first.
 */
@NullMarked
package org.luoshi.lawtext;

import org.jspecify.annotations.NullMarked;
