#!/bin/bash
#
# Brings certificates and TLS settings of a Redis Enterprise Software cluster to what is wanted, on the node that runs it. Running it again
# does no harm: what is as it should be is left alone.
#
# The parts of this program are put together when the document is made. After its last line, which bash never reads beyond, comes
# what is wanted, as data: each word is compared with a pattern before anything is done with it, and nothing of it is ever evaluated.
#
# Nodes may have bash 4.2 (Amazon Linux 2): no inherit_errexit, and an empty list counts as unset.
#
# shellcheck disable=SC2034,SC2329 # what is not used here is used by the other parts
set -euo pipefail
umask 077

# Where the cluster keeps the certificates in use, on every node (create-certificates). Never written to.
readonly INSTALLED=/etc/opt/redislabs
# Survives a reboot.
readonly STATE=/var/lib/encrypted-caches
# Memory, and not a disk: what is staged here is gone with the power.
readonly MEMORY=(/run /dev/shm)
readonly STAGE=redis-enterprise-tls
readonly LOCK_SECONDS=900

# Read by read_wanted.
declare -A wanted=()
certificates=() settings=() databases=()
# Made by make_stage: where secrets are for as long as they are needed.
stage=
failed=1

# The agent does not know where the cluster and newer AWS CLIs are.
PATH=$PATH:/opt/redislabs/bin:/usr/local/bin

say() {
  printf '%s\n' "$*"
}

# The exit code tells what went wrong: whoever runs this looks at the node, at what was asked for, or at the cluster.

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

# The AWS CLI, with an end to its patience, and in the process group of this program: what ends it ends both. Answers go to standard
# output, which the caller sends to memory.
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

# One run at a time: a schedule and a change may come together.
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
      # Of runs that were killed.
      rm -rf "$place/$STAGE".*
      if [[ ! $stage ]]; then stage=$(mktemp -d "$place/$STAGE.XXXXXXXXXX"); fi
    fi
  done
  [[ $stage ]] || not_ready "Neither ${MEMORY[0]} nor ${MEMORY[1]} is in memory, and secrets are not written to a disk."
  # The cluster reads certificates as a group of its own. It gets no further than to the files that it is told of.
  if getent group redislabs >/dev/null; then chgrp redislabs "$stage" && chmod 0710 "$stage"; fi
}

# The files among some words, and the folders that they are in.
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
