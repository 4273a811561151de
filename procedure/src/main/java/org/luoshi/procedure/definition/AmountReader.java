package org.luoshi.procedure.definition;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.luoshi.procedure.definition.Amount.Counted;
import org.luoshi.procedure.definition.Amount.Unit;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Item;
import org.luoshi.procedure.yaml.Nearest;

/** Reads a length: {@code promptly}, {@code 5 working days}, {@code 3 months + 3 months}. */
final class AmountReader {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})\\s+(\\S.*)");
    private static final Map<String, Unit> UNITS = Map.of(
            "day", Unit.CALENDAR_DAY,
            "days", Unit.CALENDAR_DAY,
            "working day", Unit.WORKING_DAY,
            "working days", Unit.WORKING_DAY,
            "month", Unit.MONTH,
            "months", Unit.MONTH,
            "hour", Unit.HOUR,
            "hours", Unit.HOUR);

    private AmountReader() {}

    static Amount amount(Item item, Faults faults) {
        var text = item.show();
        if (text.equals("promptly")) {
            return new Amount.Promptly();
        }
        var plus = text.indexOf('+');
        if (plus < 0) {
            return counted(item, text, faults);
        }
        var first = counted(item, text.substring(0, plus).strip(), faults);
        var more = counted(item, text.substring(plus + 1).strip(), faults);
        if (first.unit() != more.unit()) {
            faults.add(
                    item.where(),
                    "“%s”前后单位不同".formatted(text),
                    "“%s” mixes two units of time".formatted(text),
                    "用同一个单位",
                    "Use one unit");
        }
        return new Amount.Extended(first, more);
    }

    private static Counted counted(Item item, String text, Faults faults) {
        var match = LENGTH.matcher(text);
        var unit = match.matches() ? Optional.ofNullable(UNITS.get(match.group(2))) : Optional.<Unit>empty();
        if (match.matches() && unit.isEmpty()) {
            unknownUnit(item, match.group(2), faults);
        } else if (!match.matches() || Integer.parseInt(match.group(1)) == 0) {
            faults.add(
                    item.where(),
                    "“%s”不是期限长度".formatted(text),
                    "“%s” is no length of time".formatted(text),
                    "写成“5 working days”“3 months”或者“promptly”",
                    "Write “5 working days”, “3 months” or “promptly”");
        }
        return match.matches() && Integer.parseInt(match.group(1)) > 0
                ? new Counted(Integer.parseInt(match.group(1)), unit.orElse(Unit.CALENDAR_DAY))
                : new Counted(1, Unit.CALENDAR_DAY);
    }

    private static void unknownUnit(Item item, String unit, Faults faults) {
        var nearest = Nearest.to(unit, UNITS.keySet());
        var known = String.join(", ", new TreeSet<>(UNITS.keySet()));
        faults.add(
                item.where(),
                "没有“%s”这一时间单位".formatted(unit),
                "there is no unit of time “%s”".formatted(unit),
                nearest.map("是不是“%s”？"::formatted).orElse("可用：" + known),
                nearest.map("Did you mean “%s”?"::formatted).orElse("Known: " + known));
    }
}
