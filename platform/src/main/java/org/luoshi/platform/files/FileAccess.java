package org.luoshi.platform.files;

import org.luoshi.platform.site.Viewer;

/**
 * Who may read and add the files of one kind of subject: the owning context answers. A kind nobody answers for is closed to
 * everybody.
 */
public interface FileAccess {
    /** The kind of subject this speaks for: {@code matter}. */
    String kind();

    boolean mayRead(String subject, Viewer viewer);

    boolean mayAdd(String subject, Viewer viewer);
}
