#!/bin/sh
# Installs the bundle this script lies in: /opt/luoshi, the user luoshi, the systemd unit. Run it as root; may be run again
# to bring in a newer version: the data in /var/lib/luoshi stays as it is.
# With DESTDIR=/some/root everything goes below that directory, for an image or a look: no user is made, systemd is not
# asked, and whoever owns the directory may do it.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
root=${DESTDIR:-}
cd "$here"
if [ -z "$root" ] && [ "$(id -u)" != 0 ]; then
    echo '请以 root 运行。不安装也可以直接使用： / Run it as root. It works without installing, too: ./luoshi serve' >&2
    exit 1
fi
sha256sum --quiet -c SHA256SUMS || {
    echo '安装包已损坏，没有安装。 / The bundle is damaged; nothing was installed.' >&2
    exit 1
}

systemd() { [ -z "$root" ] && command -v systemctl >/dev/null; }

if [ -z "$root" ]; then
    getent passwd luoshi >/dev/null || useradd --system --home-dir /var/lib/luoshi --shell /usr/sbin/nologin luoshi
fi
install -d -m 755 "$root/opt" "$root/etc/luoshi"
if [ -d "$root/opt/luoshi" ]; then
    if systemd; then systemctl stop luoshi 2>/dev/null || true; fi
    rm -rf "$root/opt/luoshi.old"
    mv "$root/opt/luoshi" "$root/opt/luoshi.old"
fi
cp -a "$here" "$root/opt/luoshi"
if [ -z "$root" ]; then chown -R root:root /opt/luoshi; fi
if [ ! -e "$root/etc/luoshi/luoshi.conf" ]; then
    install -m 640 /dev/null "$root/etc/luoshi/luoshi.conf"
    if [ -z "$root" ]; then chgrp luoshi /etc/luoshi/luoshi.conf; fi
fi
if [ -n "$root" ] || systemd; then
    install -d -m 755 "$root/etc/systemd/system"
    install -m 644 "$here/luoshi.service" "$root/etc/systemd/system/luoshi.service"
fi
if systemd; then systemctl daemon-reload; fi
if [ -n "$root" ]; then
    echo "已装入 $root；用户 luoshi 和服务留给目标机器。 / Laid below $root; the user luoshi and the service are left to the machine it is for."
    exit 0
fi
cat <<'END'
已安装到 /opt/luoshi。设置写在 /etc/luoshi/luoshi.conf。 / Installed to /opt/luoshi; settings go to /etc/luoshi/luoshi.conf.
  systemctl enable --now luoshi
  journalctl -u luoshi    首次启动会给出设置链接 / the first start prints a set-up link
END
