package org.luoshi.platform.sessions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.web.SessionPage.Change;
import org.luoshi.platform.sessions.web.SessionPage.Change.Kind;

/** What one version of an agenda changed against the one before (议程版本比较). */
final class AgendaChanges {
    private AgendaChanges() {}

    static List<Change> between(Agenda before, Agenda now) {
        List<Change> changes = new ArrayList<>();
        List<ItemId> common = order(before, now);
        List<ItemId> after = order(now, before);
        for (AgendaItem item : now.items()) {
            Optional<AgendaItem> old = before.item(item.id());
            if (old.isEmpty()) {
                changes.add(new Change(Kind.ADDED, item.title(), ""));
            } else if (!same(old.get(), item)) {
                changes.add(new Change(Kind.CHANGED, item.title(), old.get().title()));
            } else if (common.indexOf(item.id()) != after.indexOf(item.id())) {
                changes.add(new Change(
                        Kind.MOVED, item.title(), Integer.toString(old.get().place())));
            }
        }
        before.items().stream()
                .filter(item -> now.item(item.id()).isEmpty())
                .forEach(item -> changes.add(new Change(Kind.DROPPED, item.title(), "")));
        return changes;
    }

    /** The items both have, in the order of the first. */
    private static List<ItemId> order(Agenda one, Agenda other) {
        return one.items().stream()
                .map(AgendaItem::id)
                .filter(id -> other.item(id).isPresent())
                .toList();
    }

    private static boolean same(AgendaItem one, AgendaItem other) {
        return one.title().equals(other.title())
                && one.kind() == other.kind()
                && one.mode() == other.mode()
                && one.votes() == other.votes()
                && one.reporter().equals(other.reporter());
    }
}
