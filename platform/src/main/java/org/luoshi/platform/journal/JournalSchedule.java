package org.luoshi.platform.journal;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link JournalSeals} run on its period. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JournalSchedule {}
