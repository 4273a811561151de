package org.luoshi.procedure.definition;

import java.time.LocalDate;

/**
 * Where a rule comes from: law, the date of the version read, and the article.
 *
 * <p>Example: {@code 代表法, 2025-03-11, "51(2)"}.
 *
 * @param law short or full title as the glossary prints it
 * @param version date on which this version was adopted
 * @param article article, with paragraph and item in brackets: {@code "51(2)"}
 */
public record Basis(String law, LocalDate version, String article) {}
