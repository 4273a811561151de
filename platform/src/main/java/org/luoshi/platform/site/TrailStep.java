package org.luoshi.platform.site;

/**
 * A step of a procedure as its trail shows it (程序步骤).
 *
 * @param note a date or a unit below the words; may be empty
 */
public record TrailStep(String label, Stage stage, String note) {
    /** Where the step lies, seen from today. */
    public enum Stage {
        BEHIND("site.trail.behind"),
        HERE("site.trail.here"),
        AHEAD("site.trail.ahead");

        private final String key;

        Stage(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public String css() {
            return switch (this) {
                case BEHIND -> "trail__step trail__step--behind";
                case HERE -> "trail__step trail__step--here";
                case AHEAD -> "trail__step";
            };
        }
    }
}
