/**
 * {@code command} (命令行): {@code ./luoshi law …}: files in, JSON, XML or text out.
 *
 * <p>Serves offices and machines that want the engine without the server; on the JDK alone, so that it starts at once.
 * Input: arguments; output: what is printed, and 0 done, 1 wrong use or unreadable file, 2 done and found incomplete.
 * Read {@link org.luoshi.lawtext.command.Main} first.
 */
@NullMarked
package org.luoshi.lawtext.command;

import org.jspecify.annotations.NullMarked;
