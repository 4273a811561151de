/**
 * {@code command} (命令行): {@code ./luoshi read} and {@code ./luoshi bench read}.
 *
 * <p>Serves offices that try the reading without the server; on the JDK alone, so that it starts at once. Input: arguments;
 * output: what is printed, and 0 done, 1 wrong use or unreadable file. Read {@link org.luoshi.reading.command.Main} first.
 */
@NullMarked
package org.luoshi.reading.command;

import org.jspecify.annotations.NullMarked;
