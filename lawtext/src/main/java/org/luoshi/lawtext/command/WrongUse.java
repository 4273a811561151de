package org.luoshi.lawtext.command;

/** Arguments that cannot be meant, with what helps, in both languages. */
final class WrongUse extends RuntimeException {
    WrongUse(String message) {
        super(message);
    }
}
