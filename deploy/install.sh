#!/bin/sh
# Installs the bundle this script lies in: /opt/luoshi, the user luoshi, the systemd unit. Run it as root; may be run again
# to bring in a newer version: the data in /var/lib/luoshi stays as it is.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$here"
if [ "$(id -u)" != 0 ]; then
    echo '请以 root 运行。不安装也可以直接使用： / Run it as root. It works without installing, too: ./luoshi serve' >&2
    exit 1
fi
sha256sum --quiet -c SHA256SUMS || {
    echo '安装包已损坏，没有安装。 / The bundle is damaged; nothing was installed.' >&2
    exit 1
}

getent passwd luoshi >/dev/null || useradd --system --home-dir /var/lib/luoshi --shell /usr/sbin/nologin luoshi
if [ -d /opt/luoshi ]; then
    if command -v systemctl >/dev/null; then systemctl stop luoshi 2>/dev/null || true; fi
    rm -rf /opt/luoshi.old
    mv /opt/luoshi /opt/luoshi.old
fi
cp -a "$here" /opt/luoshi
chown -R root:root /opt/luoshi
install -d -m 755 /etc/luoshi
if [ ! -e /etc/luoshi/luoshi.conf ]; then
    install -m 640 -g luoshi /dev/null /etc/luoshi/luoshi.conf
fi
if command -v systemctl >/dev/null; then
    install -m 644 "$here/luoshi.service" /etc/systemd/system/luoshi.service
    systemctl daemon-reload
fi
cat <<'END'
已安装到 /opt/luoshi。设置写在 /etc/luoshi/luoshi.conf。 / Installed to /opt/luoshi; settings go to /etc/luoshi/luoshi.conf.
  systemctl enable --now luoshi
  journalctl -u luoshi    首次启动会给出设置链接 / the first start prints a set-up link
END
