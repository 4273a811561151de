package org.luoshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The open sessions of this server (登录会话), in memory like the sessions themselves: who is in, since when and from where.
 * A row of each tells the other servers; ending one takes effect at its next request, on another server a second later.
 */
@Component
class Sessions implements HttpSessionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** Longer than a session lives without a request. */
    private static final Duration LONGEST = Duration.ofHours(3);

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final SessionRows rows;
    private final Clock clock;

    Sessions(SessionRows rows, Clock clock) {
        this.rows = rows;
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
        Open known = open.get(session.getId());
        if (known == null || !known.accountId().equals(accountId)) {
            known = new Open(
                    key(session.getId()), accountId, request.getRemoteAddr(), browser(request), now, now, false);
            rows.insert(known);
            open.put(session.getId(), known);
        }
        // somebody may have ended it this very moment
        Open seen = open.computeIfPresent(session.getId(), (id, each) -> each.seen(now));
        return seen != null && !seen.ended();
    }

    /** Those of one account on every server. */
    List<Open> of(String accountId) {
        rows.seen(open.values().stream()
                .filter(each -> each.accountId().equals(accountId))
                .toList());
        return rows.of(accountId, clock.instant().minus(LONGEST));
    }

    /** Ends all sessions of the account but one. */
    void endAll(String accountId, String exceptKey) {
        rows.end(accountId, exceptKey);
        open.replaceAll(
                (id, each) -> each.accountId().equals(accountId) && !each.key().equals(exceptKey) ? each.end() : each);
    }

    static String key(String sessionId) {
        return Secret.hash(sessionId).substring(0, 16);
    }

    /** What another server ended is ended here. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void hear() {
        try {
            Set<String> ended = open.isEmpty() ? Set.of() : rows.ended();
            open.replaceAll((id, each) -> ended.contains(each.key()) ? each.end() : each);
        } catch (DataAccessException e) {
            LOG.warn("who was signed out elsewhere is not known: {}", e.toString());
        }
    }

    /** When each was seen last, for the eyes of its owner; and what killed servers left is taken away. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tell() {
        try {
            rows.seen(open.values());
            rows.deleteUnseenSince(clock.instant().minus(LONGEST));
        } catch (DataAccessException e) {
            LOG.warn("the open sessions could not be noted: {}", e.toString());
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        Open gone = open.remove(event.getSession().getId());
        try {
            if (gone != null) {
                rows.delete(gone.key());
            }
        } catch (DataAccessException e) {
            LOG.debug("a session's row stays until it is swept: {}", e.toString());
        }
    }

    private static String browser(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
    }
}
