package org.luoshi.platform.files;

import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** A context of tests that has files: anybody signed in may read, and whoever is named 经办… may add. */
@Component
public class Shelf implements FileAccess {
    public static final String KIND = "test-shelf";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(String subject, Viewer viewer) {
        return viewer.signedIn() && !subject.startsWith("closed");
    }

    @Override
    public boolean mayAdd(String subject, Viewer viewer) {
        return viewer.roles().contains("office");
    }
}
