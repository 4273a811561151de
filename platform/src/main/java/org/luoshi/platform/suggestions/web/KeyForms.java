package org.luoshi.platform.suggestions.web;

import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.matters.web.MatterPage;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.suggestions.ChairpersonsItems;
import org.springframework.stereotype.Component;

/**
 * The forms of a supervision, narrowed to what can be chosen: settled items of the chairpersons' meeting instead of a line to
 * type, one committee instead of units with parts. What is sent is the same.
 */
@Component
class KeyForms {
    private final List<ChairpersonsItems> items;

    KeyForms(List<ChairpersonsItems> items) {
        this.items = items;
    }

    MatterPage of(MatterPage page) {
        return page.withActs(page.acts().stream().map(this::narrowed).toList());
    }

    private MatterPage.Act narrowed(MatterPage.Act act) {
        return act.withInputs(act.inputs().stream().flatMap(this::narrowed).toList());
    }

    private Stream<MatterPage.Input> narrowed(MatterPage.Input input) {
        if (input.way() == MatterPage.Way.UNITS) {
            return input.parts().stream()
                    .filter(part -> part.field().name().endsWith(".committee"))
                    .map(part ->
                            new MatterPage.Input(MatterPage.Way.SELECT, part.field(), input.choices(), List.of(), 0));
        }
        return input.field().name().endsWith(".f.item") ? settled(input) : Stream.of(input);
    }

    /** Left out while the chairpersons' meeting has settled nothing here: then a document's number says it. */
    private Stream<MatterPage.Input> settled(MatterPage.Input input) {
        List<Choice> choices = items.stream()
                .flatMap(each -> each.settled().stream())
                .map(item -> new Choice(item.code(), item.on() + " " + item.meeting() + " · " + item.title()))
                .toList();
        return choices.isEmpty()
                ? Stream.empty()
                : Stream.of(new MatterPage.Input(MatterPage.Way.SELECT, input.field(), choices, List.of(), 0));
    }
}
