/**
 * What every door for programs shares (接口): lists read in parts, places in them, and refusals as {@code problem+json}.
 *
 * <p>Serves no law of its own; the forms are those of RFC 9457 and OpenAPI 3.1. Owns no table and publishes no event: each
 * context answers for its own paths below {@code /api/v1}. Read {@link org.luoshi.platform.api.ApiList} first.
 */
@ApplicationModule(allowedDependencies = "site")
@NullMarked
package org.luoshi.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
