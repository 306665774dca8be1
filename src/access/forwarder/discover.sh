#!/bin/bash
#
# Finds the nodes of a replication group with cluster mode enabled, gives each a port that it keeps, and publishes the map that
# clients need: from what a node calls itself to where it is reached from outside.
set -euo pipefail
# shellcheck source=common.sh
. /usr/local/lib/cache-forwarder/common.sh

# A call takes a small instance more than a second. What is left is done by the next run.
readonly DESCRIBED_AT_ONCE=20
# Of a parameter of the standard tier.
readonly MAP_LIMIT=4096

members=()
# By member, as 'host port'; none while the member is being created.
declare -A endpoint_of=()
# By endpoint.
declare -A port_for=()
failed=

main() {
  take_lock discover
  read_settings "$SETTINGS"
  find_members
  recall
  find_endpoints
  assign_ports
  publish
  [[ ! $failed ]]
}

find_members() {
  local answer
  answer=$(call_aws elasticache describe-replication-groups --replication-group-id "${settings[group]}" \
    --query 'ReplicationGroups[].MemberClusters[]')
  mapfile -t members < <(tr -s '[:space:]' '\n' <<<"$answer" | grep -E '^[a-z][a-z0-9-]*$' | sort -u)
  # A group always has nodes. An answer without any is not believed, or it would end all forwards.
  ((${#members[@]} > 0)) || fail "No nodes are listed for ${settings[group]}."
}

# What an earlier run assigned; on a new instance, what its predecessor published. The name of an endpoint begins with the member.
recall() {
  local listen host port map
  if [[ ! -f $STATE/nodes ]]; then
    map=$(published_map)
    map=$(sed -nE 's/^[{]?"([a-z][^":]*):([0-9]+)":\{"host":"[^"]*","port":([0-9]+)\}.*/forward \3 \1 \2/p' <<<"$map")
    replace_file "$STATE/nodes" "$map"
  fi
  while read -r _ listen host port; do
    if is_host "$host" && is_port "$port" && is_port "$listen" && ((listen >= settings[first_port] && listen <= settings[last_port])); then
      endpoint_of[${host%%.*}]="$host $port"
      port_for["$host $port"]=$listen
    fi
  done <"$STATE/nodes"
}

# Endpoints that are known are asked for again only when they do not resolve any more.
find_endpoints() {
  local member described=0
  for member in "${members[@]}"; do
    if [[ ! ${endpoint_of[$member]-} ]] || grep -qsxF -e "${endpoint_of[$member]% *}" "$RUN/unresolved"; then
      if ((++described > DESCRIBED_AT_ONCE)); then failed=1; else describe "$member"; fi
    fi
  done
}

describe() { # MEMBER
  local host port
  if ! read -r host port < <(call_aws elasticache describe-cache-clusters --cache-cluster-id "$1" --show-cache-node-info \
    --query 'CacheClusters[].CacheNodes[].[Endpoint.Address,Endpoint.Port]'); then
    echo "The node $1 cannot be described." >&2
    failed=1
  elif is_host "$host" && is_port "$port"; then
    endpoint_of[$1]="$host $port"
  fi
}

# First come those that have a port, so that those without can see what is free.
assign_ports() {
  local member endpoint port nodes='' new=()
  declare -A taken=()
  for member in "${members[@]}"; do
    endpoint=${endpoint_of[$member]-}
    if [[ ! $endpoint ]]; then continue; fi
    port=${port_for[$endpoint]-}
    if [[ $port && ! ${taken[$port]-} ]]; then taken[$port]=$endpoint; else new+=("$endpoint"); fi
  done
  port=${settings[first_port]}
  for endpoint in "${new[@]}"; do
    while [[ ${taken[$port]-} ]]; do port=$((port + 1)); done
    if ((port > settings[last_port])); then
      echo "No port is left for $endpoint." >&2
      failed=1
    else
      echo "Port $port is for $endpoint."
      taken[$port]=$endpoint
    fi
  done
  nodes=$(for port in "${!taken[@]}"; do echo "forward $port ${taken[$port]}"; done | sort)
  if [[ $nodes != "$(<"$STATE/nodes")" ]]; then
    replace_file "$STATE/nodes" "$nodes"
    # Now and not some seconds later: clients that read the map find the ports open.
    /usr/local/lib/cache-forwarder/refresh || failed=1
  fi
}

# Names stay when addresses behind them move. So if the map gets too long, it is addresses that it does without.
publish() {
  local map published
  map=$(entries "$STATE/nodes" "$STATE/addresses")
  if ((${#map} > MAP_LIMIT)); then map=$(entries "$STATE/nodes"); fi
  ((${#map} <= MAP_LIMIT)) || fail "The map of addresses has ${#map} characters, and $MAP_LIMIT are allowed."
  if [[ -f $RUN/published ]]; then published=$(<"$RUN/published"); else published=$(published_map); fi
  if [[ $published != "$map" ]]; then
    call_aws ssm put-parameter --name "${settings[address_map]}" --type String --overwrite --value "$map" >/dev/null
    echo 'The map of addresses has been published.'
  fi
  replace_file "$RUN/published" "$map"
}

# {"host:port":{"host":"203.0.113.73","port":6379},...} with an entry in each line.
entries() { # FILES
  awk -v host="${settings[client_host]}" '
    function entry(name, port) { printf "%s\"%s\":{\"host\":\"%s\",\"port\":%d}", count++ ? ",\n" : "{", name, host, port }
    FILENAME ~ /nodes$/ { node[$2, $3, $4]; entry($3 ":" $4, $2) }
    FILENAME ~ /addresses$/ && ($1, $2, $3) in node { entry($4 ":" $3, $1) }
    END { print count ? "}" : "{}" }
  ' "$@"
}

# Nothing if nobody has published a map yet. If that cannot be known, it is an error: ports would be assigned anew.
published_map() {
  if ! call_aws ssm get-parameter --name "${settings[address_map]}" --query Parameter.Value 2>"$RUN/complaint"; then
    grep -q ParameterNotFound "$RUN/complaint" || fail "The map of addresses cannot be read: $(<"$RUN/complaint")"
  fi
}

main
