package org.luoshi.procedure.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.procedure.Cases;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.yaml.Problem;

/** The rules that ship, and rules somebody wrote wrongly. */
class RuleBookTest {
    private static final String SOUND = """
            rules: council
            title: { zh: 议事会, en: Council }
            quorum:
              - { more-than: 1/2, from: 2022-03-12 }
            majorities:
              all: [ { of: all-members, more-than: 1/2, from: 2022-03-12 } ]
            methods:
              usual: [ { allowed: [hands], from: 2022-03-12 } ]
            limits:
              speech: [ { minutes: 10, from: 2022-03-12 } ]
            kinds:
              decision: { title: { zh: 决定, en: Decision }, majority: all, methods: usual }
            in:
              place:
                text: { law: 某地规则, version: 2024-05-01, in-force: 2024-06-01 }
                majorities:
                  all: [ { of: present, at-least: 2/3, article: "7" } ]
            """;

    @Test
    void theShippedRulesCheck() {
        assertThat(RuleBook.load(Cases.PROCEDURES)).isInstanceOf(RuleBook.Loaded.class);
        for (var rules : List.of("standing-committee", "congress", "chairpersons", "special-committee")) {
            var day = shipped(rules, "national").on(LocalDate.of(2025, 2, 20)).orElseThrow();
            assertThat(day.rules().kinds())
                    .isNotEmpty()
                    .allSatisfy(kind ->
                            assertThat(day.kind(new VoteKind(kind))).as(kind).isPresent());
        }
    }

    @Test
    void aStandingCommitteeDecidesByMoreThanHalfOfAllItsMembers() {
        var day = shipped("standing-committee", "national")
                .on(LocalDate.of(2025, 2, 20))
                .orElseThrow();
        var resignation = day.kind(new VoteKind("resignation")).orElseThrow();
        assertThat(resignation.majority().base()).isEqualTo(Base.ALL_MEMBERS);
        assertThat(resignation.majority().share().en()).isEqualTo("more than half");
        assertThat(resignation.majority().basis()).isEqualTo(basis("地方组织法", "2022-03-11", "51(4)"));
        assertThat(resignation.methods()).allMatch(BallotMethod::secret);
        assertThat(day.quorum().needed(41)).isEqualTo(21);
    }

    @Test
    void aDismissalIsVotedOnPaperByTheLawOfItsDay() {
        var rules = shipped("standing-committee", "national");
        var before = rules.on(LocalDate.of(2024, 11, 7))
                .orElseThrow()
                .kind(new VoteKind("dismissal"))
                .orElseThrow();
        var after = rules.on(LocalDate.of(2024, 11, 8))
                .orElseThrow()
                .kind(new VoteKind("dismissal"))
                .orElseThrow();
        assertThat(before.methods()).isEqualTo(after.methods()).containsExactly(BallotMethod.PAPER_SECRET);
        assertThat(before.methodBasis()).isEqualTo(basis("监督法", "2006-08-27", "46"));
        assertThat(after.methodBasis()).isEqualTo(basis("监督法", "2024-11-08", "62(3)"));
    }

    @Test
    void aSubDecisionIsTakenByThosePresent() {
        var day = shipped("standing-committee", "national")
                .on(LocalDate.of(2025, 2, 20))
                .orElseThrow();
        assertThat(day.kind(new VoteKind("postpone")).orElseThrow().majority().base())
                .isEqualTo(Base.PRESENT);
    }

    @Test
    void aCongressNeedsTwoThirdsOfItsDeputies() {
        var day = shipped("congress", "national").on(LocalDate.of(2025, 2, 20)).orElseThrow();
        assertThat(day.quorum().needed(431)).isEqualTo(288);
        assertThat(day.kind(new VoteKind("election")).orElseThrow().prescribed())
                .isEqualTo(BallotMethod.PAPER_SECRET);
    }

    @Test
    void aPlacesTextIsLaidOverTheNationsFromTheDayItIsInForce() {
        var rules = shipped("standing-committee", "guangdong");
        var before = rules.on(LocalDate.of(2023, 4, 30)).orElseThrow();
        var after = rules.on(LocalDate.of(2023, 5, 1)).orElseThrow();
        assertThat(before.quorum().basis()).isEqualTo(basis("地方组织法", "2022-03-11", "51(3)"));
        assertThat(after.quorum().basis()).isEqualTo(basis("广东省人民代表大会常务委员会议事规则", "2023-03-30", "6"));
        assertThat(after.limit("motion-sponsors").orElseThrow().amount()).isEqualTo(5);
        assertThat(rules.text()).isPresent();
    }

    @Test
    void aPlacesRuleMayComeFromAnotherOfItsTexts() {
        var limit = shipped("standing-committee", "chongqing")
                .on(LocalDate.of(2025, 2, 20))
                .orElseThrow()
                .limit("failed-nominations")
                .orElseThrow();
        assertThat(limit)
                .isEqualTo(new Limit(2, Limit.Unit.TIMES, basis("重庆市各级人民代表大会常务委员会人事任免工作条例", "2022-06-10", "21")));
    }

    @Test
    void howLongOneSpeaksInAGroupIsAPlacesOwnRule() {
        LocalDate day = LocalDate.of(2025, 2, 20);
        var chongqing = shipped("standing-committee", "chongqing").on(day).orElseThrow();
        var beijing = shipped("standing-committee", "beijing").on(day).orElseThrow();
        assertThat(chongqing.limit("group-speech"))
                .hasValue(new Limit(15, Limit.Unit.MINUTES, basis("重庆市人民代表大会常务委员会议事规则", "2023-03-30", "43")));
        assertThat(chongqing.limit("group-speech-again").orElseThrow().amount()).isEqualTo(10);
        assertThat(beijing.limit("group-speech-again").orElseThrow().amount()).isEqualTo(5);
        assertThat(shipped("standing-committee", "national")
                        .on(day)
                        .orElseThrow()
                        .limit("group-speech"))
                .isEmpty();
    }

    @Test
    void thereAreNoRulesBeforeTheOldestLawThatWasRead() {
        assertThat(shipped("standing-committee", "national").on(LocalDate.of(2022, 3, 11)))
                .isEmpty();
        assertThat(shipped("standing-committee", "national")
                        .on(LocalDate.of(2025, 2, 20))
                        .orElseThrow()
                        .kind(new VoteKind("poem")))
                .isEmpty();
    }

    @Test
    void readsWhatIsSound() {
        var loaded = (RuleBook.Loaded) RuleBook.load(SOUND, "council.rules.yaml");
        var here = loaded.rules("council", "place")
                .orElseThrow()
                .on(LocalDate.of(2024, 6, 1))
                .orElseThrow();
        var majority = here.kind(new VoteKind("decision")).orElseThrow().majority();
        assertThat(majority.base()).isEqualTo(Base.PRESENT);
        assertThat(majority.share().zh()).isEqualTo("三分之二以上");
        assertThat(majority.basis()).isEqualTo(basis("某地规则", "2024-05-01", "7"));
        assertThat(loaded.rules("council", "elsewhere")).isEqualTo(loaded.rules("council", "national"));
        assertThat(loaded.rules("cabinet", "national")).isEmpty();
    }

    @Test
    void saysOnWhichLineAFaultStands() {
        check("rules: council", "rules: counsel", 1, "their file says otherwise");
        check("- { more-than: 1/2,", "- {", 4, "no share is given");
        check("more-than: 1/2, from", "more-than: 3/2, from", 4, "no share is given");
        check("of: all-members", "of: everybody", 6, "there is no base");
        check("allowed: [hands]", "allowed: [hand]", 8, "Did you mean “hands”");
        check("minutes: 10", "hours: 10", 10, "no number is given");
        check("majority: all", "majority: al", 12, "there is no rule “al”");
        check("    majorities:\n      all", "    majorities:\n      most", 17, "there is no rule “most”");
        check("article: \"7\"", "articel: \"7\"", 17, "“article” is missing");
        check("quorum:\n  - { more-than: 1/2, from: 2022-03-12 }\n", "", 1, "“quorum” is missing");
        check(
                "  - { more-than: 1/2, from: 2022-03-12 }",
                "  - { more-than: 1/2, from: 2022-03-12 }\n  - { more-than: 1/2, from: 2024-03-12 }",
                5,
                "overlaps the rule before it");
    }

    private static void check(String sound, String broken, int line, String message) {
        assertThat(SOUND).contains(sound);
        var result =
                RuleBook.load(SOUND.replaceFirst(java.util.regex.Pattern.quote(sound), broken), "council.rules.yaml");
        assertThat(result).isInstanceOf(RuleBook.Problems.class);
        assertThat(((RuleBook.Problems) result).problems()).anySatisfy(problem -> {
            assertThat(problem.where().line()).as(problem.lineEn()).isEqualTo(line);
            assertThat(problem.lineEn()).contains(message);
        });
    }

    private static BodyRules shipped(String body, String place) {
        return switch (RuleBook.load(Cases.PROCEDURES)) {
            case RuleBook.Loaded loaded ->
                loaded.rules("sessions/" + body, place).orElseThrow();
            case RuleBook.Problems(List<Problem> problems) -> throw new AssertionError(problems);
        };
    }

    private static Basis basis(String law, String version, String article) {
        return new Basis(law, LocalDate.parse(version), article);
    }
}
