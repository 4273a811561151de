package org.luoshi.procedure.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.procedure.yaml.Faults;
import org.luoshi.procedure.yaml.Fields;
import org.luoshi.procedure.yaml.Item;
import org.luoshi.procedure.yaml.Where;

/** Reads a place's file. */
final class ProfileReader {
    private ProfileReader() {}

    /** A place before its overlays meet the procedures. */
    record Draft(
            String id, Words title, List<String> aliases, Map<String, Overlay> overlays, Map<String, Where> places) {}

    static Draft read(Item.Mapping tree, Faults faults) {
        var fields = Fields.of(tree, faults);
        var id = fields.text("profile");
        var title = Labels.words(fields, "title", faults);
        var aliases = fields.texts("aliases").stream().map(Item.Text::value).toList();
        onlyTheBase(fields, faults);
        var overlays = new LinkedHashMap<String, Overlay>();
        var places = new LinkedHashMap<String, Where>();
        fields.optional("procedures")
                .ifPresent(section -> Fields.of(section, faults).entries().forEach((procedure, entry) -> {
                    overlays.put(procedure, Overlay.of(entry.value(), faults));
                    places.put(procedure, entry.key());
                }));
        if (id.equals(Profile.NATIONAL) != overlays.isEmpty() && faults.none()) {
            changes(id, tree.where(), faults);
        }
        fields.close();
        fileName(id, tree.where(), faults);
        return new Draft(id, title, aliases, overlays, places);
    }

    private static void onlyTheBase(Fields fields, Faults faults) {
        for (var text : fields.texts("extends")) {
            if (!text.value().equals(Profile.NATIONAL)) {
                faults.add(
                        text.where(),
                        "地方规则只能覆盖全国规则，不能继承“%s”".formatted(text.value()),
                        "a place overlays the national base only, not “%s”".formatted(text.value()),
                        "删除extends，把需要的规则写在本文件",
                        "Delete extends and write the rules here");
            }
        }
    }

    private static void changes(String id, Where where, Faults faults) {
        var national = id.equals(Profile.NATIONAL);
        faults.add(
                where,
                national ? "全国规则写在程序文件里，不在这里" : "没有改变任何程序",
                national
                        ? "the national rules stand in the procedure files, not here"
                        : "this place changes no procedure",
                national ? "删除procedures" : "写出procedures，或者删除这个文件",
                national ? "Delete procedures" : "Write procedures, or delete the file");
    }

    private static void fileName(String id, Where where, Faults faults) {
        if (!id.isEmpty() && !where.file().endsWith("/" + id + ".yaml")) {
            faults.add(
                    where,
                    "地方名“%s”与文件名不符".formatted(id),
                    "the profile calls itself “%s”, its file says otherwise".formatted(id),
                    "让两者一致",
                    "Make them agree");
        }
    }

    /** The places by id, with the base always among them; an overlay of an unknown procedure is reported. */
    static Map<String, Profile> profiles(List<Draft> drafts, Set<String> procedures, Faults faults) {
        var profiles = new LinkedHashMap<String, Profile>();
        profiles.put(Profile.NATIONAL, new Profile(Profile.NATIONAL, new Words("全国", "National"), List.of(), Map.of()));
        for (var draft : drafts) {
            var texts = new LinkedHashMap<String, LocalText>();
            draft.overlays().forEach((procedure, overlay) -> {
                if (!procedures.contains(procedure)) {
                    faults.unknown(
                            draft.places().getOrDefault(procedure, new Where("", 1, 1, "")),
                            "程序",
                            "procedure",
                            procedure,
                            procedures);
                }
                var text = overlay.text();
                if (text != null) {
                    texts.put(procedure, text);
                }
            });
            profiles.put(draft.id(), new Profile(draft.id(), draft.title(), draft.aliases(), Map.copyOf(texts)));
        }
        return profiles;
    }
}
