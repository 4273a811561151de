/**
 * {@code library} (法律库): a citation and a day → the provision in force then, or the reason why there is none.
 *
 * <p>Serves 立法法 (2023) ch. 5: which text applies, from when, until when. A work (法) has dated versions (文本); each is
 * in force from a day and known from a day. Input: texts behind {@link org.luoshi.lawtext.library.Library}; output: {@link
 * org.luoshi.lawtext.library.Resolution}. Read {@link org.luoshi.lawtext.library.Resolver} first.
 */
@NullMarked
package org.luoshi.lawtext.library;

import org.jspecify.annotations.NullMarked;
