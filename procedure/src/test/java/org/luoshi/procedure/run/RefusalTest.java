package org.luoshi.procedure.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.procedure.run.Stage.DEPUTY;
import static org.luoshi.procedure.run.Stage.OFFICE;
import static org.luoshi.procedure.run.Stage.unit;
import static org.luoshi.procedure.run.Stage.units;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Field;
import org.luoshi.procedure.definition.Guard;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;

/** What a run does not let happen, and in which words. */
class RefusalTest {

    private static final Field CLASS = new Field(
            "class",
            Sketch.words("class"),
            Field.Type.CHOICE,
            true,
            List.of(),
            List.of(new Field.Option("A", Sketch.words("solved")), new Field.Option("D", Sketch.words("not now"))),
            0);
    private static final Field REASONS = new Field(
            "reasons",
            Sketch.words("reasons"),
            Field.Type.LONG_TEXT,
            false,
            List.of(new Field.RequiredWhen("class", List.of("D"))),
            List.of(),
            10);

    private static Procedure procedure() {
        var sketch = new Sketch().step("start", Step.Kind.START).step("open", Step.Kind.OPEN);
        sketch.event("assign", "start").to("open").by("office").adds("units");
        sketch.event("contact", "open").by("handler", "lead").about(Event.Party.ACTOR);
        sketch.event("reply", "open")
                .by("handler", "lead")
                .about(Event.Party.ACTOR)
                .when(new Guard.HappenedForParty("contact"), "contact first")
                .carries(CLASS)
                .carries(REASONS)
                .optional("on", Field.Type.DATE)
                .optional("cost", Field.Type.NUMBER)
                .optional("public", Field.Type.YES_NO)
                .optional("signer", Field.Type.TEXT);
        sketch.event("release", "open")
                .by("office")
                .about(Event.Party.CARRIED)
                .required("unit", Field.Type.UNIT)
                .releases(Event.Releases.PARTY);
        sketch.event("withdraw", "open").by("deputy", "owner");
        return sketch.procedure();
    }

    private static Stage assigned() {
        var stage = new Stage(procedure());
        stage.does(OFFICE, "2025-03-12", "assign", "units", units("lead=water", "co=roads"));
        return stage;
    }

    private static Stage contacted() {
        var stage = assigned();
        stage.does(unit("water"), "2025-03-13", "contact");
        return stage;
    }

    @Test
    void anUnknownEvent() {
        assertThat(assigned().isRefused(OFFICE, "2025-03-13", "fly")).isEqualTo(new Refusal.UnknownEvent("fly"));
    }

    @Test
    void anEventOfAnotherStepNamesTheStepsWhereItBelongs() {
        var refusal = assigned().isRefused(OFFICE, "2025-03-13", "assign", "units", units("lead=parks"));
        assertThat(refusal.words().zh()).isEqualTo("当前为“open”，不能“assign”；限于：start");
    }

    @Test
    void theWrongRoleIsToldWhoMay() {
        var refusal = assigned().isRefused(DEPUTY, "2025-03-13", "reply", "class", "A");
        assertThat(refusal).isInstanceOf(Refusal.NotPermitted.class);
        assertThat(refusal.words().zh()).isEqualTo("“reply”由handler（lead）办理");
    }

    @Test
    void theWrongPart() {
        var refusal = assigned().isRefused(unit("roads"), "2025-03-13", "reply", "class", "A");
        assertThat(refusal).isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void aUnitWithoutAPart() {
        assertThat(assigned().isRefused(unit("parks"), "2025-03-13", "reply", "class", "A"))
                .isEqualTo(new Refusal.NotAParty("parks"));
    }

    @Test
    void aUnitThatLeft() {
        var stage = contacted();
        stage.does(OFFICE, "2025-03-14", "release", "unit", "water");
        assertThat(stage.isRefused(unit("water"), "2025-03-15", "reply", "class", "A"))
                .isEqualTo(new Refusal.NotAParty("water"));
    }

    @Test
    void anotherDeputysMatter() {
        assertThat(assigned().isRefused(Actor.in("deputy"), "2025-03-13", "withdraw"))
                .isInstanceOf(Refusal.NotPermitted.class);
    }

    @Test
    void aConditionComesBeforeTheForm() {
        var refusal = assigned().isRefused(unit("water"), "2025-03-13", "reply");
        assertThat(refusal.words().zh()).isEqualTo("contact first");
    }

    @Test
    void anEventAboutAUnitThatHasNoPart() {
        assertThat(assigned().isRefused(OFFICE, "2025-03-13", "release", "unit", "parks"))
                .isEqualTo(new Refusal.NotAParty("parks"));
    }

    @Test
    void whatTheFormLacksOrCarriesWrongly() {
        checkReply("“class” is required", "class", " ");
        checkReply("“class”: choose one of: solved, not now", "class", "E");
        checkReply("“reasons” is required", "class", "D");
        checkReply("“reasons”: at most 10 characters, has 11", "class", "D", "reasons", "一二三四五六七八九十一");
        checkReply("“on”: must be a date", "class", "A", "on", "2025-02-30");
        checkReply("“on”: the year must be between 1900 and 2199", "class", "A", "on", LocalDate.MAX);
        checkReply("“cost”: must be a number", "class", "A", "cost", "many");
        checkReply("“public”: must be yes or no", "class", "A", "public", "yes");
        checkReply("“signer”: one line only", "class", "A", "signer", "a\nb");
        checkReply("“signer”: contains control characters; remove them", "class", "A", "signer", "a\0b");
        checkReply("“signer”: must be text", "class", "A", "signer", LocalDate.parse("2025-01-01"));
        checkReply(
                "there is no field “sum”; fields are: class, reasons, on, cost, public, signer",
                "class",
                "A",
                "sum",
                "1");
    }

    private static void checkReply(String expected, Object... carried) {
        var refusal = contacted().isRefused(unit("water"), "2025-03-14", "reply", carried);
        assertThat(refusal.words().en()).isEqualTo(expected);
    }

    @Test
    void aFieldMayHoldAsMuchAsItsRuleSays() {
        contacted()
                .does(
                        unit("water"),
                        "2025-03-14",
                        "reply",
                        "class",
                        "D",
                        "reasons",
                        "𠀀二三四五六七八九十",
                        "cost",
                        Value.of(BigDecimal.TEN),
                        "public",
                        true,
                        "on",
                        LocalDate.parse("2025-03-14"),
                        "signer",
                        "王");
    }

    @Test
    void unitsAndTheirParts() {
        checkUnits("“units” is required", Stage.units());
        checkUnits("“units”: no part “chief”; parts are: lead, co", Stage.units("chief=water"));
        checkUnits("“units”: choose the unit", Stage.units("lead= "));
        checkUnits("“units”: a unit can be listed only once: water", Stage.units("lead=water", "co=water"));
    }

    private static void checkUnits(String expected, Value units) {
        var refusal = new Stage(procedure()).isRefused(OFFICE, "2025-03-14", "assign", "units", units);
        assertThat(refusal.words().en()).isEqualTo(expected);
    }

    @Test
    void everyRefusalHasWordsInBothLanguages() {
        var refusals = List.of(
                new Refusal.UnknownEvent("x"),
                new Refusal.Missing(CLASS),
                new Refusal.NotAParty("x"),
                new Refusal.UnknownField("x", List.of("y")));
        assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.words().zh()).isNotBlank();
            assertThat(refusal.words().en()).isNotBlank();
            assertThat(refusal.basis()).isNull();
        });
    }

    @Test
    void offersWhatThisActorMayDoNow() {
        var stage = assigned();
        checkOffered(stage, unit("water"), "contact");
        checkOffered(stage, unit("roads"));
        checkOffered(stage, unit("parks"));
        checkOffered(stage, OFFICE, "release");
        checkOffered(stage, DEPUTY, "withdraw");
        checkOffered(contacted(), unit("water"), "contact", "reply");
    }

    @Test
    void saysWhatIsClosedForNowAndWhy() {
        checkWithheld(assigned(), unit("water"), "reply: contact first");
        checkWithheld(assigned(), unit("roads"));
        checkWithheld(contacted(), unit("water"));
    }

    private static void checkWithheld(Stage stage, Actor actor, String... said) {
        assertThat(stage.run().withheld(actor, LocalDate.parse("2025-03-14")))
                .extracting(
                        act -> act.event().id() + ": " + act.reason().words().en())
                .containsExactly(said);
    }

    private static void checkOffered(Stage stage, Actor actor, String... events) {
        assertThat(stage.offered(actor, "2025-03-14")).isEqualTo(Set.of(events));
    }
}
