package org.luoshi.platform.files;

import java.io.IOException;

/** The disk was full before a content was written to its end; nothing of the content is left. */
final class NoRoomException extends IOException {
    private static final long serialVersionUID = 1L;

    NoRoomException(IOException cause) {
        super("the disk for files is full", cause);
    }
}
