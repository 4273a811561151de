package org.luoshi.platform.laws.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.lawtext.provision.HistoryEvent;

/**
 * The organ that made a text (制定机关), without the number of its term and meeting: 示例市第三届人民代表大会常务委员会第二十九次会议 is
 * 示例市人民代表大会常务委员会.
 */
final class Makers {
    private static final String NUMBER = "[一二三四五六七八九十百〇零0-9]+";
    private static final Pattern TERM = Pattern.compile("第" + NUMBER + "届");
    private static final Pattern MEETING = Pattern.compile("(第?" + NUMBER + "次(全体)?(会议)?|主席团|会议).*$");
    private static final Pattern COURT = Pattern.compile("最高人民(法院|检察院)");
    private static final Pattern CONGRESS = Pattern.compile("^(.*?(人民代表大会常务委员会|人大常委会|人民代表大会|人民政府|国务院))");
    private static final Pattern ORGAN = Pattern.compile("^(.{2,30}?(委员会|总局|[部局署院](?![^、，和]*[部局署院])))");

    private Makers() {}

    /** Of several acts, the last one that made the text names the organ; an approval names another. */
    static String of(List<HistoryEvent> events) {
        return events.reversed().stream()
                .filter(event -> event.kind() != HistoryEvent.Kind.APPROVED)
                .map(HistoryEvent::organ)
                .flatMap(organ -> plain(organ).stream())
                .findFirst()
                .orElse("");
    }

    static Optional<String> plain(String organ) {
        Matcher court = COURT.matcher(organ);
        if (court.find()) {
            return Optional.of(court.group());
        }
        String words = TERM.matcher(organ.strip()).replaceAll("");
        words = MEETING.matcher(words).replaceFirst("").replaceFirst("^(中华人民共和国|经|由)", "");
        if (words.startsWith("全国人大常委会")) {
            return Optional.of("全国人民代表大会常务委员会");
        }
        Matcher congress = CONGRESS.matcher(words);
        if (congress.find() && congress.end() <= 40) {
            return Optional.of(congress.group(1));
        }
        Matcher office = ORGAN.matcher(words);
        return office.find() ? Optional.of(office.group(1)) : Optional.empty();
    }
}
