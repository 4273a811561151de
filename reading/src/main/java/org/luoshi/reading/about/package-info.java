/**
 * {@code about} (什么事): a raw report → its kind, its day, the body that met, term and ordinal.
 *
 * <p>Serves 地方组织法's sessions of standing committees and every other meeting and visit that papers report. Input: a
 * {@link org.luoshi.reading.split.RawReport}; output: {@link org.luoshi.reading.draft.Kind} and the head of a meeting. Read
 * {@link org.luoshi.reading.about.Kinds} first.
 */
@NullMarked
package org.luoshi.reading.about;

import org.jspecify.annotations.NullMarked;
