/**
 * `drafts` (草拟): what the reader found on a page → drafts of the records this house keeps, each with its place, its facts and
 * the rule that found it.
 *
 * <p>Serves no law. Input: a page as it was read and the names of the city's ledger; output: drafts nobody has decided on. It
 * guesses kinds and modes from words and invents no owner, date or city. Read {@link
 * org.luoshi.platform.intake.drafts.Drafting} first.
 */
@NullMarked
package org.luoshi.platform.intake.drafts;

import org.jspecify.annotations.NullMarked;
