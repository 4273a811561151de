package org.luoshi.platform.access;

import java.util.Optional;
import org.luoshi.platform.journal.JournalVocabulary;
import org.luoshi.platform.site.Lang;
import org.springframework.stereotype.Component;

/** Roles are rows, so their names come from here (日志中的角色名称). */
@Component
class RolesInJournal implements JournalVocabulary {
    private final RoleStore roles;

    RolesInJournal(RoleStore roles) {
        this.roles = roles;
    }

    @Override
    public Optional<String> role(String role, Lang lang) {
        return roles.named(role).map(known -> lang == Lang.EN ? known.nameEn() : known.nameZh());
    }
}
