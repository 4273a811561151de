@NullMarked
package org.luoshi.lawtext;

import org.jspecify.annotations.NullMarked;
