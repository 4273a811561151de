/**
 * The procedure engine (程序引擎): runs a procedure written as YAML and counts its clocks.
 *
 * <p>Serves no single law: every rule it runs names its own law, version and article. Owns no table, publishes no
 * event, knows no database and no web. Read {@link org.luoshi.procedure.definition.Procedure} first.
 */
@NullMarked
package org.luoshi.procedure;

import org.jspecify.annotations.NullMarked;
