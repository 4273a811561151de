package org.luoshi.platform.intake.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.intake.DraftAssistant.Answer;
import org.luoshi.platform.intake.DraftAssistant.Failure;
import org.luoshi.platform.intake.DraftAssistant.Proposal;
import org.luoshi.platform.intake.DraftField;
import org.luoshi.platform.intake.DraftKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is said to an assistant and what it says. In: {@code {"version":1,"text":"…","kinds":{"TASK":["text","owner","due"]}}}.
 * Out: {@code {"assistant":"a name","drafts":[{"kind":"TASK","quote":"…","fields":{"owner":"…"},"why":"…"}]}}.
 */
final class AssistantJson {
    private static final int VERSION = 1;
    private static final int MOST_DRAFTS = 200;
    private static final int LONGEST_NAME = 40;

    private final JsonMapper json;

    AssistantJson(JsonMapper json) {
        this.json = json;
    }

    String request(String words) {
        ObjectNode request = json.createObjectNode().put("version", VERSION).put("text", words);
        ObjectNode kinds = request.putObject("kinds");
        Arrays.stream(DraftKind.values())
                .filter(kind -> kind != DraftKind.NAME)
                .forEach(kind -> names(kinds.putArray(kind.name()), kind));
        return json.writeValueAsString(request);
    }

    private static void names(ArrayNode fields, DraftKind kind) {
        kind.fields().stream()
                .filter(field -> field.type() != DraftField.Type.CHOICE && field.type() != DraftField.Type.YES)
                .forEach(field -> fields.add(field.name()));
    }

    /** All of it in the shape, or nothing. */
    Answer read(byte[] body) {
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JacksonException e) {
            return shape("no JSON");
        }
        JsonNode drafts = root.path("drafts");
        if (!drafts.isArray() || drafts.size() > MOST_DRAFTS) {
            return shape("drafts");
        }
        List<Proposal> proposals = new ArrayList<>();
        for (JsonNode draft : drafts) {
            Proposal proposal = proposal(draft);
            if (proposal == null) {
                return shape("drafts[" + proposals.size() + "]");
            }
            proposals.add(proposal);
        }
        return new Answer.Proposed(name(root.path("assistant").asString("")), proposals);
    }

    private static @Nullable Proposal proposal(JsonNode draft) {
        JsonNode fields = draft.path("fields");
        if (!draft.path("kind").isString()
                || !draft.path("quote").isString()
                || !(fields.isObject() || fields.isMissingNode())) {
            return null;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (field.getValue().isContainer()) {
                return null;
            }
            facts.put(field.getKey(), field.getValue().asString(""));
        }
        return new Proposal(
                draft.path("kind").asString(),
                draft.path("quote").asString(),
                facts,
                draft.path("why").asString(""));
    }

    private static String name(String said) {
        String line = said.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
    }

    private static Answer shape(String where) {
        return new Answer.Failed(Failure.SHAPE, where);
    }
}
