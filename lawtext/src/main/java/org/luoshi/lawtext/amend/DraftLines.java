package org.luoshi.lawtext.amend;

import java.util.List;

/** What is done to lines of a draft whatever asked for it: they change place, number and ending, and stay what they were. */
final class DraftLines {
    private DraftLines() {}

    static char last(List<DraftLine> lines) {
        return lines.isEmpty() ? '。' : lines.getLast().all().getLast().words.last();
    }

    static boolean same(List<DraftLine> one, List<DraftLine> other) {
        return text(one).equals(text(other));
    }

    static String text(List<DraftLine> lines) {
        var out = new StringBuilder();
        for (DraftLine line : lines) {
            line.all().forEach(each -> out.append(each.text()).append('\n'));
        }
        return out.toString();
    }

    /** Paragraphs that stay as they were stay the base's, so that only what changed is blamed. */
    static void keepEqual(List<DraftLine> before, List<DraftLine> after) {
        for (DraftLine line : after) {
            for (DraftLine each : line.all()) {
                before.stream()
                        .flatMap(old -> old.all().stream())
                        .filter(old -> old.label.equals(each.label) && old.words.isSameAs(each.words.toString()))
                        .findFirst()
                        .ifPresent(old -> {
                            each.words = old.words;
                            each.labelOwner = old.labelOwner;
                        });
            }
        }
    }

    /** Puts new lines where the old ones stand; the first takes over the number of the first. */
    static void swap(List<DraftLine> old, List<DraftLine> lines, int owner) {
        DraftLine first = old.getFirst();
        List<DraftLine> home = home(first);
        int at = indexOf(home, first);
        for (DraftLine line : old) {
            home(line).remove(indexOf(home(line), line));
        }
        if (!lines.isEmpty() && first.slot > 0) {
            lines.getFirst().slot = first.slot;
            lines.getFirst().slotOwner = owner;
        }
        for (int i = 0; i < lines.size(); i++) {
            DraftLine line = lines.get(i);
            if (i < old.size()) {
                take(old.get(i), line);
                old.get(i).successor = line;
            }
            line.home = home;
            DraftArticle article = first.article;
            line.all().forEach(each -> {
                each.article = article;
                each.restated = true;
            });
            home.add(Math.min(at + i, home.size()), line);
        }
    }

    /** A rewritten line is printed where and as the old one was, and blamed for what changed. */
    static void take(DraftLine old, DraftLine line) {
        line.lead = old.lead;
        line.tail = old.tail;
        line.number = old.number;
        line.origin = old.origin;
        if (line.style == null) {
            Words words = old.words;
            words.replace(0, words.length(), line.words.toString(), owner(line));
            line.words = words;
        }
    }

    static int owner(DraftLine line) {
        return line.words.length() > 0 ? line.words.owner(0) : line.labelOwner;
    }

    static List<DraftLine> home(DraftLine line) {
        List<DraftLine> home = line.home;
        if (home == null) {
            throw new Refused(Status.CONFLICT, "所说的款或者项已不在原处");
        }
        return home;
    }

    static int indexOf(List<DraftLine> lines, DraftLine line) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) == line) {
                return i;
            }
        }
        throw new Refused(Status.CONFLICT, "所说的款或者项已被另一条指令改写或者删去");
    }

    static void slot(DraftLine line, int slot, int owner, Target target) {
        if (slot <= 0) {
            throw new Refused(Status.NOT_UNDERSTOOD, target + "的新序号不明");
        }
        if (line.slot > 0 && line.slot != slot) {
            throw new Refused(Status.CONFLICT, target + "已由另一条指令改号");
        }
        line.slot = slot;
        line.slotOwner = owner;
    }

    static void move(DraftLine paragraph, DraftArticle to, int slot, int owner) {
        home(paragraph).remove(indexOf(home(paragraph), paragraph));
        paragraph.slot = slot;
        paragraph.slotOwner = owner;
        to.add(paragraph);
    }

    static void sameCount(List<Target> targets, List<Target> as) {
        if (targets.size() != as.size()) {
            throw new Refused(Status.CONFLICT, "原有" + targets.size() + "个，改为" + as.size() + "个");
        }
    }

    /** New words that end without a mark end with the one the old ended with. */
    static void finish(List<DraftLine> lines, char mark) {
        if (lines.isEmpty()) {
            return;
        }
        DraftLine line = lines.getLast().all().getLast();
        String whole = line.words.toString();
        String complete = complete(whole, mark);
        if (complete.length() > whole.length()) {
            int owner = owner(line);
            line.words.replace(whole.length(), whole.length(), complete.substring(whole.length()), owner);
        }
    }

    static String complete(String words, char mark) {
        if (words.isEmpty() || "。；：！？…，”）".indexOf(words.charAt(words.length() - 1)) >= 0) {
            return words;
        }
        return "。；，：".indexOf(mark) >= 0 ? words + mark : words;
    }
}
