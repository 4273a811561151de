package org.luoshi.platform.sessions.votes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.MeetingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
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
    private final Map<MeetingId, Room> rooms = new ConcurrentHashMap<>();
    private @Nullable Thread broadcaster;

    PollFeed(PollViews views) {
        this.views = views;
    }

    /** What a push carries. */
    record Push(String id, String data) {
        static Push of(PollFigures figures) {
            String data = JSON.writeValueAsString(figures);
            return new Push(Integer.toHexString(data.hashCode()) + "-" + data.length(), data);
        }
    }

    /** The screens of one meeting, and what they heard last. */
    private static final class Room {
        private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
        private volatile @Nullable Push last;
    }

    /**
     * A screen begins to listen, for as long as it stays.
     *
     * @param lastSeen id of the last event it saw; empty for a new one
     */
    public SseEmitter listen(MeetingId meeting, String lastSeen) {
        Room room = rooms.computeIfAbsent(meeting, _ -> new Room());
        SseEmitter emitter = new SseEmitter(0L);
        Screen screen = new Screen(emitter, lastSeen, gone -> room.screens.remove(gone));
        room.screens.add(screen);
        screen.start();
        Push last = room.last;
        if (last != null) {
            screen.show(last);
        }
        wake();
        return emitter;
    }

    /** How many listen now. */
    int listening() {
        return rooms.values().stream().mapToInt(room -> room.screens.size()).sum();
    }

    private synchronized void wake() {
        if (broadcaster == null) {
            broadcaster = Thread.ofVirtual().name("poll-feed").start(this::broadcast);
        }
    }

    private void broadcast() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                rooms.forEach(this::look);
                Thread.sleep(PACE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(MeetingId meeting, Room room) {
        if (room.screens.isEmpty()) {
            room.last = null;
            return;
        }
        try {
            Optional<Push> push = views.figures(meeting).map(Push::of);
            if (push.isPresent() && !push.get().equals(room.last)) {
                room.last = push.get();
                room.screens.forEach(screen -> screen.show(push.get()));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("figures of a vote cannot be read; trying again", e);
        }
    }

    /** Before the server waits for open requests: a screen would keep it waiting. */
    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        if (broadcaster != null) {
            broadcaster.interrupt();
        }
        rooms.values().forEach(room -> List.copyOf(room.screens).forEach(Screen::end));
    }
}
