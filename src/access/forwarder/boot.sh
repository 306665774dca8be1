#!/bin/bash
#
# The user data of the instance. The files of the forwarder and its settings follow the last line of this program, where bash
# stops reading. This program installs them and starts the timers. It is idempotent.
set -euo pipefail

readonly ATTEMPTS=100
readonly PAUSE_SECONDS=3

files=()

main() {
  umask 022
  trap 'rm -f "${files[@]/%/.new}"' EXIT
  unpack
  check_settings
  put_in_place
  systemctl daemon-reload
  # Start the timers first. From here on the instance keeps itself up to date, even if this program fails.
  systemctl enable --now cache-forwarder.timer cache-forwarder-report.timer
  wait_until_forwarding
}

# A line '#:file MODE PATH' begins a file, and '#:settings' begins the settings. Everything after '#:settings' is data, even a
# line that looks like the beginning of a file.
unpack() {
  local line mode file='' in_settings=''
  while IFS= read -r line || [[ $line ]]; do
    if [[ ! $in_settings && $line == '#:file '* ]]; then
      read -r _ mode file <<<"$line"
      begin "$mode" "$file"
    elif [[ ! $in_settings && $line == '#:settings' ]]; then
      in_settings=1 file=/etc/cache-forwarder.conf
      begin 0600 "$file"
    elif [[ $file ]]; then
      printf '%s\n' "$line" >>"$file.new"
    fi
  done <"${BASH_SOURCE[0]}"
}

begin() { # MODE FILE
  install -D -m "$1" /dev/null "$2.new"
  files+=("$2")
}

# Runs before anything is installed, so refused settings leave nothing behind.
check_settings() {
  local period
  period=$(
    # shellcheck source=common.sh
    . /usr/local/lib/cache-forwarder/common.sh.new
    read_settings "$SETTINGS.new"
    echo "${settings[period]}"
  )
  sed -i "s/@period@/$period/" /etc/systemd/system/cache-forwarder.timer.new
}

# Replaces the files instead of writing into them, because their programs may be running.
put_in_place() {
  local file
  for file in "${files[@]}"; do mv -f "$file.new" "$file"; done
}

wait_until_forwarding() {
  local attempt
  for ((attempt = 1; attempt <= ATTEMPTS; attempt++)); do
    if systemctl start cache-forwarder.service && systemctl start cache-forwarder-report.service; then return; fi
    sleep "$PAUSE_SECONDS"
  done
  echo 'Not all ports are forwarded. The timers keep trying.' >&2
  exit 1
}

main
exit
