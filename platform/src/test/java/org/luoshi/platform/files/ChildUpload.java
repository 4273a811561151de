package org.luoshi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A Luoshi to be killed while a content without end arrives in the directory of its first argument. */
final class ChildUpload {
    private ChildUpload() {}

    public static void main(String[] args) throws IOException {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        new ContentStore(Path.of(args[0])).receive(endless, Long.MAX_VALUE);
    }
}
