package org.luoshi.platform.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that came in (来源材料). It is never changed.
 *
 * @param number {@code 入2026-0001}
 * @param format text, html, docx, table, or typed when it was pasted
 * @param sha256 of what was sent
 * @param words its characters; every place in it counts their UTF-16 units
 * @param restricted kept from every assistant
 * @param pageDay the day it bears itself; null when it bears none
 * @param noNews why nothing was found, as the reader names it; empty when something was
 */
public record Source(
        SourceId id,
        String number,
        String name,
        String format,
        String sha256,
        String words,
        boolean restricted,
        @Nullable LocalDate pageDay,
        String noNews,
        String byName,
        Instant at) {}
