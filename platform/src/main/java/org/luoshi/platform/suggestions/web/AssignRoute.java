package org.luoshi.platform.suggestions.web;

import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** By which of two ways a viewer assigns: the deputies' office itself, the government office what was forwarded to it. */
enum AssignRoute {
    OFFICE("accepted", "assign"),
    GOVERNMENT("forwarded", "dispatch");

    private final String step;
    private final String event;

    AssignRoute(String step, String event) {
        this.step = step;
        this.event = event;
    }

    String step() {
        return step;
    }

    String event() {
        return event;
    }

    static AssignRoute of(Viewer viewer) {
        if (viewer.roles().contains("office")) {
            return OFFICE;
        }
        if (viewer.roles().contains("government-office")) {
            return GOVERNMENT;
        }
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
