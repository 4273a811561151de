package org.luoshi.reading.items;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.draft.Act;
import org.luoshi.reading.draft.Item;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.text.Piece;

/** Business told from the side of whoever reported: 某局汇报…, 某局负责人作…的说明, 就…作说明. */
final class Reported {
    private static final Pattern SPOKE = Pattern.compile(
            "(?:负责人|负责同志|主任|局长|秘书长|[市县区]长|院长|检察长|局|委|办|府|院|联|协|会|团市委|团县委|团区委|单位|部门|中心|街道|[县市区镇乡]|[一-龥]{2,4}某?)(?:分别|代表[^，]{2,12})?(?:汇报|报告|通报|宣读)(?:了)?([^，。]{4,60})$");
    private static final Pattern EXPLAINED = Pattern.compile(
            "作(?:了)?((?:关于|《)[^，。]{4,80}(?:说明|报告|汇报)|[^，。]{4,40}(?:工作报告|情况汇报|情况报告|情况说明)|[^，。]{2,40}的(?:说明|报告))$");
    private static final Pattern ABOUT =
            Pattern.compile("就([^，。]{4,60}?)(?:分别|依次)?(?:作|进行)(?:了)?(?:的)?(?:专题)?(?:说明|汇报|报告|通报)$");

    private static final Pattern DEPLOYED =
            Pattern.compile("对([^，。]{3,60}?)(?:进行|作|作出|做)(?:了)?(?:再|全面|具体|详细)?(?:安排部署|部署安排|安排|部署)$");

    private Reported() {}

    static boolean isReport(Piece clause) {
        return SPOKE.matcher(clause.text()).find();
    }

    static Optional<Item> of(Piece clause, Piece sentence, Kind kind) {
        for (Pattern pattern : new Pattern[] {EXPLAINED, ABOUT, SPOKE}) {
            Matcher matcher = pattern.matcher(clause.text());
            if (matcher.find()
                    && ItemObjects.isBusiness(matcher.group(1))
                    && !matcher.group(1).matches("会.*|[一两]次.*|(?:有关|相关|具体)?(?:工作)?情况")) {
                return Optional.of(
                        new Item(Act.HEAR, clause.group(matcher, 1).words(Rule.ITEM_REPORTED), sentence.span()));
            }
        }
        Matcher deployed = DEPLOYED.matcher(clause.text());
        return kind != Kind.SESSION && deployed.find()
                ? Optional.of(
                        new Item(Act.DEPLOY, clause.group(deployed, 1).words(Rule.ITEM_DEPLOYED), sentence.span()))
                : Optional.empty();
    }
}
