# shellcheck shell=bash disable=SC2154 # other parts assign the variables
#
# On each node, the discovery service reads its settings only when it starts (Redis documentation, tls-protocols). The primary
# node records the time of each change, and each node records the change for which it has restarted the service.

restart_discovery() {
  local change=${applied[discovery]-} line name value
  for line in ${settings[@]+"${settings[@]}"}; do
    read -r name value <<<"$line"
    if is_of_discovery "$name" && [[ ${applied[$name]-} != "$value" ]]; then
      say 'The primary node has not changed the settings of the discovery service yet. The next run restarts it here.'
      return
    fi
  done
  if [[ ! $change || $(cat "$STATE/discovery" 2>/dev/null) == "$change" ]]; then return; fi
  timeout --foreground 120 supervisorctl restart sentinel_service >/dev/null 2>&1 || not_applied 'The discovery service cannot be restarted.'
  printf '%s\n' "$change" >"$STATE/discovery"
  say 'The discovery service has been restarted.'
}
