@NullMarked
package org.luoshi.lawtext.command;

import org.jspecify.annotations.NullMarked;
