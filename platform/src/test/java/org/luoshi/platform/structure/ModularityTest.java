package org.luoshi.platform.structure;

import org.junit.jupiter.api.Test;
import org.luoshi.platform.Luoshi;
import org.springframework.modulith.core.ApplicationModules;

/** Each context uses what its package-info allows, through what the other one makes public. */
class ModularityTest {
    @Test
    void keepsTheBordersOfItsContexts() {
        ApplicationModules.of(Luoshi.class).verify();
    }
}
