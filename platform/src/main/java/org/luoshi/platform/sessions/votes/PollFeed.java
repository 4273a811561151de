package org.luoshi.platform.sessions.votes;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.MeetingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells every screen of a meeting how its vote stands (表决动态推送): one look at the database each 100 ms while anybody
 * listens, one push to each screen when something changed.
 *
 * <p>The event's id is a digest of the figures: a screen that comes back with the id it saw last hears nothing until
 * something is different, and everything it missed is in the next push.
 */
@Component
public class PollFeed {
    private static final Logger LOG = LoggerFactory.getLogger(PollFeed.class);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PollViews views;
    private final OwnConnection own;
    private final Map<MeetingId, Room> rooms = new ConcurrentHashMap<>();
    private @Nullable Thread broadcaster;
    private volatile boolean stopping;

    PollFeed(PollViews views, OwnConnection own) {
        this.views = views;
        this.own = own;
    }

    /**
     * What goes to every screen.
     *
     * @param event the event as it goes over the line
     */
    record Push(String id, String event) {
        static Push of(PollFigures figures) {
            return of(JSON.writeValueAsString(figures));
        }

        static Push of(String data) {
            String id = Integer.toHexString(data.hashCode()) + "-" + data.length();
            return new Push(id, "id:" + id + "\nevent:poll\ndata:" + data + "\n\n");
        }
    }

    /** The screens of one meeting: those that just came, those that were told how it stands, and what they were told. */
    private static final class Room {
        private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
        private final Queue<Screen> newcomers = new ConcurrentLinkedQueue<>();
        private @Nullable Push last;
    }

    /**
     * A screen listens, for as long as it stays and the server runs.
     *
     * @param lastSeen id of the last event it saw; empty for a new one
     * @param stream where to; pushes go out on the calling thread
     * @throws IOException when the screen has gone
     */
    public void listen(MeetingId meeting, String lastSeen, OutputStream stream) throws IOException {
        Room room = rooms.computeIfAbsent(meeting, _ -> new Room());
        Screen screen = new Screen(lastSeen);
        room.screens.add(screen);
        room.newcomers.add(screen);
        try {
            wake();
            if (stopping) {
                screen.end();
            }
            screen.follow(stream);
        } finally {
            room.screens.remove(screen);
        }
    }

    /** How many listen now. */
    int listening() {
        return rooms.values().stream().mapToInt(room -> room.screens.size()).sum();
    }

    private synchronized void wake() {
        if (broadcaster == null) {
            broadcaster = Thread.ofPlatform().daemon().name("poll-feed").start(this::broadcast);
        }
    }

    private void broadcast() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (listening() > 0) {
                    serve();
                }
                Thread.sleep(PACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As long as somebody listens and the database answers. */
    private void serve() throws InterruptedException {
        try {
            own.during(() -> {
                while (listening() > 0 && lookAll()) {
                    Thread.sleep(PACE);
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("no connection for those who listen; trying again", e);
        }
    }

    /** Looks into every meeting; false when one could not be read, and another connection may help. */
    private boolean lookAll() {
        boolean all = true;
        for (Map.Entry<MeetingId, Room> each : rooms.entrySet()) {
            all &= look(each.getKey(), each.getValue());
        }
        return all;
    }

    /** Newcomers are taken before the database is asked: nobody is shown what was true before they came. */
    private boolean look(MeetingId meeting, Room room) {
        List<Screen> newcomers = new ArrayList<>();
        for (Screen screen = room.newcomers.poll(); screen != null; screen = room.newcomers.poll()) {
            newcomers.add(screen);
        }
        if (room.screens.isEmpty()) {
            return true;
        }
        try {
            views.figures(meeting).map(Push::of).ifPresent(push -> tell(room, newcomers, push));
            return true;
        } catch (RuntimeException e) {
            // the trouble of one meeting, or of the database for a while, silences no other screen
            room.newcomers.addAll(newcomers);
            LOG.warn("figures of a vote cannot be read; trying again", e);
            return false;
        }
    }

    private static void tell(Room room, List<Screen> newcomers, Push push) {
        Collection<Screen> screens = push.equals(room.last) ? newcomers : room.screens;
        room.last = push;
        screens.forEach(screen -> screen.show(push));
    }

    /** Before the server waits for open requests: a screen would keep it waiting. */
    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        stopping = true;
        if (broadcaster != null) {
            broadcaster.interrupt();
        }
        endAll();
    }

    /** Every screen is told that its stream is over; it comes back by itself. */
    void endAll() {
        rooms.values().forEach(room -> List.copyOf(room.screens).forEach(Screen::end));
    }
}
