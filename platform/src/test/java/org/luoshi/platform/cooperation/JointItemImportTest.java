package org.luoshi.platform.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Stage;
import org.luoshi.platform.imports.ConfirmImport;
import org.luoshi.platform.imports.ImportId;
import org.luoshi.platform.imports.PreviewImport;
import org.luoshi.platform.imports.UndoImport;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** A table becomes proposed items, all or none, and is taken back while the other city has said nothing. */
@PlatformTest
class JointItemImportTest {
    private static final String HEADER = "对方城市,事项,内容,类别,种类,批次,我方责任单位,期限\n";

    @Autowired
    AloneList alone;

    @Autowired
    Lists lists;

    @Autowired
    PreviewImport preview;

    @Autowired
    ConfirmImport confirm;

    @Autowired
    UndoImport undo;

    @Autowired
    TestAccounts accounts;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void proposesEveryRowAndTakesAllBackUntilTheOtherCityConfirmed() {
        Viewer clerk = accounts.viewer("office", "government-office");
        CooperationList list = alone.with("表格市" + mark);
        String bureau = "表格局" + mark;
        alone.bureau(bureau);
        String category = lists.joint(list).categories().getFirst().zh();
        String row = "表格市" + mark + ",事项%s,双方各自承担,%s,项目,2027,%s,2027-06-30\n";

        ImportId wrong = previewed(HEADER + row.formatted("甲", "没有的类别", "没有的单位"), clerk);
        assertThat(confirm.handle(wrong, clerk)).isInstanceOf(ConfirmImport.Result.Wrong.class);
        assertThat(lists.joint(list).items()).isEmpty();

        ImportId id =
                previewed(HEADER + row.formatted("甲", category, bureau) + row.formatted("乙", category, bureau), clerk);
        assertThat(confirm.handle(id, clerk)).isEqualTo(new ConfirmImport.Result.Confirmed(2));
        List<Item> items = lists.joint(list).items();
        assertThat(items).extracting(Item::stage).containsOnly(Stage.PROPOSED);
        assertThat(items).extracting(item -> item.content().title()).containsExactly("事项甲", "事项乙");

        alone.theirs(list, new Act.ConfirmItem(items.getFirst().id(), new Owner("对方局", "")), AloneList.DAY);
        assertThat(undo.handle(id, clerk)).isInstanceOf(UndoImport.Result.InUse.class);

        ImportId other = previewed(HEADER + row.formatted("丙", category, bureau), clerk);
        confirm.handle(other, clerk);
        assertThat(undo.handle(other, clerk)).isEqualTo(new UndoImport.Result.Undone(1));
        assertThat(lists.joint(list).items().getLast().stage()).isEqualTo(Stage.DECLINED);
    }

    private ImportId previewed(String table, Viewer by) {
        var content = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return preview.handle("joint-items", "合作事项" + UUID.randomUUID() + ".csv", content, by)
                        instanceof PreviewImport.Result.Previewed(ImportId id)
                ? id
                : new ImportId(UUID.randomUUID());
    }
}
