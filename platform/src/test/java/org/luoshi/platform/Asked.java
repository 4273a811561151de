package org.luoshi.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an act asks of the database, statement by statement: counted, never timed. */
public final class Asked {
    private static final String SENT = "Executing prepared SQL statement [";

    private Asked() {}

    /** The statements this very thread sends while it acts. */
    public static List<String> here(Runnable act) {
        return by(Thread.currentThread().getName(), act);
    }

    /** The statements threads of this name send meanwhile, in their order. */
    public static List<String> by(String threads, Runnable act) {
        Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing();
                super.append(event);
            }
        };
        log.start();
        statements.addAppender(log);
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
        try {
            act.run();
        } finally {
            statements.setLevel(null);
            statements.setAdditive(true);
            statements.detachAppender(log);
        }
        return log.list.stream()
                .filter(line -> line.getThreadName().startsWith(threads))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith(SENT))
                .map(line -> line.substring(SENT.length(), line.length() - 1))
                .toList();
    }
}
