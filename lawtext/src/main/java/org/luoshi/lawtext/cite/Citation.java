package org.luoshi.lawtext.cite;

import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Span;

/**
 * A citation (引用): the words that name a provision or a text.
 *
 * @param span the words, offsets in the text as read
 * @param kind how it names its target, or what it is there for
 * @param target what it points to; null when it points to nothing, as 前款 in the first paragraph of an article does
 */
public record Citation(
        Span span, CitationKind kind, @Nullable Target target) {}
