#!/bin/bash
#
# Discovers added and removed nodes, and sends the metrics of the forwarder to CloudWatch. Runs every minute, in a separate unit:
# neither a failure nor a slow call here delays the forwarding.
set -euo pipefail
# shellcheck source=common.sh
. /usr/local/lib/cache-forwarder/common.sh

# Installed only if the settings contain a replication group to discover.
readonly DISCOVER=/usr/local/lib/cache-forwarder/discover

main() {
  local failed='' failures=0 told=0 configured=0 resolved=0 stale=0
  take_lock report
  read_settings "$SETTINGS"
  if [[ -x $DISCOVER ]]; then "$DISCOVER" || failed=1; fi
  if [[ -f $RUN/failures ]]; then failures=$(stat -c %s "$RUN/failures"); fi
  if [[ -f $RUN/told ]]; then told=$(<"$RUN/told"); fi
  if [[ -f $RUN/status ]]; then read -r configured resolved stale <"$RUN/status"; fi
  if ! is_recent "$RUN/status"; then
    failed=1
    echo 'It has been a while since all names were looked up.' >&2
  fi
  call_aws cloudwatch put-metric-data --namespace "${settings[namespace]}" --metric-data "[
    $(metric ForwardsConfigured "$configured"),
    $(metric ForwardsResolved "$resolved"),
    $(metric StaleForwards "$stale"),
    $(metric RefreshFailed $((failures - told + ${failed:-0})))
  ]"
  replace_file "$RUN/told" "$failures"
  [[ ! $failed ]]
}

# Whether a file was written within two periods of the timer plus the duration of a slow run.
is_recent() { # FILE
  [[ -f $1 ]] && (($(date +%s) - $(stat -c %Y "$1") <= 2 * settings[period] + 60))
}

metric() { # NAME VALUE
  printf '{"MetricName":"%s","Value":%d,"Unit":"Count","Dimensions":[{"Name":"Access","Value":"%s"}]}' "$1" "$2" "${settings[dimension]}"
}

main
