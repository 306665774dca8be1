# shellcheck shell=bash
#
# What the programs of the forwarder share: where things are, and how settings are read. Settings are data from elsewhere. Each
# word is compared with a pattern before anything is done with it, and nothing of it is ever evaluated.
#
# shellcheck disable=SC2034 # what is not used here is used by the programs

# Without it, a failure inside of $(...) would go unnoticed.
shopt -s inherit_errexit

readonly SETTINGS=/etc/cache-forwarder.conf
# Survives a reboot.
readonly STATE=/var/lib/cache-forwarder
# Does not.
readonly RUN=/run/cache-forwarder

# Read by read_settings. The forwards are indexed by the port that the instance listens on.
declare -A settings=() host_of=() port_of=()

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

is_port() {
  [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] && (($1 <= 65535))
}

# Without a count in the pattern, which would take a hundred times as long.
is_host() {
  ((${#1} < 254)) && [[ $1 =~ ^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$ && $1 != *..* ]]
}

# Where a forward may lead: not to the instance itself, nor to its metadata service.
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

# What is not understood is refused, and the whole file with it: half of the settings may be worse than none. The last line tells
# how many come before it, so that no value can smuggle in lines of its own.
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

# The AWS CLI, with an end to its patience.
call_aws() {
  AWS_DEFAULT_REGION=${settings[region]} AWS_MAX_ATTEMPTS=2 \
    timeout 30 aws --cli-connect-timeout 5 --cli-read-timeout 10 --output text "$@"
}

# One process at a time goes beyond this line.
take_lock() { # NAME
  local lock
  mkdir -p "$RUN" "$STATE"
  exec {lock}>"$RUN/$1.lock"
  flock -w 120 "$lock" || fail "Another process holds $1.lock."
}

# Gives a file new content in one step: after a crash it is as it was before, or as it is to be.
replace_file() { # FILE CONTENT
  if [[ -f $1 && $(<"$1") == "$2" ]]; then return; fi
  printf '%s' "${2:+$2$'\n'}" >"$1.new"
  sync "$1.new"
  mv -f "$1.new" "$1"
}
