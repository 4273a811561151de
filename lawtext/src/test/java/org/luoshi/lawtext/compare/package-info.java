@NullMarked
package org.luoshi.lawtext.compare;

import org.jspecify.annotations.NullMarked;
