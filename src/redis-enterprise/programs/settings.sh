# shellcheck shell=bash disable=SC2154 # what is not assigned here is in another part
#
# Sets what is not set yet. The API tells what is set. Without credentials rladmin tells of HTTP and of internode encryption, and for all else there
# is what an earlier run noted in a parameter of Systems Manager: what it set, and when the discovery service has to be restarted.

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
    # Also if somebody else set it: the service may not have been restarted since.
    if is_of_discovery "$name"; then restart=1; fi
    applied[$name]=$value
  done
  if [[ ${wanted[internode]-} ]] && [[ $(shown data_internode_encryption) != "${wanted[internode]}" ]]; then
    timeout --foreground 120 rladmin tune cluster data_internode_encryption "${wanted[internode]}" >"$stage/output" 2>&1 ||
      not_applied 'data_internode_encryption: rladmin refuses the setting.'
    say "data_internode_encryption is ${wanted[internode]} for new databases now."
  fi
  # The time, so that it is another one whenever settings change, in whichever direction.
  if [[ $restart ]]; then applied[discovery]=$(date +%s); fi
  write_applied
  check_settings
}

# Last of all: until here, somebody may have needed it.
apply_http() {
  if [[ $(shown http_support) == "${wanted[http]}" ]]; then return; fi
  set_by_config http_support "${wanted[http]}"
  [[ $(shown http_support) == "${wanted[http]}" ]] || not_applied "http_support was set, and is not ${wanted[http]}."
}

set_by_config() { # NAME VALUE
  # One word, without quotes of its own: some releases store these with it.
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

# As the API has it, in the words of rladmin.
known() { # NAME
  jq -r --arg name "$1" '.[$name] | if type == "boolean" then (if . then "enabled" else "disabled" end)
    elif type == "array" then map(tostring) | join(":") elif . == null then "" else tostring end' "$stage/cluster.json"
}

# The order of suites is a preference, and the cluster may have its own.
same_list() { # LIST LIST
  [[ $1 == *:* ]] && [[ $(tr ':' '\n' <<<"$1" | sort) == "$(tr ':' '\n' <<<"$2" | sort)" ]]
}

# As rladmin shows it: '    http support: enabled'.
shown() { # NAME
  timeout --foreground 60 rladmin info cluster | sed -nE 's/^ *([A-Za-z_ ]+): *(.*[^ ]) *$/\1=\2/p' | sed -nE "s/^${1//_/[ _]}=//p"
}

# That a command ends well is not that it was done.
check_settings() {
  local line name value
  if [[ ! -f $stage/cluster.json ]]; then return; fi
  read_cluster
  for line in ${settings[@]+"${settings[@]}"}; do
    read -r name value <<<"$line"
    is_set "$name" "$value" || not_applied "$name was set to $value, and is $(printf %q "$(known "$name")")."
  done
}
