package org.luoshi.platform.site;

/**
 * A door from the home page into a context (入口), given by beans of type {@link Entrances}. A report of the home page without
 * any door and any figure is grey and says that it is not built.
 *
 * @param report which report it belongs to
 * @param zh the link's words
 * @param en the same in English
 * @param href where it leads; a page everybody may open, or one that asks to sign in
 * @param permission what opens it; empty when everybody who signs in may
 * @param order among the doors of one report
 */
public record Entrance(Report report, String zh, String en, String href, String permission, int order) {
    /** Whether it is shown: whoever has not signed in yet finds out at the door. */
    public boolean opensTo(Viewer viewer) {
        return permission.isEmpty() || !viewer.signedIn() || viewer.may(permission);
    }

    /** The seven reports of the newspaper page, in its order. */
    public enum Report {
        /** 两市协同 */
        COOPERATION,
        /** 现场调研 */
        VISIT,
        /** 常委会这一年 */
        YEAR,
        /** 群团服务 */
        MASS_ORGANISATIONS,
        /** 常委会会议 */
        SESSION,
        /** 统战工作会议 */
        UNITED_FRONT,
        /** 宣传工作会议 */
        PUBLICITY
    }
}
