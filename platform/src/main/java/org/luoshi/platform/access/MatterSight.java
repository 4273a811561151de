package org.luoshi.platform.access;

import org.luoshi.platform.site.Viewer;

/** Answers whether somebody sees the matter of this number (事项可见); {@code matters} does. */
public interface MatterSight {
    /** False too where no matter has this number. */
    boolean sees(String number, Viewer viewer);
}
