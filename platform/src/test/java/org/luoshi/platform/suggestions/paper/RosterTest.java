package org.luoshi.platform.suggestions.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.suggestions.DraftSuggestion.Deputy;

class RosterTest {
    private static final Deputy CEN = new Deputy("1", "岑一", "东岭代表团");
    private static final Deputy XU_EAST = new Deputy("2", "许小二", "东岭代表团");
    private static final Deputy XU_WEST = new Deputy("3", "许小二", "西川代表团");

    private final Roster roster = new Roster(List.of(CEN, XU_EAST, XU_WEST), _ -> new Lookup.None(List.of()));

    @Test
    void findsANameHoweverItsCharactersAreSpaced() {
        assertThat(roster.deputy("岑　一")).isEqualTo(new Roster.Who.Found(CEN));
        assertThat(roster.deputy(" 岑一 ")).isEqualTo(new Roster.Who.Found(CEN));
    }

    @Test
    void asksForTheDelegationOfNamesakes() {
        assertThat(roster.deputy("许小二")).isEqualTo(new Roster.Who.Several(List.of(XU_EAST, XU_WEST)));
        assertThat(roster.deputy("许小二（西川）")).isEqualTo(new Roster.Who.Found(XU_WEST));
        assertThat(roster.deputy("许小二(南平)")).isInstanceOf(Roster.Who.Several.class);
    }

    @Test
    void offersWhoIsWrittenMostAlike() {
        assertThat(roster.deputy("许晓二")).isEqualTo(new Roster.Who.Nobody(List.of("许小二")));
        assertThat(roster.deputy("许二")).isEqualTo(new Roster.Who.Nobody(List.of("许小二")));
        assertThat(roster.deputy("钱多多")).isEqualTo(new Roster.Who.Nobody(List.of()));
    }

    @Test
    void takesNamesApartWhereOnlySpacesStandBetween() {
        assertThat(roster.names("岑 一 许小二")).containsExactly("岑一", "许小二");
        assertThat(roster.names("岑一、许小二（西川）；钱多多")).containsExactly("岑一", "许小二（西川）", "钱多多");
        assertThat(roster.names("无")).isEmpty();
    }
}
