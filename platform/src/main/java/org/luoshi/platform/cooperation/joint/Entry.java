package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;

/**
 * One thing one city said about the list; never changed once written.
 *
 * @param by whose word it is; the writer's own, except what is recorded from a document
 * @param document the document it was recorded from: {@code 邻协函〔2026〕3号}; empty when the city wrote it itself
 * @param on the writer's date
 */
public record Entry(Stamp stamp, City by, String document, LocalDate on, Act act) {}
