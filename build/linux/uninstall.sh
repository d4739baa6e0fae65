#!/bin/sh
# Takes the kiosk off this machine. Its configuration and its data (ledger, credentials, log) stay, unless asked for:
#
#   sh uninstall.sh [--purge]
#
# DESTDIR=<folder> does so in another system's root. Doing it twice does no harm.
set -eu

root=${DESTDIR:-}
say() { printf '%s\n' "thanx-kiosk: $*"; }

purge=no
case "${1:-}" in
  '') ;;
  --purge) purge=yes ;;
  *)
    say "$1 is no option: --purge or nothing" >&2
    exit 1
    ;;
esac
[ "$(id -u)" -eq 0 ] || {
  say 'run it as root' >&2
  exit 1
}

if [ -z "$root" ] && [ -d /run/systemd/system ]; then
  systemctl stop thanx-kiosk.service thanx-kiosk-screen.service 2>/dev/null || true
fi
for unit in thanx-kiosk.service thanx-kiosk-screen.service; do
  [ ! -e "$root/etc/systemd/system/$unit" ] || systemctl ${root:+--root="$root"} --quiet disable "$unit"
  rm -f "$root/etc/systemd/system/$unit"
done
rm -f "$root/etc/udev/rules.d/70-thanx-kiosk.rules" "$root/etc/pam.d/thanx-kiosk" "$root/usr/lib/sysusers.d/thanx-kiosk.conf"
rm -rf "$root/opt/thanx-kiosk" "$root/opt/thanx-kiosk.new" "$root/opt/thanx-kiosk.old"
if [ -z "$root" ] && [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  udevadm control --reload
fi
if [ "$purge" = yes ]; then
  rm -rf "$root/etc/thanx-kiosk" "$root/var/lib/thanx-kiosk"
  say 'removed, with its configuration and its data'
else
  say 'removed; configuration in /etc/thanx-kiosk and data in /var/lib/thanx-kiosk are kept (--purge removes them, too)'
fi
