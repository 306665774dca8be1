# shellcheck shell=bash disable=SC2154 # what is not assigned here is in another part
#
# The discovery service reads its settings when it starts, on each node for itself (tls-protocols). The node that changed them noted when; each
# node remembers for which change it has restarted.

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
