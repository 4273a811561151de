package org.luoshi.platform.cooperation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.cooperation.joint.Stage;
import org.luoshi.platform.imports.RecordUses;
import org.luoshi.platform.matters.MatterId;
import org.springframework.stereotype.Component;

/** What rests on a proposed item: whatever either city has said about it since. */
@Component
class JointItemUses implements RecordUses {
    private final CarriedItems carried;
    private final Lists lists;

    JointItemUses(CarriedItems carried, Lists lists) {
        this.carried = carried;
        this.lists = lists;
    }

    @Override
    public List<Use> of(String recordKind, Set<String> ids) {
        return recordKind.equals(JointItemImport.RECORD)
                ? ids.stream().sorted().flatMap(id -> use(id).stream()).toList()
                : List.of();
    }

    private Optional<Use> use(String id) {
        return carried.of(new MatterId(UUID.fromString(id)))
                .flatMap(known -> lists.find(known.list())
                        .map(lists::joint)
                        .flatMap(joint -> joint.item(known.item()).filter(item -> rests(joint, item))))
                .map(item -> new Use(
                        id, "cooperation.import.in-use", List.of(item.content().title())));
    }

    private static boolean rests(JointList joint, Item item) {
        return item.stage() != Stage.PROPOSED || !joint.pendingOn(item.id()).isEmpty();
    }
}
