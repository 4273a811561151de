package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;

/** A motion that waits for the other city's answer. */
public record Pending(Stamp id, City by, LocalDate on, Motion motion) {}
