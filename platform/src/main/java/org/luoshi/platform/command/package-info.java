/**
 * `command` (命令行): what {@code ./luoshi} can do besides serving, without starting the server.
 *
 * <p>Serves the clerk's and the auditor's right to check without trusting a running system: 代表法 and 监督法 deadlines are
 * computed and the journal is proved offline. Owns no table and publishes no event; exit codes are part of its contract.
 * Read {@link org.luoshi.platform.command.Main} first.
 */
@NullMarked
package org.luoshi.platform.command;

import org.jspecify.annotations.NullMarked;
