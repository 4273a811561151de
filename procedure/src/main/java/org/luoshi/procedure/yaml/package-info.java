/**
 * `yaml` (读取): bytes of a YAML file → a tree in which every value knows its file, line, column and path, and a list of
 * problems.
 *
 * <p>Serves no law. Owns no table, publishes no event. It never throws for what a person wrote: a broken file gives
 * problems. Read {@link org.luoshi.procedure.yaml.YamlText} first.
 */
@NullMarked
package org.luoshi.procedure.yaml;

import org.jspecify.annotations.NullMarked;
