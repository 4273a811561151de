package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.BeginList;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.WriteEntry;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.mailroom.OurCity;
import org.luoshi.platform.exchange.mailroom.Pairing;
import org.luoshi.platform.exchange.mailroom.ParcelFiles;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * The list 示例市 keeps with 云湖市, an invented neighbour with an installation of its own: paired by the fingerprint, carried
 * as files, with one sentence of the minutes that the two sides write differently, and one entry still under way.
 */
@Component
class DemoExchange {
    private static final Viewer STAFF = new DemoViewer();
    private static final String NAME = "云湖市";
    private static final LocalDate PAIRED = LocalDate.of(2026, 3, 17);
    private static final LocalDate MET = LocalDate.of(2026, 4, 15);

    private final OurCity ours;
    private final Pairing pairing;
    private final ParcelFiles files;
    private final BeginList begin;
    private final WriteEntry write;
    private final Organisations organisations;
    private final CityDate date;

    DemoExchange(
            OurCity ours,
            Pairing pairing,
            ParcelFiles files,
            BeginList begin,
            WriteEntry write,
            Organisations organisations,
            CityDate date) {
        this.ours = ours;
        this.pairing = pairing;
        this.files = files;
        this.begin = begin;
        this.write = write;
        this.organisations = organisations;
        this.date = date;
    }

    void play(City city) {
        DemoNeighbour there = new DemoNeighbour(ours.id(), ours.key());
        CityId peer = paired(there);
        CooperationList list = date.valueAt(
                PAIRED.plusDays(1).atTime(9, 0),
                () -> begin.exchanged(peer, STAFF).orElseThrow());
        Player player = new Player(there, peer, list, city);
        agreed(player);
        met(player);
        player.ours(new Act.ReportProgress("x2", "双方签约医院增加到 6 家。"), LocalDate.of(2026, 5, 6)); // still under way
    }

    private CityId paired(DemoNeighbour there) {
        return date.valueAt(PAIRED.atTime(10, 0), () -> {
            Pairing.Result read = pairing.read(there.invitation(NAME), STAFF);
            if (!(read instanceof Pairing.Result.Done(CityId peer))) {
                throw new IllegalStateException("the demo's neighbour was not invited: " + read);
            }
            Pairing.Result accepted = pairing.accept(peer, there.readOut(Pairing.HEARD), STAFF);
            if (!(accepted instanceof Pairing.Result.Done)) {
                throw new IllegalStateException("the demo's neighbour was not paired: " + accepted);
            }
            return peer;
        });
    }

    private static void agreed(Player p) {
        LocalDate day = PAIRED.plusDays(3);
        p.ours(
                new Act.ProposeItem(
                        "x1",
                        new Content("云湖流域水质联合监测", "两市在交界断面共同布点，数据互通。", "ecology", Content.Kind.PROBLEM, 2026),
                        p.owner("water"),
                        LocalDate.of(2026, 9, 30)),
                day);
        p.carried(day.plusDays(1));
        p.theirs(new Act.ConfirmItem("x1", new Owner("云湖市水利局", "")), day.plusDays(4));
        p.theirs(
                new Act.ProposeItem(
                        "x2",
                        new Content("跨市就医预约互通", "两市医院号源互相开放预约。", "services", Content.Kind.PROBLEM, 2026),
                        new Owner("云湖市卫生健康委员会", ""),
                        LocalDate.of(2026, 8, 31)),
                day.plusDays(4));
        p.received(day.plusDays(6));
        p.ours(new Act.ConfirmItem("x2", p.owner("health")), day.plusDays(10));
        Stamp version = p.ours(
                new Act.Propose(new Motion.AdoptVersion("2026年合作事项清单", Set.of("x1", "x2"), Set.of())),
                day.plusDays(12));
        p.ours(new Act.CallMeeting("y1", "两市合作第一次联席会议", MET, "示例市政务中心"), day.plusDays(12));
        p.carried(day.plusDays(13));
        p.theirs(new Act.Answer(version, true, ""), day.plusDays(15));
        p.received(day.plusDays(17));
    }

    /** What was agreed about one item stands in two ways: the page of differences shows both. */
    private static void met(Player p) {
        p.ours(
                new Act.WriteMinutes(
                        "y1",
                        p.list.ours(),
                        List.of("常务副市长", "市水务局局长"),
                        "会议研究了流域联合监测和就医预约互通。",
                        Map.of("x1", "每月交换一次监测数据", "x2", "第三季度互通")),
                MET.plusDays(2));
        p.carried(MET.plusDays(3));
        p.theirs(
                new Act.WriteMinutes(
                        "y1",
                        p.list.theirs(),
                        List.of("副市长", "市水利局局长"),
                        "会议听取两市水利部门汇报，明确了数据交换和就医预约安排。",
                        Map.of("x1", "每季度交换一次监测数据", "x2", "第三季度互通")),
                MET.plusDays(5));
        p.theirs(new Act.ReportProgress("x1", "交界断面两处监测点已经布设。"), MET.plusDays(12));
        p.received(MET.plusDays(13));
    }

    /** Says things on both sides, on the days they were said, and carries files between them. */
    private final class Player {
        private final DemoNeighbour there;
        private final CityId peer;
        private final CooperationList list;
        private final City city;

        Player(DemoNeighbour there, CityId peer, CooperationList list, City city) {
            this.there = there;
            this.peer = peer;
            this.list = list;
            this.city = city;
        }

        Owner owner(String unit) {
            var known = city.unit(unit);
            return new Owner(organisations.require(known).shortName(), known.toString());
        }

        Stamp ours(Act act, LocalDate day) {
            WriteEntry.Result result =
                    date.valueAt(day.atTime(9, 40), () -> write.handle(WriteEntry.Command.ours(list.id(), act), STAFF));
            if (result instanceof WriteEntry.Result.Written written) {
                return written.stamp();
            }
            throw new IllegalStateException("the demo could not say " + act + ": " + result);
        }

        void theirs(Act act, LocalDate day) {
            String json = WriteEntry.asSent(list.theirs(), day, act);
            date.at(day.atTime(15, 0), () -> there.says(date.instant(), WriteEntry.KIND, json));
        }

        /** Our file, taken in there. */
        void carried(LocalDate day) {
            there.reads(date.valueAt(
                    day.atTime(11, 0), () -> files.export(peer, 0, STAFF).orElseThrow()));
        }

        /** Their file, looked at and taken in here. */
        void received(LocalDate day) {
            date.at(day.atTime(16, 0), () -> {
                UUID kept = files.keep(there.file(), STAFF).orElseThrow();
                ParcelFiles.Result taken = files.takeIn(kept, STAFF).orElseThrow();
                if (!(taken instanceof ParcelFiles.Result.Taken)) {
                    throw new IllegalStateException("the demo's parcel was not taken in: " + taken);
                }
            });
        }
    }
}
