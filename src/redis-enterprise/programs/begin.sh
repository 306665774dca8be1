#!/bin/bash
#
# Applies the declared certificates and TLS settings to a Redis Enterprise Software cluster. Runs on a node of the cluster. The
# program is idempotent: it changes only what differs.
#
# The parts of this program are concatenated when the document is created. The wanted state follows the last line, where bash
# stops reading. It is untrusted data: each word is validated against a pattern before it is used, and none is ever evaluated.
#
# Must run with bash 4.2 (Amazon Linux 2), which has no inherit_errexit and treats an empty array as unset.
#
# shellcheck disable=SC2034,SC2329 # other parts use the variables and functions
set -euo pipefail
umask 077

# The directory of the certificates in use on every node (Redis documentation, create-certificates). Only read, never written.
readonly INSTALLED=/etc/opt/redislabs
# Kept across reboots.
readonly STATE=/var/lib/encrypted-caches
# Candidates for a file system in memory, where secrets are staged without writing them to a disk.
readonly MEMORY=(/run /dev/shm)
readonly STAGE=redis-enterprise-tls
readonly LOCK_SECONDS=900

# Filled by read_wanted.
declare -A wanted=()
certificates=() settings=() databases=()
# The directory for secrets while they are needed. Created by make_stage.
stage=
failed=1

# The PATH of the agent contains neither the tools of the cluster nor AWS CLI version 2.
PATH=$PATH:/opt/redislabs/bin:/usr/local/bin

say() {
  printf '%s\n' "$*"
}

# The exit code shows where to look: at the node (2), at the declared state (3), or at the cluster (4).

not_ready() { # MESSAGE
  printf '%s\n' "$1" >&2
  exit 2
}

refuse() { # MESSAGE
  printf '%s\n' "$1" >&2
  exit 3
}

not_applied() { # MESSAGE
  printf '%s\n' "$1" >&2
  exit 4
}

# The AWS CLI with timeouts. It stays in the process group of this program, so a signal ends both. Callers redirect the answer
# to a file in memory.
call_aws() {
  AWS_DEFAULT_REGION=${wanted[region]} AWS_REGION=${wanted[region]} AWS_MAX_ATTEMPTS=4 AWS_PAGER='' \
    timeout --foreground 60 aws --cli-connect-timeout 5 --cli-read-timeout 20 "$@"
}

check_tools() {
  local tool missing=()
  for tool in aws curl flock jq openssl rladmin supervisorctl timeout; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  ((${#missing[@]} == 0)) || not_ready "Not on this node: ${missing[*]}. Install them, and run the association again."
}

# Allows one run at a time: a scheduled run and a deployment can coincide.
take_lock() {
  local lock
  mkdir -p "$STATE"
  exec {lock}>"$STATE/lock"
  flock -w "$LOCK_SECONDS" "$lock" || not_ready 'Another run has not ended.'
}

make_stage() {
  local place
  for place in "${MEMORY[@]}"; do
    if [[ -d $place && -w $place && $(stat -f -c %T "$place") == tmpfs ]]; then
      # Left behind by runs that were killed.
      rm -rf "$place/$STAGE".*
      if [[ ! $stage ]]; then stage=$(mktemp -d "$place/$STAGE.XXXXXXXXXX"); fi
    fi
  done
  [[ $stage ]] || not_ready "Neither ${MEMORY[0]} nor ${MEMORY[1]} is in memory, and secrets are not written to a disk."
  # The cluster reads certificates as the group redislabs. It can enter the directory, but read only the files that it is given.
  if getent group redislabs >/dev/null; then chgrp redislabs "$stage" && chmod 0710 "$stage"; fi
}

# Gives the cluster read access to the files among the arguments, and to their directories.
open_to_cluster() { # WORDS
  local word
  getent group redislabs >/dev/null || return 0
  for word in "$@"; do
    if [[ $word != /* ]]; then continue; fi
    chgrp redislabs "$word" "${word%/*}"
    chmod 0640 "$word"
    chmod 0750 "${word%/*}"
  done
}
