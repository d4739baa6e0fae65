#!/bin/sh
# Makes a kiosk out of this Debian machine: program, user, units, udev rules, the key that seals credentials. Run it again for
# a new version, or after anything went wrong: what is there already stays, and configuration is never written over.
#
#   sh install.sh <thanx-kiosk-….tar.gz, or a folder with the unpacked program>
#
# DESTDIR=<folder> installs into another system's root instead, which must have systemd.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
files=$here/files
root=${DESTDIR:-}
program=/opt/thanx-kiosk
settings=/etc/thanx-kiosk

say() { printf '%s\n' "thanx-kiosk: $*"; }
fail() {
  say "$*" >&2
  exit 1
}

[ "$#" -eq 1 ] || fail 'say which package: sh install.sh <package.tar.gz or folder>'
package=$1
[ -e "$package" ] || fail "there is no $package"
[ "$(id -u)" -eq 0 ] || fail 'run it as root'
for tool in systemctl systemd-sysusers systemd-creds; do
  command -v "$tool" >/dev/null || fail "$tool is missing: systemd 250 or later is needed"
done
if [ -z "$root" ] && ! command -v weston >/dev/null; then
  fail 'weston is missing: apt-get install weston'
fi

# Chromium needs a few libraries of a desktop; the .deb brings them as dependencies, the archive does not.
check_libraries() {
  missing=$(${root:+chroot "$root"} ldd "$program.new/thanx-kiosk" 2>/dev/null | sed -n 's/^\s*\(\S*\) => not found$/\1/p' | tr '\n' ' ')
  [ -z "$missing" ] || fail "libraries are missing: ${missing}(docs/install.md says which packages have them)"
}

# Beside the old one and then in its place, so that a copy that was cut off is never started.
unpack() {
  trap 'rm -rf "$root$program.new"' EXIT
  rm -rf "$root$program.new"
  mkdir -p "$root$program.new"
  if [ -d "$package" ]; then
    cp -R "$package/." "$root$program.new/"
  else
    tar -xzf "$package" -C "$root$program.new" --strip-components=1
  fi
  [ -x "$root$program.new/thanx-kiosk" ] || fail "$package holds no thanx-kiosk"
  check_libraries
  chown -R root:root "$root$program.new"
  chmod -R go-w "$root$program.new"
  rm -rf "$root$program.old"
  [ ! -e "$root$program" ] || mv "$root$program" "$root$program.old"
  mv "$root$program.new" "$root$program"
  rm -rf "$root$program.old"
}

# What a merchant or an administrator changes is theirs.
keep_or_copy() {
  [ -e "$root$2" ] || install -D -m 644 "$files/$1" "$root$2"
}

make_seal_key() {
  key=$root$settings/seal-key.cred
  [ ! -s "$key" ] || return 0
  umask 077
  # With this machine's key, and its TPM where there is one.
  if [ -z "$root" ]; then
    systemd-creds setup >/dev/null 2>&1 || true
    od -An -tx1 -N32 /dev/urandom | tr -d ' \n' | systemd-creds encrypt --name=KIOSK_SEAL_KEY - "$key.part"
  else
    od -An -tx1 -N32 /dev/urandom | tr -d ' \n' |
      chroot "$root" sh -c 'systemd-creds setup >/dev/null 2>&1 || true
        systemd-creds encrypt --name=KIOSK_SEAL_KEY - '"$settings/seal-key.cred.part"
  fi
  mv "$key.part" "$key"
}

unpack
install -D -m 644 "$files/thanx-kiosk.sysusers" "$root/usr/lib/sysusers.d/thanx-kiosk.conf"
systemd-sysusers ${root:+--root="$root"} "$root/usr/lib/sysusers.d/thanx-kiosk.conf"
install -D -m 644 "$files/thanx-kiosk.service" "$root/etc/systemd/system/thanx-kiosk.service"
install -D -m 644 "$files/thanx-kiosk-screen.service" "$root/etc/systemd/system/thanx-kiosk-screen.service"
install -D -m 644 "$files/thanx-kiosk.pam" "$root/etc/pam.d/thanx-kiosk"
install -D -m 644 "$files/70-thanx-kiosk.rules" "$root/etc/udev/rules.d/70-thanx-kiosk.rules"
keep_or_copy kiosk.config.json "$settings/kiosk.config.json"
keep_or_copy weston.ini "$settings/weston.ini"
install -d -m 700 "$root$settings/credentials" "$root$settings/credentials/thanx" "$root$settings/credentials/kiosk"
make_seal_key

systemctl ${root:+--root="$root"} --quiet enable thanx-kiosk-screen.service thanx-kiosk.service
systemctl ${root:+--root="$root"} --quiet set-default graphical.target
if [ -z "$root" ] && [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  udevadm control --reload
  udevadm trigger --subsystem-match=tty --subsystem-match=hidraw --subsystem-match=usb
  systemctl restart thanx-kiosk-screen.service thanx-kiosk.service
fi
say "installed in $program, configured in $settings"
