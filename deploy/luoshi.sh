#!/bin/sh
# 落实 Luoshi, as a bundle installs it: needs neither Maven nor the sources, and no Java where the bundle has its own.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
wanted_java=25

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Chinese arguments and file names need a UTF-8 locale; a bare container has none.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
    *) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac

java=$here/jre/bin/java
if [ ! -x "$java" ]; then
    java=${JAVA_HOME:+$JAVA_HOME/bin/java}
    [ -x "${java:-}" ] || java=$(command -v java) || fail "找不到 Java $wanted_java。 / No Java $wanted_java was found." \
        "  JAVA_HOME=/path/to/jdk $0 …"
fi
version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = \([0-9]*\).*/\1/p')
[ "${version:-0}" -ge "$wanted_java" ] ||
    fail "需要 Java $wanted_java，$java 是 $version。 / Java $wanted_java is needed; $java is $version."

LUOSHI_DATA=${LUOSHI_DATA:-$here/data} LUOSHI_BINARIES=${LUOSHI_BINARIES:-$here/postgres}
export LUOSHI_DATA LUOSHI_BINARIES

run() {
    exec "$java" -Dluoshi.home="$here" -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Duser.timezone=Asia/Shanghai \
        --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "$@"
}

name=${1:-help}
if [ $# -gt 0 ]; then shift; fi
case $name in
    serve)
        port=${LUOSHI_PORT:-8080}
        demo=''
        while [ $# -gt 0 ]; do
            case $1 in
                --demo) demo=--luoshi.demo=true ;;
                --port) port=${2:?} && shift ;;
                --data) LUOSHI_DATA=${2:?} && shift ;;
                *) fail "serve 不认识 $1 / serve does not know $1" ;;
            esac
            shift
        done
        # shellcheck disable=SC2086  # several options are meant
        run ${LUOSHI_JAVA_OPTS:-} -cp "$here/app/luoshi.jar:$here/app/lib/*" org.luoshi.platform.Luoshi \
            --server.port="$port" --luoshi.data="$LUOSHI_DATA" --luoshi.binaries="$LUOSHI_BINARIES" $demo
        ;;
    help | --help | -h) fail "$0 serve [--demo] [--port N] [--data DIR]" "$0 backup | restore | export-all | import-all | access | journal | laws | procedure …" ;;
    *)
        run -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$here/app/luoshi.jar:$here/app/lib/*" \
            org.luoshi.platform.command.Main "$name" "$@"
        ;;
esac
