package org.luoshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The open sessions of this server (登录会话), in memory like the sessions themselves: who is in, since when and from where;
 * ending one takes effect at its next request.
 */
@Component
class Sessions implements HttpSessionListener {
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /**
     * One open session.
     *
     * @param key its hash: the id itself is a key to the house and is shown nowhere
     */
    record Open(
            String key,
            String accountId,
            String address,
            String browser,
            Instant since,
            Instant lastSeen,
            boolean ended) {
        Open seen(Instant now) {
            return new Open(key, accountId, address, browser, since, now, ended);
        }

        Open end() {
            return new Open(key, accountId, address, browser, since, lastSeen, true);
        }
    }

    /** Notes a request of somebody signed in; false when this session has been ended. */
    boolean stillOpen(HttpServletRequest request, HttpSession session, String accountId) {
        Instant now = clock.instant();
        Open seen = open.compute(
                session.getId(),
                (id, known) -> known != null && known.accountId().equals(accountId)
                        ? known.seen(now)
                        : new Open(key(id), accountId, request.getRemoteAddr(), browser(request), now, now, false));
        return !seen.ended();
    }

    List<Open> of(String accountId) {
        return open.values().stream()
                .filter(each -> each.accountId().equals(accountId) && !each.ended())
                .sorted(Comparator.comparing(Open::lastSeen).reversed())
                .toList();
    }

    /** Ends all sessions of the account but one. */
    void endAll(String accountId, String exceptKey) {
        open.replaceAll(
                (id, each) -> each.accountId().equals(accountId) && !each.key().equals(exceptKey) ? each.end() : each);
    }

    static String key(String sessionId) {
        return Secret.hash(sessionId).substring(0, 16);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        open.remove(event.getSession().getId());
    }

    private static String browser(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
    }
}
