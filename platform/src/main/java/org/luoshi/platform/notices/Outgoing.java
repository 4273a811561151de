package org.luoshi.platform.notices;

import java.util.List;
import java.util.UUID;

/** A notice on its way out: what a channel may choose from. */
record Outgoing(
        UUID id,
        String accountId,
        String titleKey,
        List<String> args,
        String href,
        String number,
        boolean confidential) {}
