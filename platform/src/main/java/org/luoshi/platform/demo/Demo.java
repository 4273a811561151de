package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.CityInTheMaking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the example city once, before the server says it is ready; a city begun and not finished is an error with its
 * remedy, never half a demo.
 */
@Component
@ConditionalOnProperty("luoshi.demo")
class Demo implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    /** The day the example city lives on when it is made; it moves on with the real days. */
    static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

    private static final List<OrganisationKind> HANDLING =
            List.of(OrganisationKind.BUREAU, OrganisationKind.MASS_ORGANIZATION);

    private final CityInTheMaking making;
    private final DemoCity demoCity;
    private final DemoAccounts accounts;
    private final DemoSuggestions suggestions;
    private final DemoServices services;
    private final DemoRegulations regulations;
    private final DemoDecision decision;
    private final DemoSessions sessions;
    private final DemoConferences conferences;
    private final DemoCooperation cooperation;
    private final DemoExchange exchange;
    private final DemoVisits visits;
    private final DemoIntake intake;
    private final DemoDesk desk;
    private final DemoFigures figures;
    private final DemoViews views;
    private final Bodies register;
    private final CityDate date;
    private final JdbcClient jdbc;

    Demo(
            CityInTheMaking making,
            DemoCity demoCity,
            DemoAccounts accounts,
            DemoSuggestions suggestions,
            DemoServices services,
            DemoRegulations regulations,
            DemoDecision decision,
            DemoSessions sessions,
            DemoConferences conferences,
            DemoCooperation cooperation,
            DemoExchange exchange,
            DemoVisits visits,
            DemoIntake intake,
            DemoDesk desk,
            DemoFigures figures,
            DemoViews views,
            Bodies register,
            CityDate date,
            JdbcClient jdbc) {
        this.making = making;
        this.demoCity = demoCity;
        this.accounts = accounts;
        this.suggestions = suggestions;
        this.services = services;
        this.regulations = regulations;
        this.decision = decision;
        this.sessions = sessions;
        this.conferences = conferences;
        this.cooperation = cooperation;
        this.exchange = exchange;
        this.visits = visits;
        this.intake = intake;
        this.desk = desk;
        this.figures = figures;
        this.views = views;
        this.register = register;
        this.date = date;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (date.demo()) {
            return;
        }
        making.during(this::make);
    }

    private void make() {
        LOG.info("示例市：正在装入两年的代表建议，请稍候 / 示例市: two years of suggestions are being played, please wait");
        City city = demoCity.build();
        DemoCast cast = accounts.build(city, units());
        suggestions.play(cast, city.closed(), city.current(), TODAY);
        services.play(city, TODAY);
        regulations.play();
        decision.play();
        sessions.play(city, TODAY);
        conferences.play(city);
        cooperation.play(city, TODAY);
        exchange.play(city);
        visits.play(city);
        intake.play(TODAY);
        desk.play(city);
        figures.publish(city.closed(), city.current());
        views.keep(cast, TODAY);
        date.demo(TODAY);
        // two years came in at once: the planner must know before the first page is asked for
        jdbc.sql("analyze").update();
    }

    @EventListener
    @Order(0)
    void ready(ApplicationReadyEvent ready) {
        LOG.info("示例账号 / example accounts:");
        accounts.printed().forEach(p -> LOG.info("  {}  {} / {}", p.role(), p.login(), p.password()));
    }

    private List<DemoCast.Unit> units() {
        return HANDLING.stream()
                .flatMap(kind -> register.on(TODAY).organisations(kind).stream())
                .map(o -> new DemoCast.Unit(o.id().toString(), o.shortName()))
                .toList();
    }
}
