#!/bin/bash
#
# Updates the nftables rules from the settings and DNS. Runs every few seconds. After any failure, working rules stay in place:
# a name that does not resolve keeps its last address, and the exit status reports it.
set -euo pipefail
# shellcheck source=common.sh
. /usr/local/lib/cache-forwarder/common.sh

readonly TABLE=cache_forwarder
readonly PROCESSES=32
export RES_OPTIONS='timeout:1 attempts:2'

ports=()
# The address in use for each port, and the DNS answers for each host.
declare -A address_of=() answers=()
unresolved=()
stale=0

main() {
  # report.sh counts the failures by the size of this file.
  trap '(($? == 0)) || printf . >>"$RUN/failures"' EXIT
  take_lock refresh
  read_settings "$SETTINGS"
  read_nodes
  read_addresses
  if ! command -v nft >/dev/null; then install_nft; fi
  interface=$(default_interface)
  # After a reboot, forward to the last known addresses until DNS answers, which can take a while.
  if ! nft list table ip "$TABLE" >/dev/null 2>&1; then install_rules; fi
  # Enable forwarding only after the rules are installed, not at boot with sysctl: without rules the kernel would forward
  # everything.
  echo 1 >/proc/sys/net/ipv4/ip_forward
  look_up
  choose_addresses
  install_rules
  save
  ((stale == 0)) || fail "$stale of ${#ports[@]} forwards are not up to date: no usable answer for ${unresolved[*]}."
}

# The package manager may be locked or fail to download. The timer starts the next attempt.
install_nft() {
  dnf -y -q install nftables || fail 'nftables cannot be installed.'
  hash -r
  command -v nft >/dev/null || fail 'There is no nft, though nftables is said to be installed.'
}

# Adds the forwards of discovered nodes. The lines have the format of the settings.
read_nodes() {
  local words
  if [[ -f $STATE/nodes ]]; then
    while read -ra words; do
      if [[ ${#words[@]} != 4 ]] || ! add_forward "${words[@]:1}"; then echo "Ignored in $STATE/nodes: ${words[*]@Q}"; fi
    done <"$STATE/nodes"
  fi
  if ((${#host_of[@]} > 0)); then mapfile -t ports < <(printf '%s\n' "${!host_of[@]}" | sort -n); fi
}

# Loads the last known address of each forward, unless the port now belongs to another host.
read_addresses() {
  local port host host_port address
  [[ -f $STATE/addresses ]] || return 0
  while read -r port host host_port address; do
    if is_port "$port" && [[ ${host_of[$port]-} == "$host" && ${port_of[$port]} == "$host_port" ]] && is_target "$address"; then
      address_of[$port]=$address
    fi
  done <"$STATE/addresses"
}

default_interface() {
  local route
  route=$(ip -o -4 route show default)
  [[ $route =~ \ dev\ ([A-Za-z0-9_.-]+) ]] || fail 'There is no default route, so the interface is not known.'
  echo "${BASH_REMATCH[1]}"
}

look_up() {
  local hosts size first host address
  mapfile -t hosts < <(printf '%s\n' "${host_of[@]}" | sort -u)
  size=$(((${#hosts[@]} + PROCESSES - 1) / PROCESSES))
  while read -r host address; do answers[$host]+="$address "; done < <(
    for ((first = 0; first < ${#hosts[@]}; first += size)); do ask "${hosts[@]:first:size}" & done
    wait
  )
}

# Looks up several names in one process, because starting a process takes longer than an answer. The output does not show which
# name an answer belongs to. Therefore a random address follows each name as a separator: it is not sent to DNS, and no answer
# can predict it.
ask() { # HOSTS
  local address kind mark=0.$((RANDOM % 256)).$((RANDOM % 256)).$((RANDOM % 256))
  # shellcheck disable=SC2068 # two words for each host
  timeout $((5 * $#)) getent ahostsv4 ${@/%/ $mark} | while read -r address kind _; do
    case $kind/$address in
      STREAM/"$mark") shift ;;
      STREAM/*) echo "$1 $address" ;;
    esac
  done
}

# Keeps an address that is in use and still among the answers. Otherwise rules would change whenever DNS changes the order.
choose_addresses() {
  local port host old new address
  for port in "${ports[@]}"; do
    host=${host_of[$port]} old=${address_of[$port]-} new=
    for address in ${answers[$host]-}; do
      if is_target "$address" && [[ ! $new || $address == "$old" ]]; then new=$address; fi
    done
    if [[ ! $new ]]; then
      stale=$((stale + 1))
      unresolved+=("$host")
    elif [[ $new != "$old" ]]; then
      echo "Port $port: $host is ${old:+no longer $old but }$new."
      address_of[$port]=$new
    fi
  done
}

# A separate table, replaced in one transaction. It forwards only packets that were translated to one of the targets. Nearly all
# packets belong to established connections: one comparison recognizes them, and the flow table then forwards them without
# evaluating the rules.
ruleset() {
  local port target targets='' forwards='' answered='ct status & (seen-reply | dnat) == (seen-reply | dnat)'
  for port in "${ports[@]}"; do
    if [[ ! ${address_of[$port]-} ]]; then continue; fi
    target="${address_of[$port]} . ${port_of[$port]}, "
    targets+=$target
    forwards+="$port : $target"
  done
  # The Elastic IP is not configured on the instance: AWS translates it to the private address, which is the local one.
  cat <<RULES
table ip $TABLE
delete table ip $TABLE
table ip $TABLE {
  set targets {
    type ipv4_addr . inet_service
    ${targets:+elements = { $targets\}}
  }
  map forwards {
    type inet_service : ipv4_addr . inet_service
    ${forwards:+elements = { $forwards\}}
  }
  flowtable fast { hook ingress priority filter; devices = { $interface }; }
  chain translate {
    type nat hook prerouting priority dstnat
    iifname "$interface" fib daddr type local dnat ip addr . port to tcp dport map @forwards
  }
  chain only_translated {
    type filter hook forward priority filter; policy drop
    $answered flow add @fast
    $answered accept
    ct status dnat ip daddr . tcp dport @targets accept
    ct status dnat ct state related accept
  }
  chain never_to_ourselves {
    type filter hook input priority filter
    ct status dnat drop
  }
  chain come_back {
    type nat hook postrouting priority srcnat
    ct status dnat masquerade
  }
}
RULES
}

# Does nothing if the kernel already has these rules. Compares the listing of the table too, because someone may have changed it.
install_rules() {
  local rules
  rules=$(ruleset)
  if [[ -f $RUN/slow ]]; then rules=$(grep -vw fast <<<"$rules"); fi
  if [[ -f $RUN/rules && $(<"$RUN/rules") == "$rules" && $(nft list table ip "$TABLE" 2>&1) == "$(<"$RUN/listing")" ]]; then return; fi
  if ! nft -f - <<<"$rules"; then
    # Remembered until the next boot.
    rules=$(grep -vw fast <<<"$rules")
    nft -f - <<<"$rules"
    echo 'This kernel has no flow table: forwarding takes longer.' >&2
    : >"$RUN/slow"
  fi
  nft list table ip "$TABLE" >"$RUN/listing"
  printf '%s\n' "$rules" >"$RUN/rules"
}

save() {
  local port
  replace_file "$STATE/addresses" "$(for port in "${!address_of[@]}"; do
    echo "$port ${host_of[$port]} ${port_of[$port]} ${address_of[$port]}"
  done | sort -n)"
  printf '%s\n' "${unresolved[@]}" >"$RUN/unresolved"
  echo "${#ports[@]} $((${#ports[@]} - stale)) $stale" >"$RUN/status"
}

main
