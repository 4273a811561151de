package org.luoshi.platform.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.luoshi.platform.suggestions.Suggestion;

/** What the invented deputies of 示例市 write about: a topic and a place give a suggestion of their own. */
final class DemoTopics {
    private static final List<String> PLACES =
            List.of("青石街道", "云台街道", "柳溪镇", "长桥街道", "望湖街道", "石门镇", "丹枫街道", "南塘镇", "松岗街道", "锦绣街道", "白鹭镇", "安平街道");

    private final List<Topic> topics;

    private DemoTopics(List<Topic> topics) {
        this.topics = topics;
    }

    /**
     * A topic.
     *
     * @param unit part of the name of the unit it belongs to
     * @param co part of the name of a unit that helps
     * @param done what a unit promises or reports as done
     */
    record Topic(String category, String unit, String co, String title, String facts, String proposal, String done) {
        Suggestion.Text at(String place) {
            return new Suggestion.Text(
                    title.replace("{地}", place), facts.replace("{地}", place), proposal.replace("{地}", place));
        }
    }

    /** A topic at a place; no two indexes below {@link #count} give the same. */
    record Chosen(Topic topic, String place) {
        Suggestion.Text text() {
            return topic.at(place);
        }
    }

    int count() {
        return topics.size() * PLACES.size();
    }

    Chosen choose(int index) {
        int topic = index % topics.size();
        int place = (index / topics.size() + topic) % PLACES.size();
        return new Chosen(topics.get(topic), PLACES.get(place));
    }

    static DemoTopics load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                DemoTopics.class.getResourceAsStream("/demo/topics.csv"), StandardCharsets.UTF_8))) {
            return new DemoTopics(reader.lines().skip(1).map(DemoTopics::topic).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(String line) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != 7) {
            throw new IllegalStateException("a topic has seven cells: " + line);
        }
        return new Topic(
                cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5), cells.get(6));
    }
}
