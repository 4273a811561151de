package org.luoshi.platform.sessions.votes;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One screen that listens, on a thread of its own: a slow one skips what is out of date and delays nobody. */
final class Screen {
    private static final long HEARTBEAT_SECONDS = 15;

    private final SseEmitter emitter;
    private final Consumer<Screen> gone;
    private final BlockingQueue<PollFeed.Push> next = new ArrayBlockingQueue<>(1);
    private String seen;
    private @Nullable Thread thread;

    Screen(SseEmitter emitter, String seen, Consumer<Screen> gone) {
        this.emitter = emitter;
        this.seen = seen;
        this.gone = gone;
        emitter.onCompletion(this::stop);
        emitter.onTimeout(this::stop);
        emitter.onError(_ -> stop());
    }

    void start() {
        thread = Thread.ofVirtual().name("poll-screen").start(this::push);
    }

    /** The newest replaces one that was not sent yet. */
    void show(PollFeed.Push push) {
        while (!next.offer(push)) {
            next.poll();
        }
    }

    void stop() {
        gone.accept(this);
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** The server stops: the screen is told, and comes back by itself when there is a server again. */
    void end() {
        stop();
        emitter.complete();
    }

    private void push() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                PollFeed.Push push = next.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (push == null) {
                    emitter.send(SseEmitter.event().comment(""));
                } else if (!push.id().equals(seen)) {
                    emitter.send(SseEmitter.event().id(push.id()).name("poll").data(push.data()));
                    seen = push.id();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException e) {
            gone.accept(this);
        }
    }
}
