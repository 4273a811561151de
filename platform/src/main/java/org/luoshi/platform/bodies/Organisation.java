package org.luoshi.platform.bodies;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as it was called on the day asked for: 示例市教育局, in short 市教育局.
 *
 * @param parent the organisation above it, null for the top of the tree
 * @param successor the organisation that took over when it was merged, else null
 * @param position its place among its siblings, in the customary order
 */
public record Organisation(
        OrganisationId id,
        OrganisationKind kind,
        String name,
        String shortName,
        @Nullable OrganisationId parent,
        Span span,
        @Nullable OrganisationId successor,
        int position) {}
