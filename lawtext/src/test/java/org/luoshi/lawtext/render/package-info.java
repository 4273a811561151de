@NullMarked
package org.luoshi.lawtext.render;

import org.jspecify.annotations.NullMarked;
