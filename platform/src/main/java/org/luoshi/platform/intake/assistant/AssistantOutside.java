package org.luoshi.platform.intake.assistant;

/** The address set for the assistant leads out of the house: the server does not start with it. */
final class AssistantOutside extends RuntimeException {
    private final String remedy;

    AssistantOutside(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    static AssistantOutside of(String setting, Intranet.Place.Outside outside) {
        String detail = outside.detail();
        String reason = switch (outside.why()) {
            case NO_ADDRESS -> "没有主机名 / names no host";
            case SCHEME -> "只能是 http 或 https / must be http or https";
            case CREDENTIALS -> "地址里不能带用户名和口令 / must not carry a name and password";
            case NAME -> "“%s”不是内网名称 / %s is no name of an intranet".formatted(detail, detail);
            case PUBLIC -> "%s 是公网地址 / %s is a public address".formatted(detail, detail);
        };
        return new AssistantOutside(
                "LUOSHI_INTAKE_ASSISTANT_URL=%s：%s".formatted(setting, reason),
                "写内网地址：本机、10/8、172.16/12、192.168/16、链路本地，或者以 .internal、.local 结尾的名称；不用助手就去掉这项设置。"
                        + " / Name an address inside the house (this machine, 10/8, 172.16/12, 192.168/16, link-local, or"
                        + " a name under .internal or .local), or leave the setting out.");
    }

    String remedy() {
        return remedy;
    }
}
