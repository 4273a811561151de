@NullMarked
package org.luoshi.lawtext.library;

import org.jspecify.annotations.NullMarked;
