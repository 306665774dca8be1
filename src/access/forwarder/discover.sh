#!/bin/bash
#
# Discovers the nodes of a replication group with cluster mode enabled, assigns each a port that it keeps, and publishes the
# address map that clients need: from the endpoint of a node to the address and port where clients outside of the VPC reach it.
set -euo pipefail
# shellcheck source=common.sh
. /usr/local/lib/cache-forwarder/common.sh

# A call takes more than a second on a small instance. The next run describes the remaining nodes.
readonly DESCRIBED_AT_ONCE=20
# The maximum length of a standard-tier SSM parameter.
readonly MAP_LIMIT=4096

members=()
# The endpoint of each member, as 'host port'. A member that is being created has none.
declare -A endpoint_of=()
# The assigned port of each endpoint.
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
  # A group always has nodes. Do not trust an empty answer, which would remove all forwards.
  ((${#members[@]} > 0)) || fail "No nodes are listed for ${settings[group]}."
}

# Loads the ports that an earlier run assigned; on a new instance, those in the published map. The host name of an endpoint
# begins with the id of the member.
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

# Describes a member again only if the name of its known endpoint no longer resolves.
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

# Nodes that have a port keep it. Then the other nodes get the free ports.
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
    # Refresh before the map is published: the ports must be open when clients read the map.
    /usr/local/lib/cache-forwarder/refresh || failed=1
  fi
}

# The map contains an entry for the name of each node and one for its address. If the map is too long, it omits the addresses:
# names stay valid.
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

# Prints {"host:port":{"host":"203.0.113.73","port":6379},...} with one entry per line.
entries() { # FILES
  awk -v host="${settings[client_host]}" '
    function entry(name, port) { printf "%s\"%s\":{\"host\":\"%s\",\"port\":%d}", count++ ? ",\n" : "{", name, host, port }
    FILENAME ~ /nodes$/ { node[$2, $3, $4]; entry($3 ":" $4, $2) }
    FILENAME ~ /addresses$/ && ($1, $2, $3) in node { entry($4 ":" $3, $1) }
    END { print count ? "}" : "{}" }
  ' "$@"
}

# Prints nothing if no map has been published yet. Any other failure is an error: otherwise all ports would be reassigned.
published_map() {
  if ! call_aws ssm get-parameter --name "${settings[address_map]}" --query Parameter.Value 2>"$RUN/complaint"; then
    grep -q ParameterNotFound "$RUN/complaint" || fail "The map of addresses cannot be read: $(<"$RUN/complaint")"
  fi
}

main
