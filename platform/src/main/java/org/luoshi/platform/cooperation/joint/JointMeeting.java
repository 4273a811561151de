package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;
import java.util.Map;

/** A joint meeting (联席会议); each side writes its own part of the minutes, and reads the other's. */
public record JointMeeting(
        String id, City caller, String title, LocalDate on, String place, Map<City, Act.WriteMinutes> parts) {

    /** Both sides wrote what happened: nothing more comes on its agenda. */
    public boolean held() {
        return parts.size() == 2;
    }
}
