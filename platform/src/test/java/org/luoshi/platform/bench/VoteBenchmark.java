package org.luoshi.platform.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * How quickly a vote is taken ({@code ./luoshi bench vote}): members vote over HTTP at once, screens listen, the server is
 * killed in the middle. It starts a server of its own on loopback, prints what it measured, and takes everything away.
 */
public final class VoteBenchmark {
    private static final int HALL = 500;
    private static final int CROWD = 2_000;
    private static final int CHANGES = 10;
    private static final int WARM_UP = 3;
    private static final int DOOR = 16;
    private static final List<String> CHOICES = List.of("FOR", "AGAINST", "ABSTAIN");
    private static final PrintStream OUT = System.out;

    private final ServerUnderTest server;
    private final Town town;

    private VoteBenchmark(ServerUnderTest server, Town town) {
        this.server = server;
        this.town = town;
    }

    /**
     * Measures and stops.
     *
     * @param arguments the command that starts a server, up to its {@code --port} and {@code --data}
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("luoshi-bench");
        // the database may run as another user, which must be able to pass through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = folder.resolve("data");
        Files.createDirectory(data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        OUT.printf(
                "%d 核，负载 %.1f / %d cores, load %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                load(),
                Runtime.getRuntime().availableProcessors(),
                load());
        try (ServerUnderTest server = new ServerUnderTest(Arrays.asList(arguments), data)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> tidy(server, folder)));
            new VoteBenchmark(server, new Town(data)).run();
        } catch (Exception e) {
            Path said = folder.resolve("server-data.log");
            OUT.println(Files.exists(said) ? Files.readString(said) : "");
            throw e;
        } finally {
            delete(folder);
        }
        OUT.printf("结束时负载 / load at the end %.1f%n", load());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** A meeting to vote in: its number in addresses, and the name its members' logins begin with. */
    private record Sitting(UUID id, String number, String name) {}

    private void run() throws Exception {
        Sitting practice = sitting("practice", HALL);
        Sitting hall = sitting("hall", HALL);
        Sitting crowd = sitting("crowd", CROWD);
        List<Visitor> warm = signedIn(practice, HALL);
        for (int n = 0; n < WARM_UP; n++) {
            vote(practice, warm, "");
        }
        warm.forEach(Visitor::close);

        List<Visitor> members = signedIn(hall, HALL);
        vote(hall, members, "≤ 2 s");
        vote(hall, members, "≤ 2 s");
        killed(hall, members);
        members.forEach(Visitor::close);

        List<Visitor> many = signedIn(crowd, CROWD);
        // the server was started anew a moment ago: the first of the two finds it cold
        vote(crowd, many, "≤ 5 s");
        vote(crowd, many, "≤ 5 s");
        screens(crowd, many);
        many.forEach(Visitor::close);
    }

    private Sitting sitting(String name, int members) throws Exception {
        UUID meeting = UUID.randomUUID();
        UUID body = town.committee(name, members);
        try (Visitor staff = Visitor.signIn(server.port(), Town.STAFF, "")) {
            Sitting sitting = new Sitting(meeting, staff.plan(meeting, body, name), name);
            town.sits(meeting);
            return sitting;
        }
    }

    private List<Visitor> signedIn(Sitting meeting, int count) throws Exception {
        Semaphore door = new Semaphore(DOOR);
        return together(java.util.stream.IntStream.rangeClosed(1, count)
                .<Callable<Visitor>>mapToObj(n -> () -> {
                    door.acquire();
                    try {
                        return Visitor.signIn(server.port(), meeting.name() + "-m" + n, meeting.number());
                    } finally {
                        door.release();
                    }
                })
                .toList());
    }

    private Visitor staff(Sitting meeting) throws IOException {
        Visitor staff = Visitor.signIn(server.port(), Town.STAFF, meeting.number());
        staff.see("/sessions/" + meeting.number() + "/votes");
        return staff;
    }

    private static String put(Visitor staff) throws IOException {
        String poll = UUID.randomUUID().toString();
        staff.act("", "id=" + poll + "&title=bench&kind=decision&method=DEVICE_SECRET");
        staff.act("/" + poll + "/open", "");
        return poll;
    }

    /** Everybody votes at once, while every tenth has a screen that shows how many have; then everybody looks. */
    private void vote(Sitting meeting, List<Visitor> members, String goal) throws Exception {
        try (Visitor staff = staff(meeting);
                Screens screens = Screens.open(
                        members.stream().limit(members.size() / 10).toList(), server.port(), meeting.id())) {
            String poll = put(staff);
            readied(members);
            screens.await("OPEN", 0);
            Times taken = new Times();
            List<Long> moments = Collections.synchronizedList(new ArrayList<>());
            long began = System.nanoTime();
            long counted = atOnce(
                    members,
                    (member, n) -> {
                        boolean done = member.vote(CHOICES.get(n % CHOICES.size()));
                        moments.add(System.nanoTime());
                        return done;
                    },
                    taken);
            screens.await("OPEN", members.size());
            Times pages = new Times();
            long looked = System.nanoTime();
            boolean look = members.size() <= HALL;
            long heard = look ? atOnce(members, (member, _) -> member.hears(), pages) : 0;
            double looking = (System.nanoTime() - looked) / 1e9;
            staff.act("/" + poll + "/close", "");
            if (!goal.isEmpty()) {
                moments.sort(Comparator.naturalOrder());
                Times shown = new Times();
                for (int n = 0; n < moments.size(); n++) {
                    screens.measure("OPEN", n + 1, moments.get(n), shown);
                }
                OUT.printf(
                        "%n%d 人同时表决 / vote at once: 全部收到 / all taken %.2f s (%s)；一票 / one: %s%n",
                        members.size(), (moments.getLast() - began) / 1e9, goal, taken.told());
                OUT.printf("  %d 块屏幕显示该票 / screens show it: %s (p95 ≤ 300 ms)%n", screens.count(), shown.told());
                if (look) {
                    OUT.printf("  %d 人同时看回执页 / look at their receipt: %.2f s；%s%n", heard, looking, pages.told());
                }
                OUT.printf("  %d 票确认 / acknowledged；数据库 / database: %s%n", counted, town.result(meeting.id()));
            }
        }
    }

    /** What one member does. */
    private interface Act {
        boolean by(Visitor member, int number) throws IOException;
    }

    /** Everybody begins at the same moment; how many succeeded. */
    private static long atOnce(List<Visitor> members, Act act, Times times) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int n = 0; n < members.size(); n++) {
            int number = n;
            all.add(() -> {
                start.await();
                long began = System.nanoTime();
                boolean done = act.by(members.get(number), number);
                times.add(System.nanoTime() - began);
                return done;
            });
        }
        return together(all, start).stream().filter(done -> done).count();
    }

    private static void readied(List<Visitor> members) throws Exception {
        Semaphore door = new Semaphore(DOOR);
        together(members.stream()
                .<Callable<Visitor>>map(member -> () -> {
                    door.acquire();
                    try {
                        return member.ready();
                    } finally {
                        door.release();
                    }
                })
                .toList());
    }

    /** Two thousand screens hear of a pause, a resumption, … and of the close. */
    private void screens(Sitting crowd, List<Visitor> many) throws Exception {
        long before = server.heap();
        long residentBefore = server.resident();
        try (Visitor staff = staff(crowd);
                Screens screens = Screens.open(many, server.port(), crowd.id())) {
            long with = server.heap();
            OUT.printf(
                    "%n%d 块屏幕 / screens: 堆 / heap %.0f → %.0f MB, 每屏 / each %.1f KB; RSS %.0f → %.0f MB%n",
                    screens.count(),
                    before / 1e6,
                    with / 1e6,
                    (with - before) / 1e3 / screens.count(),
                    residentBefore / 1e6,
                    server.resident() / 1e6);
            String poll = put(staff);
            screens.await("OPEN", 0);
            Times changes = new Times();
            for (int n = 0; n < CHANGES; n++) {
                change(staff, poll, "pause", "PAUSED", screens, changes);
                change(staff, poll, "resume", "OPEN", screens, changes);
            }
            OUT.printf("  变动 / a change: %s (p99 ≤ 300 ms)%n", changes.told());
            Times closes = new Times();
            change(staff, poll, "close", "CLOSED", screens, closes);
            for (int n = 1; n < CHANGES; n++) {
                poll = put(staff);
                screens.await("OPEN", 0);
                change(staff, poll, "close", "CLOSED", screens, closes);
            }
            OUT.printf("  结束 / a close: %s (p99 ≤ 300 ms)%n", closes.told());
        }
    }

    /** From the press of the button: the act itself, its commit and its answer lie within. */
    private static void change(Visitor staff, String poll, String act, String state, Screens screens, Times times)
            throws Exception {
        screens.forget();
        long pressed = System.nanoTime();
        staff.act("/" + poll + "/" + act, "");
        screens.await(state, 0);
        screens.measure(state, 0, pressed, times);
        // changes of a meeting come seconds apart; one must not wait for the last one's screens
        Thread.sleep(300);
    }

    /** Server and database die while everybody votes; afterwards everybody signs in again, and everything is counted. */
    private void killed(Sitting hall, List<Visitor> members) throws Exception {
        String poll;
        try (Visitor staff = staff(hall)) {
            poll = put(staff);
        }
        readied(members);
        List<Thread> voting = new ArrayList<>();
        for (int n = 0; n < members.size(); n++) {
            Visitor member = members.get(n);
            String choice = CHOICES.get(n % 3);
            voting.add(Thread.ofVirtual().start(() -> keepVoting(member, choice)));
        }
        long patience = System.nanoTime() + 60_000_000_000L;
        while (members.stream().anyMatch(member -> member.turn() < 2)) {
            if (System.nanoTime() > patience) {
                throw new IOException("somebody's ballot was never acknowledged");
            }
            Thread.sleep(20);
        }
        server.kill();
        long killed = System.nanoTime();
        for (Thread each : voting) {
            each.join();
        }
        server.again();
        long answers = System.nanoTime();
        List<Visitor> back;
        long first;
        try (Visitor one = Visitor.signIn(server.port(), "hall-m1", hall.number())) {
            one.ready();
            if (!one.vote("FOR")) {
                throw new IOException("the poll is not open again");
            }
            first = System.nanoTime();
        }
        back = signedIn(hall, HALL);
        readied(back);
        int lost = 0;
        for (int n = 1; n < HALL; n++) {
            // a ballot on the disk whose answer was lost stands one turn later
            int ahead = back.get(n).turn() - members.get(n).turn();
            lost += ahead == 0 || ahead == 1 ? 0 : 1;
        }
        try (Visitor staff = staff(hall)) {
            staff.act("/" + poll + "/close", "");
        }
        back.forEach(Visitor::close);
        OUT.printf(
                "%n服务器和数据库被杀后 / server and database killed: 恢复应答 / answers again %.1f s,"
                        + " 第一票 / first ballot %.1f s (≤ 10 s); 丢失 / lost %d; 数据库 / database: %s%n",
                (answers - killed) / 1e9, (first - killed) / 1e9, lost, town.result(hall.id()));
    }

    private static void keepVoting(Visitor member, String choice) {
        try {
            while (member.vote(choice)) {
                Thread.sleep(50);
            }
        } catch (IOException e) {
            // killed: what was acknowledged stands in the turn
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        return together(work, new CountDownLatch(1));
    }

    private static <T> List<T> together(List<Callable<T>> work, CountDownLatch start) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = work.stream().map(threads::submit).toList();
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** Also when somebody breaks it off: then both who run and who break off come here, one after the other. */
    private static synchronized void tidy(ServerUnderTest server, Path folder) {
        server.close();
        try {
            delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
