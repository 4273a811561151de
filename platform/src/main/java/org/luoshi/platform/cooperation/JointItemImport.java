package org.luoshi.platform.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Category;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.imports.Column;
import org.luoshi.platform.imports.ImportKind;
import org.luoshi.platform.imports.ImportRow;
import org.luoshi.platform.imports.MadeRecord;
import org.luoshi.platform.imports.Problem;
import org.luoshi.platform.imports.RowResult;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * A table of matters to cooperate on → items proposed for a list (合作事项表). Our owner is one of our units; the other city
 * names its own when it confirms, so that no table confirms anything in its place.
 */
@Component
class JointItemImport implements ImportKind {
    static final String RECORD = "joint-item";

    private final Lists lists;
    private final WriteEntry write;
    private final CarriedItems carried;
    private final Organisations organisations;
    private final CityDate date;

    JointItemImport(Lists lists, WriteEntry write, CarriedItems carried, Organisations organisations, CityDate date) {
        this.lists = lists;
        this.write = write;
        this.carried = carried;
        this.organisations = organisations;
        this.date = date;
    }

    @Override
    public String id() {
        return "joint-items";
    }

    @Override
    public String permission() {
        return CooperationRights.MANAGE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("city").mandatory(),
                Column.text("title").mandatory().unique(),
                Column.text("text"),
                Column.text("category").mandatory(),
                Column.choice(
                                "kind",
                                Arrays.stream(Content.Kind.values())
                                        .map(kind -> new Column.Option(
                                                kind.name(),
                                                "cooperation.kind."
                                                        + kind.name().toLowerCase(java.util.Locale.ROOT)))
                                        .toList())
                        .mandatory(),
                Column.number("year").mandatory(),
                Column.text("owner").mandatory(),
                Column.date("due").mandatory());
    }

    @Override
    public List<Problem> check(ImportRow row, List<ImportRow> above) {
        Optional<CooperationList> list = list(row);
        if (list.isEmpty()) {
            return List.of(Problem.in(row.cell("city"), "cooperation.import.no-list"));
        }
        List<Problem> problems = new ArrayList<>();
        if (category(list.get(), row.text("category")).isEmpty()) {
            problems.add(Problem.in(row.cell("category"), "cooperation.import.no-category"));
        }
        if (unit(row).isEmpty()) {
            problems.add(Problem.in(row.cell("owner"), "cooperation.import.no-owner"));
        }
        boolean known = lists.joint(list.get()).items().stream()
                .anyMatch(
                        item -> !item.stage().ended() && item.content().title().equals(row.text("title")));
        if (known) {
            problems.add(Problem.in(row.cell("title"), "cooperation.import.known"));
        }
        return problems;
    }

    @Override
    public RowResult apply(ImportRow row, Viewer by) {
        List<Problem> wrong = check(row, List.of());
        return wrong.isEmpty() ? propose(row, list(row).orElseThrow(), by) : new RowResult.Refused(wrong.getFirst());
    }

    private RowResult propose(ImportRow row, CooperationList list, Viewer by) {
        Organisation owner = unit(row).orElseThrow();
        String item = UUID.randomUUID().toString();
        LocalDate due = row.date("due").orElseThrow();
        Content content = new Content(
                row.text("title"),
                row.text("text"),
                category(list, row.text("category")).orElseThrow(),
                Content.Kind.valueOf(row.choice("kind").orElseThrow()),
                row.number("year").orElseThrow());
        Act act = new Act.ProposeItem(
                item, content, new Owner(owner.name(), owner.id().toString()), due);
        return switch (write.handle(WriteEntry.Command.ours(list.id(), act), by)) {
            case WriteEntry.Result.Written _ -> made(list, item, content.title());
            case WriteEntry.Result.Refused(WriteEntry.Refusal.ByTheList(var reason)) ->
                new RowResult.Refused(Problem.in(row.cell("title"), "cooperation.reason." + reason.name()));
            case WriteEntry.Result.Refused _ ->
                new RowResult.Refused(Problem.in(row.cell("city"), "cooperation.import.no-list"));
        };
    }

    private RowResult made(CooperationList list, String item, String title) {
        MatterId matter = carried.find(list.id(), item).orElseThrow().matter();
        Map<String, String> numbers = carried.numbers(list.id());
        String href = MatterLinks.under("/cooperation/items", numbers.getOrDefault(item, ""));
        return new RowResult.Made(List.of(new MadeRecord(RECORD, matter.toString(), title, href)));
    }

    /** What was proposed is taken back by its proposer; who else said something about it is asked before. */
    @Override
    public void undo(List<MadeRecord> lastFirst, Viewer by) {
        for (MadeRecord record : lastFirst) {
            CarriedItems.Known item =
                    carried.of(new MatterId(UUID.fromString(record.id()))).orElseThrow();
            Act decline = new Act.DeclineItem(item.item(), "导入撤回");
            if (!(write.handle(WriteEntry.Command.ours(item.list(), decline), by)
                    instanceof WriteEntry.Result.Written)) {
                throw new IllegalStateException("an item that nothing rests on is not taken back: " + record);
            }
        }
    }

    private Optional<CooperationList> list(ImportRow row) {
        return lists.all().stream()
                .filter(list -> list.theirName().equals(row.text("city")))
                .findFirst();
    }

    private Optional<String> category(CooperationList list, String written) {
        return lists.joint(list).categories().stream()
                .filter(category ->
                        List.of(category.id(), category.zh(), category.en()).contains(written))
                .map(Category::id)
                .findFirst();
    }

    private Optional<Organisation> unit(ImportRow row) {
        return organisations.find(row.text("owner"), date.today()) instanceof Lookup.Unique(Organisation found)
                ? Optional.of(found)
                : Optional.empty();
    }
}
