package org.luoshi.platform.calendar;

import java.util.List;
import org.luoshi.procedure.clock.YearTable;

/** The years a yearly notice was imported for; an imported year takes the place of a shipped one. */
public interface ImportedYears {
    List<YearTable> tables();
}
