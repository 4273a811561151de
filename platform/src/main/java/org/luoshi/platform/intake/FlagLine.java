package org.luoshi.platform.intake;

import org.luoshi.procedure.definition.Words;

/** Two things in a text that do not fit together, where it hangs, and what to do (存疑). */
public record FlagLine(int start, int end, Words words, Words remedy) {}
