package org.luoshi.platform.notices;

import java.net.URI;
import org.luoshi.platform.notices.NoticeAddresses.Address;
import org.luoshi.platform.notices.ShortMessagePort.ShortMessage;

/** Short messages (短信、政务微信): number and link, whatever the notice says. */
final class ShortMessageChannel implements Channel {
    private final ShortMessagePort port;
    private final NoticeAddresses addresses;
    private final URI house;

    ShortMessageChannel(ShortMessagePort port, NoticeAddresses addresses, URI house) {
        this.port = port;
        this.addresses = addresses;
        this.house = house;
    }

    @Override
    public String name() {
        return "short-message";
    }

    @Override
    public Outcome deliver(Outgoing notice) {
        Address address = addresses.of(notice.accountId());
        if (address.mobile().isBlank()) {
            return new Outcome.NoAddress();
        }
        String link = house.resolve(notice.href()).toString();
        port.send(new ShortMessage(address.mobile(), notice.number(), link));
        return new Outcome.Delivered();
    }
}
