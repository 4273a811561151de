@NullMarked
package org.luoshi.lawtext.text;

import org.jspecify.annotations.NullMarked;
