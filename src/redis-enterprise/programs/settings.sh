# shellcheck shell=bash disable=SC2154 # other parts assign the variables
#
# Applies settings that differ from the wanted state. With credentials, the API shows the current settings. Without credentials,
# rladmin shows http_support and internode encryption; for all other settings, the program relies on an SSM parameter in which
# earlier runs recorded what they applied, and when the settings of the discovery service changed last.

declare -A applied=()
noted=

read_applied() {
  local word
  noted=$(call_aws ssm get-parameter --name "${wanted[applied]}" --query Parameter.Value --output text) ||
    not_ready "The parameter ${wanted[applied]} cannot be read."
  for word in $noted; do
    if [[ $word =~ ^([A-Za-z0-9_]{1,64})=([A-Za-z0-9_:.-]+)$ ]]; then applied[${BASH_REMATCH[1]}]=${BASH_REMATCH[2]}; fi
  done
}

write_applied() {
  local name notes
  notes=$(for name in "${!applied[@]}"; do echo "$name=${applied[$name]}"; done | LC_ALL=C sort | tr '\n' ' ')
  notes=${notes% }
  if [[ ! $notes || $notes == "$noted" ]]; then return; fi
  call_aws ssm put-parameter --name "${wanted[applied]}" --type String --overwrite --value "$notes" >/dev/null
  noted=$notes
}

apply_settings() {
  local line name value restart=''
  for line in ${settings[@]+"${settings[@]}"}; do
    read -r name value <<<"$line"
    if is_set "$name" "$value"; then
      if [[ ${applied[$name]-} == "$value" ]]; then continue; fi
    else
      set_by_config "$name" "$value"
    fi
    # Also if someone else has set it: the service may not have been restarted since then.
    if is_of_discovery "$name"; then restart=1; fi
    applied[$name]=$value
  done
  if [[ ${wanted[internode]-} ]] && [[ $(shown data_internode_encryption) != "${wanted[internode]}" ]]; then
    timeout --foreground 120 rladmin tune cluster data_internode_encryption "${wanted[internode]}" >"$stage/output" 2>&1 ||
      not_applied 'data_internode_encryption: rladmin refuses the setting.'
    say "data_internode_encryption is ${wanted[internode]} for new databases now."
  fi
  # The time identifies the change, even if a setting returns to an earlier value.
  if [[ $restart ]]; then applied[discovery]=$(date +%s); fi
  write_applied
  check_settings
}

# Comes last: scripts may use plain HTTP until all other settings are applied.
apply_http() {
  if [[ $(shown http_support) == "${wanted[http]}" ]]; then return; fi
  set_by_config http_support "${wanted[http]}"
  [[ $(shown http_support) == "${wanted[http]}" ]] || not_applied "http_support was set, and is not ${wanted[http]}."
}

set_by_config() { # NAME VALUE
  # Pass a single word without embedded quotes: some releases store them as part of the value.
  timeout --foreground 120 rladmin cluster config "$1" "$2" >"$stage/output" 2>&1 || not_applied "$1: rladmin refuses $2."
  say "$1 is $2 now."
}

is_of_discovery() { # NAME
  [[ $1 == sentinel_* || $1 == min_sentinel_* ]]
}

is_set() { # NAME VALUE
  local value
  if [[ -f $stage/cluster.json ]]; then
    value=$(known "$1")
    [[ $value == "$2" ]] || same_list "$value" "$2"
  else
    [[ ${applied[$1]-} == "$2" ]]
  fi
}

# Prints a setting from the API in the format of rladmin.
known() { # NAME
  jq -r --arg name "$1" '.[$name] | if type == "boolean" then (if . then "enabled" else "disabled" end)
    elif type == "array" then map(tostring) | join(":") elif . == null then "" else tostring end' "$stage/cluster.json"
}

# Compares lists without their order: the cluster can reorder cipher suites.
same_list() { # LIST LIST
  [[ $1 == *:* ]] && [[ $(tr ':' '\n' <<<"$1" | sort) == "$(tr ':' '\n' <<<"$2" | sort)" ]]
}

# Prints a setting from rladmin, which shows it as '    http support: enabled'.
shown() { # NAME
  timeout --foreground 60 rladmin info cluster | sed -nE 's/^ *([A-Za-z_ ]+): *(.*[^ ]) *$/\1=\2/p' | sed -nE "s/^${1//_/[ _]}=//p"
}

# A successful command does not guarantee that the setting has changed.
check_settings() {
  local line name value
  if [[ ! -f $stage/cluster.json ]]; then return; fi
  read_cluster
  for line in ${settings[@]+"${settings[@]}"}; do
    read -r name value <<<"$line"
    is_set "$name" "$value" || not_applied "$name was set to $value, and is $(printf %q "$(known "$name")")."
  done
}
