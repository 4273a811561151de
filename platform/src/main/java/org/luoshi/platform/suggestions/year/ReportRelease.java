package org.luoshi.platform.suggestions.year;

import java.time.Instant;

/**
 * That a report was made public, or that this was taken back (公开与撤回).
 *
 * @param open public from then on; false when it was taken back
 * @param reason why it was taken back; empty of what is public
 */
public record ReportRelease(boolean open, Instant at, String by, String reason) {}
