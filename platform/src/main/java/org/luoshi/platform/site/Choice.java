package org.luoshi.platform.site;

/** One of several things a field may hold (选项). */
public record Choice(String value, String label, String hint) {
    public Choice(String value, String label) {
        this(value, label, "");
    }
}
