# shellcheck shell=bash disable=SC2154 # what is not assigned here is in another part
#
# What this node is to the cluster.

# 'master' on the one node that changes the cluster, or 'slave'.
role=
running_version=

# The line of this node begins with a star (rladmin status): '*node:3 slave 198.51.100.4 ...'. Columns may be empty, so that the version is
# known by its form.
look_around() {
  local nodes own
  nodes=$(timeout --foreground 60 rladmin status nodes) || not_ready 'rladmin does not answer: the cluster is not there, or not well.'
  own=$(grep -m 1 '^\*' <<<"$nodes") || not_ready 'rladmin does not say which node this is: it belongs to no cluster.'
  read -r _ role _ <<<"$own"
  is "$role" 'master|slave' || not_ready "rladmin calls the role of this node '$role', which is neither master nor slave."
  if [[ $own =~ [[:space:]]([0-9]+\.[0-9]+\.[0-9]+-[0-9]+) ]]; then running_version=${BASH_REMATCH[1]}; fi
  check_version
}

# Names of settings differ from release to release: a cluster of an older one than was declared is not touched, and neither is one of a newer one
# that has other names.
check_version() {
  local from=${wanted[version]}
  [[ $running_version ]] || not_ready "rladmin does not say which release this node runs; $from is declared."
  at_least "${running_version%-*}" "$from" ||
    refuse "This node runs $running_version, and $from is declared. Declare the release that the cluster has."
  if [[ ${wanted[names_end]} != none ]] && at_least "${running_version%-*}" "${wanted[names_end]}"; then
    refuse "This node runs $running_version, which does not know the names of $from any more. Declare the release that the cluster has."
  fi
}

# Numbers that one of them leaves out do not count.
at_least() { # VERSION MINIMUM
  local IFS=. index
  local -a have need
  read -ra have <<<"$1"
  read -ra need <<<"$2"
  for ((index = 0; index < ${#have[@]} && index < ${#need[@]}; index++)); do
    if ((10#${have[index]} != 10#${need[index]})); then ((10#${have[index]} > 10#${need[index]})); return; fi
  done
}
