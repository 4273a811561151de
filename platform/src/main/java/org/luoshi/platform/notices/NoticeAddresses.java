package org.luoshi.platform.notices;

import org.luoshi.platform.site.Lang;

/** Where a person can be reached outside the house; the context that keeps accounts provides the one bean. */
public interface NoticeAddresses {
    /** The addresses of one account; {@link Address#NONE} when it has none or does not exist. */
    Address of(String accountId);

    /**
     * One person's addresses outside the house.
     *
     * @param mail an e-mail address, or empty
     * @param mobile a mobile number or the account name at the city's work chat, or empty
     * @param language the language of the wording in mail
     */
    record Address(String mail, String mobile, Lang language) {
        public static final Address NONE = new Address("", "", Lang.ZH);
    }
}
