package org.luoshi.platform.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Whether the disk still holds what is coming (磁盘余量); for whoever writes much to one. */
public final class Room {
    /** Never filled with files: the database and its log may lie on the same disk, and stop when it is full. */
    static final long RESERVE = 32L * 1024 * 1024;

    private static final long NOTHING_LEFT = 64L * 1024;

    /** As the system says it, in the languages an office machine speaks. */
    private static final Pattern RAN_OUT =
            Pattern.compile("No space left|Disk quota exceeded|(?:没有|无)(?:可用)?空间|空间不足|限额");

    private Room() {}

    /** Whether a content of this size fits beside the part of the form it comes in. */
    static boolean holds(Path directory, long bytes) throws IOException {
        long usable = Files.getFileStore(directory).getUsableSpace();
        return usable >= RESERVE && (usable - RESERVE) / 2 >= bytes;
    }

    /** Whether writing failed for want of room; asked before what was written is thrown away. */
    public static boolean ranOut(Path directory, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && RAN_OUT.matcher(message).find()) {
                return true;
            }
        }
        return isFull(directory);
    }

    private static boolean isFull(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() < NOTHING_LEFT;
        } catch (IOException e) {
            return false;
        }
    }
}
