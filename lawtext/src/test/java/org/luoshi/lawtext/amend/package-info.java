@NullMarked
package org.luoshi.lawtext.amend;

import org.jspecify.annotations.NullMarked;
