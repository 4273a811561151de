package org.luoshi.platform.site;

/**
 * A message to the person on the page (提示): something was done, something is good to know, or something was refused, with
 * the reason, the rule it rests on and the way out.
 *
 * @param basis law and article in words; empty when none
 * @param remedy what the person can do now; empty when nothing
 */
public record Panel(Kind kind, String text, String basis, String remedy) {
    /** What the panel looks and reads like. */
    public enum Kind {
        DONE,
        NOTE,
        REFUSED;

        /** The class of the style sheet. */
        public String css() {
            return switch (this) {
                case DONE -> "panel panel--done";
                case NOTE -> "panel panel--note";
                case REFUSED -> "panel panel--refused";
            };
        }

        public String titleKey() {
            return switch (this) {
                case DONE -> "site.panel.done";
                case NOTE -> "site.panel.note";
                case REFUSED -> "site.panel.refused";
            };
        }
    }

    public static Panel done(String text) {
        return new Panel(Kind.DONE, text, "", "");
    }

    public static Panel note(String text) {
        return new Panel(Kind.NOTE, text, "", "");
    }

    public static Panel refused(String reason, String basis, String remedy) {
        return new Panel(Kind.REFUSED, reason, basis, remedy);
    }
}
