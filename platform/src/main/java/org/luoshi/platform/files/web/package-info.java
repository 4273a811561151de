/**
 * Downloads of files (附件下载): one address for each file, open to whoever its context lets read it.
 *
 * <p>Serves no law of its own. Owns no table and publishes no event. Read {@code FileController} first.
 */
@NullMarked
package org.luoshi.platform.files.web;

import org.jspecify.annotations.NullMarked;
