package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;

/** A motion with its answer. */
public record Answered(Pending motion, City by, LocalDate on, boolean agreed, String reason) {}
