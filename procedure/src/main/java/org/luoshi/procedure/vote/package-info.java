/**
 * `vote` (表决规则): {@code *.rules.yaml} → the rules of a deliberating body on a day; a rule and counted votes → passed or
 * not, with the sum in words.
 *
 * <p>Serves 地方组织法 (2022) art. 14, 25 and 51 and 监督法 (2024) art. 62, which stand in the files and not here. Owns no
 * table, publishes no event. Read {@link org.luoshi.procedure.vote.BodyRules} first, then {@link
 * org.luoshi.procedure.vote.Arithmetic}.
 */
@NullMarked
package org.luoshi.procedure.vote;

import org.jspecify.annotations.NullMarked;
