package org.luoshi.platform.intake;

import static org.luoshi.platform.intake.DraftField.may;
import static org.luoshi.platform.intake.DraftField.must;

import java.util.List;
import java.util.Optional;
import org.luoshi.platform.intake.DraftField.Type;

/** What a draft may become, and the facts it takes (草稿种类). */
public enum DraftKind {
    /** 常委会会议. */
    SESSION(must("body", Type.UNIT), must("ordinal", Type.NUMBER), may("day", Type.DAY)),
    /** 议题. */
    AGENDA_ITEM(
            must("title", Type.TEXT),
            must("itemKind", Type.CHOICE),
            must("mode", Type.CHOICE),
            may("reporter", Type.LINE),
            may("votes", Type.YES)),
    /** 传达部署会议. */
    CONFERENCE(
            must("title", Type.LINE),
            must("host", Type.UNIT),
            must("day", Type.DAY),
            may("place", Type.LINE),
            may("conveyed", Type.LINES),
            may("deployed", Type.LINES),
            may("speakers", Type.LINES),
            may("exchange", Type.LINES),
            may("keptBecause", Type.TEXT)),
    /** 部署事项. */
    TASK(must("text", Type.TEXT), must("owner", Type.UNIT), must("due", Type.DAY)),
    /** 两地合作事项. */
    JOINT_ITEM(
            must("otherCity", Type.LINE),
            must("title", Type.LINE),
            must("category", Type.CHOICE),
            must("batch", Type.CHOICE),
            must("owner", Type.UNIT),
            must("theirOwner", Type.LINE),
            must("due", Type.DAY)),
    /** 调研视察. */
    VISIT(
            must("title", Type.LINE),
            must("visitKind", Type.CHOICE),
            must("organ", Type.UNIT),
            must("leader", Type.LINE),
            may("leaderPost", Type.LINE),
            must("day", Type.DAY),
            must("stops", Type.LINES)),
    /** 现场交办. */
    INSTRUCTION(
            must("text", Type.TEXT),
            must("speaker", Type.LINE),
            may("stop", Type.LINE),
            may("owner", Type.UNIT),
            may("result", Type.LINE),
            may("due", Type.DAY)),
    /** 数字. */
    FIGURE(
            must("value", Type.NUMBER),
            may("unit", Type.LINE),
            must("subject", Type.LINE),
            may("status", Type.LINE),
            must("day", Type.DAY),
            may("ours", Type.CHOICE)),
    /** 法规名称. */
    NAME(must("regulation", Type.CHOICE));

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
