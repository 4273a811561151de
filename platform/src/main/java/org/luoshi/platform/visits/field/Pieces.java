package org.luoshi.platform.visits.field;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** Streams one after the other, each asked for when the one before has ended. */
final class Pieces extends InputStream {
    private final Iterator<InputStream> next;
    private InputStream now = InputStream.nullInputStream();

    Pieces(Iterator<InputStream> pieces) {
        this.next = pieces;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = now.read(into, offset, length);
        while (n < 0 && next.hasNext()) {
            now = next.next();
            n = now.read(into, offset, length);
        }
        return n;
    }
}
