# shellcheck shell=bash disable=SC2154 # other parts assign the variables
#
# The role and release of this node.

# The role in the words of rladmin: 'master' on the primary node, which changes the cluster, otherwise 'slave'.
role=
running_version=

# The line of this node begins with a star (rladmin status): '*node:3 slave 198.51.100.4 ...'. Columns can be empty, so the
# version is recognized by its format.
look_around() {
  local nodes own
  nodes=$(timeout --foreground 60 rladmin status nodes) || not_ready 'rladmin does not answer: the cluster is not there, or not well.'
  own=$(grep -m 1 '^\*' <<<"$nodes") || not_ready 'rladmin does not say which node this is: it belongs to no cluster.'
  read -r _ role _ <<<"$own"
  is "$role" 'master|slave' || not_ready "rladmin calls the role of this node '$role', which is neither master nor slave."
  if [[ $own =~ [[:space:]]([0-9]+\.[0-9]+\.[0-9]+-[0-9]+) ]]; then running_version=${BASH_REMATCH[1]}; fi
  check_version
}

# Setting names differ between releases. A cluster with an older release than declared is not changed, nor one with a newer
# release that uses other names.
check_version() {
  local from=${wanted[version]}
  [[ $running_version ]] || not_ready "rladmin does not say which release this node runs; $from is declared."
  at_least "${running_version%-*}" "$from" ||
    refuse "This node runs $running_version, and $from is declared. Declare the release that the cluster has."
  if [[ ${wanted[names_end]} != none ]] && at_least "${running_version%-*}" "${wanted[names_end]}"; then
    refuse "This node runs $running_version, which does not know the names of $from any more. Declare the release that the cluster has."
  fi
}

# Compares only as many numbers as both versions have.
at_least() { # VERSION MINIMUM
  local IFS=. index
  local -a have need
  read -ra have <<<"$1"
  read -ra need <<<"$2"
  for ((index = 0; index < ${#have[@]} && index < ${#need[@]}; index++)); do
    if ((10#${have[index]} != 10#${need[index]})); then ((10#${have[index]} > 10#${need[index]})); return; fi
  done
}
