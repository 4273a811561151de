package org.luoshi.platform.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.AddDeputy;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.CloseCongressSession;
import org.luoshi.platform.bodies.CongressSessionId;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.bodies.OpenTerm;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.ScheduleCongressSession;
import org.luoshi.platform.bodies.TermId;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.stereotype.Component;

/** The bodies of 示例市: its congress, government, districts and deputies; every name is invented. */
@Component
class DemoBodies {
    static final int TERM = 15;
    static final LocalDate TERM_OPENS = LocalDate.of(2022, 1, 11);
    private static final int DEPUTIES = 240;
    private static final String CITY = "示例市";
    private static final List<String> BUREAUS = List.of(
            "发展和改革委员会", "教育局", "科学技术局", "工业和信息化局", "公安局", "民政局", "司法局", "财政局", "人力资源和社会保障局", "自然资源和规划局", "生态环境局", "住房和城乡建设局",
            "城市管理局", "交通运输局", "水务局", "农业农村局", "商务局", "文化和旅游局", "卫生健康委员会", "退役军人事务局", "应急管理局", "审计局", "市场监督管理局", "体育局", "医疗保障局", "行政审批服务管理局",
            "数据局", "园林局");
    private static final List<String> COUNTIES = List.of("东岭区", "西河区", "南屏区", "北原区", "青阳县", "云水县");
    private static final List<String> COMMITTEES = List.of("法制委员会", "财政经济委员会", "社会建设委员会", "环境与资源保护委员会", "教育科学文化卫生委员会", "农业与农村委员会");
    private static final List<String> DELEGATIONS = List.of("东岭", "西河", "南屏", "北原", "青阳", "云水", "驻示例部队", "直属一", "直属二", "直属三");
    private static final String SURNAMES = "赵钱孙周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张曹严魏姜谢邹苏潘葛范彭鲁韦马方任袁柳唐薛雷贺";
    private static final String GIVEN = "安博朝达恩帆广浩嘉凯立明宁鹏清荣盛涛文欣雅远哲志中贝琳若书婷薇晓怡月云芳静兰梅";

    private final AddOrganisation addOrganisation;
    private final AddPerson addPerson;
    private final AddDeputy addDeputy;
    private final OpenTerm openTerm;
    private final ScheduleCongressSession schedule;
    private final CloseCongressSession close;
    private final CityDate date;
    private final DemoClerk clerk = new DemoClerk();

    DemoBodies(
            AddOrganisation addOrganisation,
            AddPerson addPerson,
            AddDeputy addDeputy,
            OpenTerm openTerm,
            ScheduleCongressSession schedule,
            CloseCongressSession close,
            CityDate date) {
        this.addOrganisation = addOrganisation;
        this.addPerson = addPerson;
        this.addDeputy = addDeputy;
        this.openTerm = openTerm;
        this.schedule = schedule;
        this.close = close;
        this.date = date;
    }

    void build() {
        date.at(TERM_OPENS.atTime(9, 0), () -> {
            organisations();
            openTerm.handle(new OpenTerm.Command(new TermId(uuid("term")), TERM, TERM_OPENS), clerk).orThrow();
            deputies();
        });
        session(4, LocalDate.of(2025, 2, 24), LocalDate.of(2025, 2, 27));
        session(5, LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 5));
    }

    static OrganisationId unit(String name) {
        return new OrganisationId(uuid("organisation " + name));
    }

    private void organisations() {
        OrganisationId congress = add(OrganisationKind.CONGRESS, "人民代表大会", null, 0);
        OrganisationId committee = add(OrganisationKind.STANDING_COMMITTEE, "人大常委会", congress, 1);
        for (int i = 0; i < COMMITTEES.size(); i++) {
            add(OrganisationKind.SPECIAL_COMMITTEE, "人大" + COMMITTEES.get(i), congress, 10 + i);
        }
        add(OrganisationKind.ADMINISTRATIVE_OFFICE, "人大常委会办公室", committee, 20);
        add(OrganisationKind.WORKING_BODY, "人大常委会代表工作委员会", committee, 21);
        add(OrganisationKind.WORKING_BODY, "人大常委会预算工作委员会", committee, 22);
        OrganisationId government = add(OrganisationKind.GOVERNMENT, "人民政府", null, 30);
        add(OrganisationKind.GOVERNMENT_GENERAL_OFFICE, "人民政府办公室", government, 31);
        for (int i = 0; i < BUREAUS.size(); i++) {
            add(OrganisationKind.BUREAU, BUREAUS.get(i), government, 40 + i);
        }
        for (int i = 0; i < COUNTIES.size(); i++) {
            addNamed(OrganisationKind.COUNTY, COUNTIES.get(i) + "人民政府", COUNTIES.get(i), null, 80 + i);
        }
        add(OrganisationKind.SUPERVISORY_COMMISSION, "监察委员会", null, 90);
        add(OrganisationKind.COURT, "中级人民法院", null, 91);
        add(OrganisationKind.PROCURATORATE, "人民检察院", null, 92);
        add(OrganisationKind.MASS_ORGANIZATION, "总工会", null, 93);
        add(OrganisationKind.MASS_ORGANIZATION, "妇女联合会", null, 94);
        add(OrganisationKind.MASS_ORGANIZATION, "残疾人联合会", null, 95);
        for (int i = 0; i < DELEGATIONS.size(); i++) {
            String name = DELEGATIONS.get(i) + "代表团";
            addNamed(OrganisationKind.DELEGATION, name, name, congress, 100 + i);
        }
    }

    private OrganisationId add(OrganisationKind kind, String name, @Nullable OrganisationId parent, int position) {
        return addNamed(kind, CITY + name, "市" + name, parent, position);
    }

    private OrganisationId addNamed(
            OrganisationKind kind, String name, String shortName, @Nullable OrganisationId parent, int position) {
        return addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                unit(shortName), kind, name, shortName, List.of(), parent, TERM_OPENS, position),
                        clerk)
                .orThrow();
    }

    private void deputies() {
        List<String> names = names();
        for (int i = 0; i < DEPUTIES; i++) {
            PersonId person = new PersonId(uuid("person " + i));
            addPerson.handle(new AddPerson.Command(person, names.get(i), Contact.NONE), clerk).orThrow();
            String delegation = DELEGATIONS.get(i % DELEGATIONS.size());
            addDeputy
                    .handle(
                            new AddDeputy.Command(
                                    new DeputyId(uuid("deputy " + i)),
                                    person,
                                    TERM,
                                    i % DELEGATIONS.size() < COUNTIES.size()
                                            ? COUNTIES.get(i % DELEGATIONS.size())
                                            : delegation,
                                    unit(delegation + "代表团"),
                                    "SL15-" + String.format("%03d", i + 1),
                                    TERM_OPENS),
                            clerk)
                    .orThrow();
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; names.size() < DEPUTIES; i++) {
            int first = (i * 7) % GIVEN.length();
            int second = (i * 11 + i / GIVEN.length()) % GIVEN.length();
            String name = "" + SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.charAt(first)
                    + (i % 4 == 0 || first == second ? "" : GIVEN.charAt(second));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private void session(int number, LocalDate opens, LocalDate closes) {
        CongressSessionId id = new CongressSessionId(uuid("session " + number));
        date.at(opens.minusDays(40).atTime(9, 0), () -> schedule
                .handle(new ScheduleCongressSession.Command(id, TERM, number, opens, closes), clerk)
                .orThrow());
        date.at(closes.atTime(17, 0), () -> close.handle(id, closes, clerk).orThrow());
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes((CITY + " " + name).getBytes(StandardCharsets.UTF_8));
    }
}
