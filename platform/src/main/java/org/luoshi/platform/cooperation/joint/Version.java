package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The list as both cities adopted it on a day (清单第几版). */
public record Version(int number, String title, LocalDate on, List<Line> lines) {

    /** One item as this version has it. */
    public record Line(
            String item, Content content, Map<City, Owner> owners, LocalDate deadline, Map<City, Integer> shares) {
        static Line of(Item item) {
            return new Line(item.id(), item.content(), item.owners(), item.deadline(), item.shares());
        }
    }
}
