package org.luoshi.platform.laws.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.search.Entry.Ending;

/** Invented texts of invented places, as an index holds them. */
public final class SampleEntries {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    static final LocalDate OLD = LocalDate.of(2012, 5, 1);
    static final LocalDate NEW = LocalDate.of(2024, 7, 1);

    private SampleEntries() {}

    /** A text and its articles, each {@code number words}. */
    static List<Entry> law(
            String work, String title, String level, String area, @Nullable LocalDate from, String... articles) {
        return law(work, title, level, area, from, null, Ending.NONE, articles);
    }

    static List<Entry> law(
            String work,
            String title,
            String level,
            String area,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Ending ending,
            String... articles) {
        var entries = new java.util.ArrayList<Entry>();
        String version = work + "-" + from;
        for (int place = 0; place <= articles.length; place++) {
            String[] words = place == 0 ? new String[] {"", ""} : articles[place - 1].split(" ", 2);
            entries.add(new Entry(
                    version + "/" + place,
                    work,
                    version,
                    place == 0 ? Entry.Kind.LAW : Entry.Kind.PROVISION,
                    title,
                    place == 0 ? "" : "art_" + words[0],
                    place == 0 ? "" : "第" + words[0] + "条",
                    words[0],
                    "第一章 总则",
                    words[1],
                    level,
                    area,
                    area.isEmpty() ? "" : "示例省",
                    from,
                    to,
                    ending));
        }
        return entries;
    }

    /** Three works; one of them has an old text and the one in force. */
    static List<Entry> all() {
        var all = new java.util.ArrayList<Entry>();
        all.addAll(law(
                "w-dogs-old",
                "示例市养犬管理条例",
                "LOCAL_REGULATION",
                "示例市",
                OLD,
                NEW,
                Ending.AMENDED,
                "1 为了规范养犬行为，制定本条例。",
                "2 犬只应当每年接种狂犬病疫苗。",
                "3 携犬出户应当束犬链。"));
        all.addAll(law(
                "w-dogs",
                "示例市养犬管理条例",
                "LOCAL_REGULATION",
                "示例市",
                NEW,
                "1 为了规范养犬行为，维护公共秩序，制定本条例。",
                "2 犬只应当每年接种狂犬病疫苗，并取得免疫证明。",
                "3 携犬出户应当束犬链，犬链不得超过一点五米。",
                "3-1 盲人携带导盲犬的，不受前条限制。"));
        all.addAll(law(
                "w-fire",
                "示例市燃放烟花爆竹管理条例",
                "LOCAL_REGULATION",
                "示例市",
                OLD,
                "1 燃放烟花爆竹应当遵守本条例。",
                "2 违反规定燃放烟花爆竹的，由公安机关处以罚款。",
                "3 历史文化名城保护范围内不得燃放。"));
        all.addAll(law(
                "w-review",
                "中华人民共和国备案审查示例法",
                "LAW",
                "",
                OLD,
                "1 规范性文件应当报送备案。",
                "2 对报送备案的规范性文件进行审查。",
                "81 公布后三十日内报送备案，接受审查。"));
        return all;
    }
}
