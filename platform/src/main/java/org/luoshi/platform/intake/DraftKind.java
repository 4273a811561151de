package org.luoshi.platform.intake;

import static org.luoshi.platform.intake.DraftField.may;
import static org.luoshi.platform.intake.DraftField.must;

import java.util.List;
import java.util.Optional;

/** What a draft may become, and the facts it takes (草稿种类). */
public enum DraftKind {
    /** 常委会会议. */
    SESSION(
            must("body", DraftField.Type.UNIT),
            must("ordinal", DraftField.Type.NUMBER),
            may("day", DraftField.Type.DAY)),
    /** 议题. */
    AGENDA_ITEM(
            must("title", DraftField.Type.TEXT),
            must("itemKind", DraftField.Type.CHOICE),
            must("mode", DraftField.Type.CHOICE),
            may("reporter", DraftField.Type.LINE),
            may("votes", DraftField.Type.YES)),
    /** 传达部署会议. */
    CONFERENCE(
            must("title", DraftField.Type.LINE),
            must("host", DraftField.Type.UNIT),
            must("day", DraftField.Type.DAY),
            may("place", DraftField.Type.LINE),
            may("conveyed", DraftField.Type.LINES),
            may("deployed", DraftField.Type.LINES),
            may("speakers", DraftField.Type.LINES),
            may("exchange", DraftField.Type.LINES),
            may("keptBecause", DraftField.Type.TEXT)),
    /** 部署事项. */
    TASK(must("text", DraftField.Type.TEXT), must("owner", DraftField.Type.UNIT), must("due", DraftField.Type.DAY)),
    /** 两地合作事项. */
    JOINT_ITEM(
            must("otherCity", DraftField.Type.LINE),
            must("title", DraftField.Type.LINE),
            must("category", DraftField.Type.CHOICE),
            must("batch", DraftField.Type.CHOICE),
            must("owner", DraftField.Type.UNIT),
            must("theirOwner", DraftField.Type.LINE),
            must("due", DraftField.Type.DAY)),
    /** 调研视察. */
    VISIT(
            must("title", DraftField.Type.LINE),
            must("visitKind", DraftField.Type.CHOICE),
            must("organ", DraftField.Type.UNIT),
            must("leader", DraftField.Type.LINE),
            may("leaderPost", DraftField.Type.LINE),
            must("day", DraftField.Type.DAY),
            must("stops", DraftField.Type.LINES)),
    /** 现场交办. */
    INSTRUCTION(
            must("text", DraftField.Type.TEXT),
            must("speaker", DraftField.Type.LINE),
            may("stop", DraftField.Type.LINE),
            may("owner", DraftField.Type.UNIT),
            may("result", DraftField.Type.LINE),
            may("due", DraftField.Type.DAY)),
    /** 数字. */
    FIGURE(
            must("value", DraftField.Type.NUMBER),
            may("unit", DraftField.Type.LINE),
            must("subject", DraftField.Type.LINE),
            may("status", DraftField.Type.LINE),
            must("day", DraftField.Type.DAY),
            may("ours", DraftField.Type.CHOICE)),
    /** 法规名称. */
    NAME(must("regulation", DraftField.Type.CHOICE));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<DraftField> fields;

    DraftKind(DraftField... fields) {
        this.fields = List.of(fields);
    }

    public List<DraftField> fields() {
        return fields;
    }

    public Optional<DraftField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether it is the report others belong to. */
    public boolean isHead() {
        return this == SESSION || this == CONFERENCE || this == VISIT;
    }

    public String messageKey() {
        return "intake.kind." + name();
    }
}
