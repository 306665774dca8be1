# shellcheck shell=bash
#
# Shared by the programs of the forwarder: paths, and how settings are read. The settings are untrusted data: each word is
# validated against a pattern before it is used, and none is ever evaluated.
#
# shellcheck disable=SC2034 # the programs use the variables that are not used here

# Without this option, bash ignores a failure inside $(...).
shopt -s inherit_errexit

readonly SETTINGS=/etc/cache-forwarder.conf
# Kept across reboots.
readonly STATE=/var/lib/cache-forwarder
# Lost at a reboot.
readonly RUN=/run/cache-forwarder

# Filled by read_settings. The forwards are indexed by the port that the instance listens on.
declare -A settings=() host_of=() port_of=()

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

is_port() {
  [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] && (($1 <= 65535))
}

# The length is checked separately: a repetition count in the pattern is a hundred times slower.
is_host() {
  ((${#1} < 254)) && [[ $1 =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$ && $1 != *..* ]]
}

# The address of a forward must be neither the instance itself nor its metadata service.
is_target() {
  local octet='(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])'
  [[ $1 =~ ^$octet\.$octet\.$octet\.$octet$ && ! $1 =~ ^(0|127|169\.254|22[4-9]|2[3-5].)\. ]]
}

add_forward() { # LISTENING-PORT HOST PORT
  is_port "$1" && is_host "$2" && is_port "$3" && [[ ! ${host_of[$1]-} ]] || return 1
  host_of[$1]=$2 port_of[$1]=$3
}

set_once() { # NAME VALUE PATTERN
  [[ $2 =~ ^$3$ && ! ${settings[$1]-} ]] || return 1
  settings[$1]=$2
}

# Refuses the whole file if it contains an unknown or invalid line: half of the settings may be worse than none. The last line
# holds the number of lines before it, so a value with line breaks cannot inject lines.
read_settings() { # FILE
  local line lines=0 name
  while IFS= read -r line || [[ $line ]]; do
    if [[ ${settings[end]-} ]] || ! read_setting "$line"; then fail "Refused in $1: $(printf %q "$line")"; fi
    lines=$((lines + 1))
  done <"$1"
  for name in region period namespace dimension end ${settings[group]:+address_map}; do
    [[ ${settings[$name]-} ]] || fail "Nothing is said about $name in $1."
  done
  ((settings[end] == lines - 1)) || fail "$1 has $lines lines, which is not what its last line says."
}

read_setting() { # LINE
  local words
  read -ra words <<<"$1"
  set -- "${words[@]}"
  case ${1-}/$# in
    forward/4) add_forward "$2" "$3" "$4" ;;
    region/2) set_once region "$2" '[a-z0-9-]{1,32}' ;;
    period/2) set_once period "$2" '[1-9][0-9]{0,3}' ;;
    metrics/3) set_once namespace "$2" '[A-Za-z0-9._/#-]{1,255}' && set_once dimension "$3" '[A-Za-z0-9._/#-]{1,255}' ;;
    discover/5)
      is_port "$3" && is_port "$4" && (($3 <= $4)) && is_host "$5" && set_once group "$2" '[A-Za-z][A-Za-z0-9-]{0,39}' &&
        set_once first_port "$3" '.*' && set_once last_port "$4" '.*' && set_once client_host "$5" '.*'
      ;;
    address-map/2) set_once address_map "$2" '[A-Za-z0-9._/-]{1,1011}' ;;
    end/2) set_once end "$2" '[1-9][0-9]{0,4}' ;;
    *) return 1 ;;
  esac
}

# The AWS CLI with timeouts.
call_aws() {
  AWS_DEFAULT_REGION=${settings[region]} AWS_MAX_ATTEMPTS=2 \
    timeout 30 aws --cli-connect-timeout 5 --cli-read-timeout 10 --output text "$@"
}

# Only one process at a time continues after this function.
take_lock() { # NAME
  local lock
  mkdir -p "$RUN" "$STATE"
  exec {lock}>"$RUN/$1.lock"
  flock -w 120 "$lock" || fail "Another process holds $1.lock."
}

# Replaces the content of a file atomically: after a crash, the file has either the old or the new content.
replace_file() { # FILE CONTENT
  if [[ -f $1 && $(<"$1") == "$2" ]]; then return; fi
  printf '%s' "${2:+$2$'\n'}" >"$1.new"
  sync "$1.new"
  mv -f "$1.new" "$1"
}
