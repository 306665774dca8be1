#!/bin/bash
#
# Makes the rules of the kernel say what the settings and the DNS say. Runs every few seconds. Whatever goes wrong, rules that
# work stay: a name that cannot be resolved keeps the address that it had, and the exit status tells.
set -euo pipefail
# shellcheck source=common.sh
. /usr/local/lib/cache-forwarder/common.sh

readonly TABLE=cache_forwarder
readonly LOOKUPS_AT_ONCE=32
export RES_OPTIONS='timeout:1 attempts:2'

ports=()
declare -A address_of=()
# A folder with what the DNS said, a file for each name.
answers=
unresolved=()
stale=0

main() {
  trap finish EXIT
  take_lock refresh
  read_settings "$SETTINGS"
  read_nodes
  read_addresses
  if ! command -v nft >/dev/null; then install_nft; fi
  interface=$(default_interface)
  # After a reboot, what was right before is right until the DNS says otherwise, which may take a while.
  if ! nft list table ip "$TABLE" >/dev/null 2>&1; then install_rules; fi
  enable_forwarding
  look_up
  choose_addresses
  install_rules
  save
  ((stale == 0)) || fail "$stale of ${#ports[@]} forwards are not up to date: no usable answer for ${unresolved[*]}."
}

# The package manager may be locked, or lose a package on its way. The timer will try again.
install_nft() {
  dnf -y -q install nftables || fail 'nftables cannot be installed.'
  hash -r
  command -v nft >/dev/null || fail 'There is no nft, though nftables is said to be installed.'
}

# The forwards of nodes that were discovered, in lines as they stand in the settings.
read_nodes() {
  local words
  if [[ -f $STATE/nodes ]]; then
    while read -ra words; do
      if [[ ${#words[@]} != 4 ]] || ! add_forward "${words[@]:1}"; then echo "Ignored in $STATE/nodes: ${words[*]@Q}"; fi
    done <"$STATE/nodes"
  fi
  if ((${#host_of[@]} > 0)); then mapfile -t ports < <(printf '%s\n' "${!host_of[@]}" | sort -n); fi
}

# The last good address of each forward, unless the port has become that of another name.
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
  local host running=0
  answers=$(mktemp -d "$RUN/answers.XXXXXX")
  for host in "${host_of[@]}"; do
    if [[ -f $answers/$host ]]; then continue; fi
    : >"$answers/$host"
    timeout 5 getent ahostsv4 "$host" >"$answers/$host" &
    if ((++running % LOOKUPS_AT_ONCE == 0)); then wait; fi
  done
  wait
}

# An address that is in use and still among the answers stays, or rules would change whenever the DNS changes the order.
choose_addresses() {
  local port host old new address kind
  for port in "${ports[@]}"; do
    host=${host_of[$port]} old=${address_of[$port]-} new=
    while read -r address kind _; do
      if [[ $kind == STREAM ]] && is_target "$address" && [[ ! $new || $address == "$old" ]]; then new=$address; fi
    done <"$answers/$host"
    if [[ ! $new ]]; then
      stale=$((stale + 1))
      unresolved+=("$host")
    elif [[ $new != "$old" ]]; then
      echo "Port $port: $host is ${old:+no longer $old but }$new."
      address_of[$port]=$new
    fi
  done
}

# A table of our own, replaced in one transaction. What was translated to one of our targets is forwarded, and nothing else.
ruleset() {
  local port targets='' translations=''
  for port in "${ports[@]}"; do
    if [[ ! ${address_of[$port]-} ]]; then continue; fi
    targets+="${targets:+, }${address_of[$port]} . ${port_of[$port]}"
    # The Elastic IP is never on the instance: "local" is whatever address the packet was given on its way.
    translations+="iifname \"$interface\" fib daddr type local tcp dport $port dnat to ${address_of[$port]}:${port_of[$port]}"$'\n'
  done
  cat <<RULES
table ip $TABLE
delete table ip $TABLE
table ip $TABLE {
  set targets {
    type ipv4_addr . inet_service
    ${targets:+elements = { $targets \}}
  }
  chain translate {
    type nat hook prerouting priority dstnat
    $translations
  }
  chain only_translated {
    type filter hook forward priority filter; policy drop
    ct status dnat ct state established,related accept
    ct status dnat ip daddr . tcp dport @targets accept
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

# Does nothing if the kernel has these rules already. What it lists is compared too, as somebody may have touched the table.
install_rules() {
  local rules
  rules=$(ruleset)
  if [[ -f $RUN/rules && $(<"$RUN/rules") == "$rules" && $(nft list table ip "$TABLE" 2>&1) == "$(<"$RUN/listing")" ]]; then return; fi
  nft -f - <<<"$rules"
  nft list table ip "$TABLE" >"$RUN/listing"
  printf '%s\n' "$rules" >"$RUN/rules"
}

# Done when there are rules, and not by a file that the kernel reads at boot: without rules it would forward anything.
enable_forwarding() {
  local file=/proc/sys/net/ipv4/ip_forward
  if [[ $(<"$file") != 1 ]]; then echo 1 >"$file"; fi
}

save() {
  local port addresses=
  for port in "${ports[@]}"; do
    if [[ ${address_of[$port]-} ]]; then addresses+="$port ${host_of[$port]} ${port_of[$port]} ${address_of[$port]}"$'\n'; fi
  done
  replace_file "$STATE/addresses" "${addresses%$'\n'}"
  printf '%s\n' "${unresolved[@]}" >"$RUN/unresolved"
  echo "${#ports[@]} $((${#ports[@]} - stale)) $stale" >"$RUN/status"
}

# The report counts the failures.
finish() {
  local status=$?
  if [[ $answers ]]; then rm -rf "$answers"; fi
  if ((status != 0)); then printf . >>"$RUN/failures"; fi
}

main
