package org.luoshi.platform.cooperation.joint;

/** An entry without effect, and why. */
public record Ignored(Entry entry, Reason reason) {}
