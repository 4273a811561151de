package org.luoshi.platform.access;

import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** The viewer an account would be at this moment (按账号取得访问者), for what is read without signing in: a calendar feed. */
@Component
public class Viewers {
    private final AccountStore store;
    private final SignIns signIns;

    Viewers(AccountStore store, SignIns signIns) {
        this.store = store;
        this.signIns = signIns;
    }

    /** Empty when the account is gone or disabled. */
    public Optional<Viewer> of(UUID account) {
        return store.byId(account).filter(Account::enabled).map(signIns::inPerson);
    }
}
