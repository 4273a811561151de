package org.luoshi.platform.sessions.conferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What does not fit in the record of a conference; the register here is invented. */
class ConferenceCheckTest {
    private static final String UNITED_FRONT = "全市统战部长会议";

    /** 岑一 heads the education bureau, 岑二 holds no post any more; nobody else is known. */
    private static final OfficeHolders REGISTER = new OfficeHolders() {
        @Override
        public Optional<List<Office>> heldBy(String name) {
            return switch (name) {
                case "岑一" -> Optional.of(List.of(new Office("局长", List.of("示例市教育局", "市教育局"))));
                case "岑二" -> Optional.of(List.of());
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> head(String printed) {
            return printed.equals("市教育局局长") ? Optional.of("岑一") : Optional.empty();
        }
    };

    @Test
    void saysWhenTheFieldDeployedIsNotTheMeetings() {
        check(UNITED_FRONT, "部署今年全市宣传思想工作", "FieldDiffers");
        check("全市宣传部长会议", "部署今年全市宣传思想工作");
        check(UNITED_FRONT, "部署今年全市统战工作和宣传工作");
        check(UNITED_FRONT, "总结工作、分析形势");
        check("全市经济形势座谈会", "部署今年全市宣传思想工作");
    }

    @Test
    void saysWhenTheSpeakersPostIsOfAnotherField() {
        check(UNITED_FRONT, "部署今年全市统战工作", "PostOfAnotherField NotInRegister", "生人，市委常委、宣传部部长");
        check(UNITED_FRONT, "部署今年全市统战工作", "NotInRegister", "生人，市委常委、统战部部长");
    }

    @Test
    void holdsPostsAgainstTheRegisterOfTheDay() {
        check("全市教育工作会议", "", "", "岑一，市教育局局长");
        check("全市教育工作会议", "", "", "岑一，示例市教育局党组书记、局长");
        check("全市教育工作会议", "", "", "岑一，教育局局长");
        check("全市教育工作会议", "", "PostDiffers", "岑一，副市长");
        check("全市教育工作会议", "", "PostDiffers", "岑二，副市长");
        check("全市教育工作会议", "", "HeldByAnother", "生人，市教育局局长");
        check("全市教育工作会议", "", "", "生人，");
    }

    @Test
    void saysWhenAnotherConferenceHasTheSameSentence() {
        List<Warning> warnings = new ConferenceCheck(WorkFields.shipped(), REGISTER)
                .warnings(told(UNITED_FRONT, "部署今年全市工作"), Map.of("全市宣传部长会议", List.of("部署今年全市工作")));
        assertThat(warnings).containsExactly(new Warning.SaidElsewhere("部署今年全市工作", "全市宣传部长会议"));
    }

    private static void check(String title, String deployed) {
        check(title, deployed, "");
    }

    private static void check(String title, String deployed, String expected, String... speakers) {
        List<Warning> warnings =
                new ConferenceCheck(WorkFields.shipped(), REGISTER).warnings(told(title, deployed, speakers), Map.of());
        assertThat(String.join(
                        " ",
                        warnings.stream()
                                .map(warning -> warning.getClass().getSimpleName())
                                .toList()))
                .as(title + " " + deployed + Arrays.toString(speakers))
                .isEqualTo(expected);
    }

    private static ConferenceCheck.Told told(String title, String deployed, String... speakers) {
        return new ConferenceCheck.Told(
                title,
                "",
                deployed.isEmpty() ? List.of() : List.of(deployed),
                Arrays.stream(speakers)
                        .map(line -> line.split("，", -1))
                        .map(cells -> new Speaker(cells[0], cells[1], Speaker.Role.SPOKE))
                        .toList());
    }
}
