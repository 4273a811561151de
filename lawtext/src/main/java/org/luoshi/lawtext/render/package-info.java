/**
 * {@code render}: a provision tree → Akoma Ntoso 3.0, JSON, plain text, Markdown, an outline (结构化输出).
 *
 * <p>Serves exchange with other systems and 立法法 (2023) art. 62, by which texts are published for everyone to read.
 * Input: a {@link org.luoshi.lawtext.provision.LegalText}; output: characters. Read {@link
 * org.luoshi.lawtext.render.AkomaNtoso} first.
 */
@NullMarked
package org.luoshi.lawtext.render;

import org.jspecify.annotations.NullMarked;
