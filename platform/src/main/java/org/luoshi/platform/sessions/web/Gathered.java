package org.luoshi.platform.sessions.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets many who ask the same at once share one look: when a poll opens, every phone in the hall reads its page.
 *
 * <p>Nobody is told what was seen before they asked: who comes while somebody looks waits for the next look. Nothing is
 * kept once nobody waits.
 */
final class Gathered<K, V> {
    private final Map<K, Look<V>> looks = new ConcurrentHashMap<>();

    /** Not inside a transaction: whoever waits must hold no connection that the one who looks may need. */
    V get(K key, Supplier<V> look) {
        return looks.computeIfAbsent(key, _ -> new Look<>()).get(look);
    }

    private static final class Look<V> {
        private final ReentrantLock turn = new ReentrantLock(true);
        private volatile long begun;
        private long seenBy;
        private @Nullable V seen;

        V get(Supplier<V> look) {
            long before = begun;
            turn.lock();
            try {
                V shared = seen;
                return shared != null && seenBy > before ? shared : anew(look);
            } finally {
                if (!turn.hasQueuedThreads()) {
                    seen = null;
                }
                turn.unlock();
            }
        }

        private V anew(Supplier<V> look) {
            long number = begun + 1;
            begun = number;
            V fresh = look.get();
            seen = fresh;
            seenBy = number;
            return fresh;
        }
    }
}
