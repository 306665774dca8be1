# shellcheck shell=bash
# What the stand-ins share. FAKE is the folder that they keep their state in, INSTALLED that of the certificates in use.

# Each word of a call, so that what is on the command line can be told.
log() {
  printf '%q ' "$@" >>"$FAKE/calls"
  echo >>"$FAKE/calls"
}

refuse() {
  printf 'ERROR: %s\n' "$1" >&2
  exit 1
}

# A file in FAKE/fail has a pattern of calls that go wrong, and is gone after that. One in FAKE/hang, of those that do not come back.
fail_if_told() { # CALL
  local file
  if [[ -f $FAKE/hang && $1 == $(<"$FAKE/hang") ]]; then
    touch "$FAKE/hanging"
    sleep 60
  fi
  for file in "$FAKE"/fail/*; do
    if [[ -f $file && $1 == $(<"$file") ]]; then
      rm "$file"
      refuse 'told to fail'
    fi
  done
}

# Not the one that writes its calls down.
openssl_itself() {
  "$OPENSSL" "$@"
}
