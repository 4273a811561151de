@NullMarked
package org.luoshi.lawtext.cite;

import org.jspecify.annotations.NullMarked;
