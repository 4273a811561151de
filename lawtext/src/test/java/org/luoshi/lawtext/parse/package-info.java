@NullMarked
package org.luoshi.lawtext.parse;

import org.jspecify.annotations.NullMarked;
