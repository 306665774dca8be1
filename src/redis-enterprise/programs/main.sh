# shellcheck shell=bash disable=SC2154,SC2317,SC2329 # other parts assign the variables and define the functions
#
# The order of a run: checks, certificates, the settings that depend on them, and plain HTTP last.

main() {
  trap finish EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  read_wanted
  check_tools
  take_lock
  make_stage
  look_around
  read_applied
  if [[ $role == master ]]; then
    open_api
    prepare_certificates
    prepare_databases
    refuse_faults
    apply_certificates
    apply_settings
    apply_databases
    apply_http
    report_expiry
  fi
  restart_discovery
  failed=0
}

# Runs in any case: removes all secrets, records the applied settings, and reports the result.
finish() {
  local status=$?
  trap - EXIT
  set +e
  if [[ $stage ]]; then rm -rf "$stage"; fi
  # Only on the primary node: other nodes may have read an older record.
  if [[ $noted && $role == master ]]; then write_applied; fi
  if [[ ${wanted[end]-} ]]; then
    report ApplyFailed "$failed"
  fi
  if ((status == 0 && failed == 0)); then say 'All is as wanted.'; fi
  exit "$status"
}

report() { # METRIC VALUE [DIMENSION]
  call_aws cloudwatch put-metric-data --namespace "${wanted[metrics]}" --metric-name "$1" --value "$2" \
    --dimensions "Cluster=${wanted[cluster]}${3:+,$3}" >/dev/null || say 'The report does not reach CloudWatch.' >&2
}

# The fetched certificates are in use at this point. Otherwise the run would have failed.
report_expiry() {
  local line name
  for line in ${certificates[@]+"${certificates[@]}"}; do
    read -r _ name _ <<<"$line"
    report DaysToExpiry "$((($(date_of "$stage/$name/1.pem" enddate) - $(date +%s)) / 86400))" "Certificate=$name"
  done
}

main
exit
