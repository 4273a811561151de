#!/bin/sh
# Makes the offline package of one architecture; ./luoshi bundle calls it once the program is built.
# BUNDLE_HOME: the project; BUNDLE_APP: the built program; BUNDLE_JDK: the JDK that built it; BUNDLE_MAVEN: Maven.
set -eu

arch=$(uname -m) out=. runtime=''
say() { printf '%s\n' "$*" >&2; }
fail() {
    say "$@"
    exit 1
}
while [ $# -gt 0 ]; do
    [ $# -gt 1 ] || fail "$1 后面缺少值 / $1 needs a value"
    case $1 in
        --arch) arch=$2 ;;
        --jdk) runtime=$2 ;;
        --out) out=$2 ;;
        *) fail "bundle 不认识 $1 / bundle does not know $1" ;;
    esac
    shift 2
done
case $arch in
    x86_64 | amd64) arch=x86_64 jdk_arch=x86_64 postgres=amd64:17.9.0 ;;
    # the newest there is for this architecture; never run by us
    arm64 | aarch64) arch=arm64 jdk_arch=aarch64 postgres=arm64v8:17.6.0 ;;
    *) fail "只有 x86_64 和 arm64 / only x86_64 and arm64: $arch" ;;
esac

version=$(sed -n 's:.*<version>\([0-9][^<]*\)</version>.*:\1:p' "$BUNDLE_HOME/platform/pom.xml" | head -n 1)
name=luoshi-$version-linux-$arch
mkdir -p "$out"
out=$(CDPATH='' cd -- "$out" && pwd)
work=$out/$name
rm -rf "$work"
mkdir -p "$work/app/lib"
trap 'rm -rf "$work"' EXIT

cp "$BUNDLE_APP/luoshi.jar" "$work/app/"
cp "$BUNDLE_APP"/lib/*.jar "$work/app/lib/"
cp -R "$BUNDLE_HOME/procedures" "$work/"
cp "$BUNDLE_HOME/deploy/luoshi.service" "$BUNDLE_HOME/deploy/install.sh" "$work/"
cp "$BUNDLE_HOME/deploy/luoshi.sh" "$work/luoshi"
cp "$BUNDLE_HOME/docs/how-to/operate.md" "$BUNDLE_HOME/docs/how-to/install.md" "$work/"
chmod 755 "$work/luoshi" "$work/install.sh"

if ! ls "$work"/app/lib/embedded-postgres-binaries-linux-"${postgres%:*}"-*.jar >/dev/null 2>&1; then
    rm -f "$work"/app/lib/embedded-postgres-binaries-*.jar
    JAVA_HOME=$BUNDLE_JDK "$BUNDLE_MAVEN" -B -q dependency:copy -DoutputDirectory="$work/app/lib" \
        -Dartifact="io.zonky.test.postgres:embedded-postgres-binaries-linux-$postgres" ||
        fail "取不到该架构的 PostgreSQL / PostgreSQL for this architecture cannot be had: $postgres"
fi

arch_of() { sed -n 's/^OS_ARCH="\(.*\)"/\1/p' "$1/release" 2>/dev/null || true; }
if [ -z "$runtime" ] && [ "$(arch_of "$BUNDLE_JDK")" = "$jdk_arch" ]; then
    "$BUNDLE_JDK/bin/jlink" --output "$work/jre" --strip-debug --no-header-files --no-man-pages --compress zip-6 \
        --add-modules java.se,jdk.unsupported,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.crypto.ec,jdk.management,jdk.naming.dns,jdk.net,jdk.jfr,jdk.security.auth,jdk.httpserver
elif [ -n "$runtime" ]; then
    [ "$(arch_of "$runtime")" = "$jdk_arch" ] || fail "$runtime 不是 $jdk_arch 的 JDK / is no JDK for $jdk_arch"
    mkdir "$work/jre"
    (cd "$runtime" && tar cf - --exclude=./jmods --exclude=./man --exclude=./include --exclude=./lib/src.zip .) |
        (cd "$work/jre" && tar xf -)
else
    say "没有 $jdk_arch 的 JDK：安装包不带 Java，目标机器须有 JDK 25；要带上，用 --jdk DIR。"
    say "No JDK for $jdk_arch: the bundle comes without Java, and the machine it goes to needs JDK 25; --jdk DIR brings one."
fi

(cd "$work" && find . -type f ! -name SHA256SUMS -print | LC_ALL=C sort | xargs -d '\n' sha256sum >SHA256SUMS)
tar -C "$out" --sort=name --owner=0 --group=0 -czf "$out/$name.tar.gz.part" "$name"
mv "$out/$name.tar.gz.part" "$out/$name.tar.gz"
(cd "$out" && sha256sum "$name.tar.gz" | tee "$name.tar.gz.sha256")
