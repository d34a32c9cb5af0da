#!/bin/sh
# The system's Chromium, Firefox and strace, which the browser and fault tests use. As root on Debian: installs what is
# missing. Elsewhere: says what is missing; those tests then skip with that reason, or fail when CI=true.
set -eu

missing=""
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing="$missing chromium"
command -v firefox-esr >/dev/null || command -v firefox >/dev/null || missing="$missing firefox-esr"
if [ "$(uname)" = Linux ]; then
  command -v strace >/dev/null || missing="$missing strace"
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing$missing …"
  apt-get update -qq
  # shellcheck disable=SC2086 # a list of package names
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "Not found on this machine:$missing. The tests that need them will be skipped; install them with your system's package manager."
fi
