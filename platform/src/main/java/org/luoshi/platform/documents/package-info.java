/**
 * Documents (公文): DOCX and PDF in the layout of official documents, both from one {@link
 * org.luoshi.platform.documents.Paper}, both with the same measures.
 *
 * <p>Serves the layout of GB/T 9704-2012 as used by the offices of the congress and the government; claims no conformance
 * beyond the measures named in {@link org.luoshi.platform.documents.Measures}. Owns no table, publishes no event. Read
 * {@link org.luoshi.platform.documents.Paper} first, then {@link org.luoshi.platform.documents.Papers}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luoshi.platform.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
