package org.luoshi.platform.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.figures.FigureDefinition;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.figures.Published;
import org.luoshi.platform.figures.Recomputation;
import org.luoshi.platform.site.CityInTheMaking;
import org.springframework.beans.factory.annotation.Autowired;

/** The front page's numbers of a year long past, in which nothing happens while other tests work. */
@PlatformTest
class RefreshFrontFiguresTest {
    private static final Period YEAR = new Period(LocalDate.of(1991, 3, 1), LocalDate.of(1992, 2, 29));

    /** And one before it, of which nobody counted anything yet. */
    private static final Period EARLIER = new Period(LocalDate.of(1989, 3, 1), LocalDate.of(1990, 2, 28));

    @Autowired
    Figures figures;

    @Autowired
    CityDate date;

    @Test
    void publishesEachNumberOnceAndSaysUntilWhenItWasSeenToHold() {
        RefreshFrontFigures refresh =
                new RefreshFrontFigures(figures, () -> Optional.of(YEAR), date, new CityInTheMaking());
        FigureDefinition tabled = figures.definition(FrontFigure.TABLED.id()).orElseThrow();
        refresh.run();
        Published first = figures.latest(tabled, YEAR).orElseThrow();
        assertThat(figures.recompute(first)).isEqualTo(new Recomputation.Equal(first));
        LocalDate later = date.today().plusDays(2);
        date.at(later.atStartOfDay(), refresh::run);
        assertThat(publications(tabled)).containsExactly(first);
        assertThat(refresh.heldUntil(first))
                .isEqualTo(later.atStartOfDay(CityDate.ZONE).toInstant());
    }

    @Test
    void publishesNothingOfACityThatIsBeingMade() {
        CityInTheMaking making = new CityInTheMaking();
        RefreshFrontFigures refresh = new RefreshFrontFigures(figures, () -> Optional.of(EARLIER), date, making);
        FigureDefinition tabled = figures.definition(FrontFigure.TABLED.id()).orElseThrow();
        making.during(refresh::run);
        assertThat(figures.latest(tabled, EARLIER)).isEmpty();
        refresh.run();
        assertThat(figures.latest(tabled, EARLIER)).isPresent();
    }

    private List<Published> publications(FigureDefinition rule) {
        return figures.published(rule.id()).stream()
                .filter(published -> published.period().equals(YEAR))
                .toList();
    }
}
