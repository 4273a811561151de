package org.luoshi.lawtext.text;

/** Where something stands for a reader: line and column, both from 1, columns in characters (code points). */
public record Position(int line, int column) {
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
