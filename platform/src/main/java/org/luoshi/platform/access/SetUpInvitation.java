package org.luoshi.platform.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the one-time set-up link on the console of an installation that has no account yet (一次性设置链接). */
@Component
class SetUpInvitation {
    private static final Logger LOG = LoggerFactory.getLogger(SetUpInvitation.class);

    private final AccountStore store;
    private final OneTimeLinks links;
    private final HomeAddress home;
    private final Environment environment;

    SetUpInvitation(AccountStore store, OneTimeLinks links, HomeAddress home, Environment environment) {
        this.store = store;
        this.links = links;
        this.home = home;
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        boolean demo = environment.getProperty("luoshi.demo", Boolean.class, false);
        if (!demo && store.none()) {
            String secret = links.issue(OneTimeLinks.Purpose.SETUP, null);
            LOG.info("首次设置（一次有效） / first set-up, works once: {}/setup?token={}", home.address(), secret);
        }
    }
}
