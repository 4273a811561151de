/**
 * The server (平台): one package per context, in dependency order; {@code ARCHITECTURE.md} is the map.
 *
 * <p>Serves no law itself: each context names its own. Owns no table and publishes no event. Read {@link
 * org.luoshi.platform.Luoshi} first.
 */
@NullMarked
package org.luoshi.platform;

import org.jspecify.annotations.NullMarked;
