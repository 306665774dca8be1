# shellcheck shell=bash
# What the stubs share. FAKE is the folder that they keep their state in, INSTALLED that of the certificates in use, STAGED what is in memory.

# Each word of a call, so that what is on the command line can be told.
log() {
  printf '%q ' "$@" >>"$FAKE/calls"
  echo >>"$FAKE/calls"
}

# What is in memory while a program is called: each file and folder with its mode, and then the files that a private key is in.
look() {
  {
    printf '= '
    printf '%q ' "$@"
    echo
    find "$STAGED" -mindepth 2 -printf '%y %m %P\n'
    (cd "$STAGED" && grep -rlE 'PRIVATE KEY|nobody may see' . | sed 's#^\./#key - #') || true
  } >>"$FAKE/seen"
}

refuse() {
  printf 'ERROR: %s\n' "$1" >&2
  exit 1
}

# A file in FAKE/fail has a pattern of calls that go wrong, and is gone after that. One in FAKE/hang has calls that come back
# when it is gone.
fail_if_told() { # CALL
  local file
  if [[ -f $FAKE/hang && $1 == $(<"$FAKE/hang") ]]; then
    touch "$FAKE/hanging"
    while [[ -f $FAKE/hang ]]; do PATH=$ORIGINAL_PATH sleep 0.05; done
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
