/**
 * `definition` (程序定义): YAML → a checked {@link org.luoshi.procedure.definition.Procedure} with its profile laid over
 * it, or a list of problems naming file, line, path and remedy.
 *
 * <p>Serves every law named by a {@link org.luoshi.procedure.definition.Basis}. Owns no table, publishes no event. Read
 * {@link org.luoshi.procedure.definition.Procedure} first.
 */
@NullMarked
package org.luoshi.procedure.definition;

import org.jspecify.annotations.NullMarked;
