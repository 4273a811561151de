/**
 * The archive (归档包): parts with a manifest, as one file or as a folder. Input: parts written one after another; output: a
 * file that is whole or not there, and the same parts read again, each proved first.
 *
 * <p>Serves 网络安全法 (2025) art. 23 (important data are backed up). Owns no table and publishes no event. What stands in an
 * archive is told in its own README.md. Read {@link org.luoshi.platform.operations.archive.Manifest} first.
 */
@NamedInterface("archive")
@NullMarked
package org.luoshi.platform.operations.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
