package org.luoshi.lawtext.amend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter or section (章、节) as a decision speaks of it: 第三章“管理”，包括第五条至第八条.
 *
 * @param place its number
 * @param name as quoted, or null
 * @param holds the articles it holds, by new numbers; empty when none are said
 */
public record Headed(Target place, @Nullable Quotation name, List<Target> holds) {}
