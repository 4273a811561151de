package org.luoshi.platform.portal;

import java.util.Locale;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Period;

/**
 * A number of our front page, most of them printed by the newspaper page too (头版数字). It is grey until some context defines the figure of this id;
 * nothing here knows what it comes to.
 */
public enum FrontFigure {
    TABLED("suggestions.items"),
    MOTIONS("suggestions.motions"),
    SUGGESTIONS("suggestions.suggestions"),
    KEY("suggestions.key"),
    CONCLUDED("suggestions.concluded"),
    IMPLEMENTED("suggestions.implemented"),
    KEY_IMPLEMENTED("suggestions.key-implemented"),
    REGULATIONS("legislation.changed"),
    REPORTS("oversight.work-reports"),
    ACTIVITIES("oversight.activities"),
    DECISIONS("sessions.decisions"),
    CLEANED("legislation.cleaned"),
    REVIEWED("filing.reviewed"),
    COOPERATION_LISTED("cooperation.listed"),
    COOPERATION_DONE("cooperation.done"),
    PASSED("sessions.passed"),
    PERSONNEL("sessions.personnel"),
    TOLD("visits.told"),
    TOLD_DONE("visits.done"),
    DEPLOYED("conferences.deployed"),
    DEPLOYED_DONE("conferences.done"),
    RECORDED("conferences.recorded"),
    DOUBTED("conferences.doubted");

    private final String id;

    FrontFigure(String id) {
        this.id = id;
    }

    public FigureId id() {
        return new FigureId(id);
    }

    /** What our page calls it. */
    public String key() {
        return "portal.figure." + name().toLowerCase(Locale.ROOT);
    }

    /** The page that opens its records. */
    public String href(Period period) {
        return "/figures/" + id + "?from=" + period.from() + "&to=" + period.to();
    }
}
