# shellcheck shell=bash disable=SC2154 # other parts assign the variables
#
# Fetches certificates, checks all of them before anything is changed, and sets those that are not in use yet.

faults=()
# The names of certificates that are already in use.
declare -A unchanged=()
# The source of each certificate, by name.
declare -A origins=()
# The directory of each fetched source. A certificate that several components share is fetched once.
declare -A fetched=()

fault() {
  faults+=("$1")
}

prepare_certificates() {
  local line
  for line in ${certificates[@]+"${certificates[@]}"}; do prepare "$line"; done
}

# Reports all faults together, so they can be fixed in one step.
refuse_faults() {
  local each
  if ((${#faults[@]} == 0)); then return; fi
  for each in "${faults[@]}"; do printf '%s\n' "$each" >&2; done
  refuse 'Nothing was changed.'
}

prepare() { # LINE
  local name demands origin folder
  read -r _ name demands _ origin <<<"$1"
  folder=$stage/$name
  origins[$name]=$origin
  if [[ ${fetched[$origin]-} ]]; then
    cp -R "${fetched[$origin]}" "$folder"
  else
    mkdir -p "$folder"
    fetch "$name" "$origin" || return 0
    split_chain "$folder"
    fetched[$origin]=$folder
  fi
  check_certificate "$name" "$demands" || return 0
  if [[ $(fingerprint "$folder/1.pem") == "$(installed_fingerprint "$name")" ]]; then unchanged[$name]=1; fi
}

# Returns a failure if there is nothing to check or set.
fetch() { # NAME ORIGIN
  local words
  read -ra words <<<"$2"
  case ${words[0]} in
    secret) take_from_secret "$1" "${words[@]:1}" ;;
    acm) take_from_acm "$1" "${words[1]}" ;;
  esac
}

# A secret is either a JSON object with a certificate and a key, or plain text with both.
take_from_secret() { # NAME ARN CERTIFICATE-FIELD KEY-FIELD
  local folder=$stage/$1
  if ! call_aws secretsmanager get-secret-value --secret-id "$2" --query SecretString --output text >"$folder/secret"; then
    fault "$1: the secret $2 cannot be read."
    return 1
  fi
  if jq -e 'type == "object"' "$folder/secret" >/dev/null 2>&1; then
    jq -r --arg field "$3" '.[$field] // "" | tostring' "$folder/secret" | certificates_in >"$folder/chain.pem"
    jq -r --arg field "$4" '.[$field] // "" | tostring' "$folder/secret" | key_in >"$folder/key.pem"
  else
    certificates_in <"$folder/secret" >"$folder/chain.pem"
    key_in <"$folder/secret" >"$folder/key.pem"
  fi
  rm -f "$folder/secret"
}

# The public certificate is enough to see whether it is already in use. The key is exported only if it is not, encrypted with a
# random passphrase of this run.
take_from_acm() { # NAME ARN
  local folder=$stage/$1
  if ! call_aws acm get-certificate --certificate-arn "$2" --output json >"$folder/answer"; then
    fault "$1: the certificate $2 cannot be read. It may not have been issued yet."
    return 1
  fi
  jq -r '[.Certificate, .CertificateChain // ""] | join("\n")' "$folder/answer" | certificates_in >"$folder/chain.pem"
  split_chain "$folder"
  if [[ -s $folder/1.pem && $(fingerprint "$folder/1.pem") == "$(installed_fingerprint "$1")" ]]; then
    unchanged[$1]=1
    return 1
  fi
  export_from_acm "$1" "$2"
}

export_from_acm() { # NAME ARN
  local folder=$stage/$1
  printf %s "$(openssl rand -hex 32)" >"$folder/phrase"
  if ! call_aws acm export-certificate --certificate-arn "$2" --passphrase "fileb://$folder/phrase" --output json >"$folder/answer"; then
    fault "$1: the certificate $2 cannot be exported."
    return 1
  fi
  jq -r '[.Certificate, .CertificateChain // ""] | join("\n")' "$folder/answer" | certificates_in >"$folder/chain.pem"
  jq -r .PrivateKey "$folder/answer" | key_in >"$folder/locked.pem"
  if ! openssl pkey -in "$folder/locked.pem" -passin "file:$folder/phrase" -out "$folder/key.pem" 2>/dev/null; then
    fault "$1: the key of the certificate $2 cannot be decrypted."
    return 1
  fi
  rm -f "$folder/answer" "$folder/phrase" "$folder/locked.pem"
}

certificates_in() {
  tr -d '\r' | sed -n '/^-----BEGIN CERTIFICATE-----$/,/^-----END CERTIFICATE-----$/p'
}

key_in() {
  tr -d '\r' | sed -n '/^-----BEGIN [A-Z ]*PRIVATE KEY-----$/,/^-----END [A-Z ]*PRIVATE KEY-----$/p'
}

# Writes each certificate of the chain to a separate file: 1.pem, 2.pem, ...
split_chain() { # FOLDER
  rm -f "$1"/[0-9]*.pem
  awk -v folder="$1" '/^-----BEGIN/ { count++ } { print > (folder "/" count ".pem") }' "$1/chain.pem"
}

fingerprint() { # FILE
  openssl x509 -in "$1" -noout -fingerprint -sha256 2>/dev/null || true
}

# Prints the fingerprint of the certificate in use, from the file on this node, or from the API if there is no file.
installed_fingerprint() { # NAME
  if [[ -f $INSTALLED/$1_cert.pem ]]; then
    fingerprint "$INSTALLED/$1_cert.pem"
  elif [[ -f $stage/installed.json ]]; then
    jq -r --arg name "$1_cert" '.[$name] // ""' "$stage/installed.json" | openssl x509 -noout -fingerprint -sha256 2>/dev/null || true
  fi
}

apply_certificates() {
  local line name means internal=() changed=()
  for line in ${certificates[@]+"${certificates[@]}"}; do
    read -r _ name _ means _ <<<"$line"
    if [[ $means == internal ]]; then internal+=("$name"); fi
    if [[ ${unchanged[$name]-} ]]; then continue; fi
    changed+=("$name")
    case $means in
      rladmin) set_by_rladmin "$name" "$name" certificate_file "$stage/$name/chain.pem" key_file "$stage/$name/key.pem" ;;
      api) set_by_api "$name" ;;
    esac
  done
  set_internal ${internal[@]+"${internal[@]}"}
  for name in ${changed[@]+"${changed[@]}"}; do wait_until_installed "$name"; done
}

set_by_rladmin() { # NAME WORDS
  local name=$1
  shift
  open_to_cluster "$@"
  timeout --foreground 300 rladmin cluster certificate set "$@" >"$stage/output" 2>&1 || not_applied "$name: rladmin refuses the certificate."
  say "$name: a new certificate has been set."
  case $name in
    proxy | syncer) say "$name: clusters that replicate with this one have to be told (Active-Active: crdb-cli crdb update --force; Replica Of: the replica's copy)." ;;
  esac
}

# Sets both internode certificates in one call, because rladmin refuses a single one. ccs is the control plane.
set_internal() { # NAMES
  local control=$stage/ccs_internode_encryption data=$stage/data_internode_encryption name
  if (($# < 2)) || [[ ${unchanged[$1]-} && ${unchanged[$2]-} ]]; then return; fi
  for name in "$@"; do
    # The key of a certificate from ACM that is already in use has not been exported yet, but is needed to set the other
    # certificate.
    if [[ ! -s $stage/$name/key.pem ]]; then
      export_from_acm "$name" "${origins[$name]#acm }" || not_applied "$name: its key is not to be had, and certificates between nodes are set together."
    fi
  done
  set_by_rladmin ccs_internode_encryption internal \
    dpine_certificate_file "$data/chain.pem" dpine_key_file "$data/key.pem" \
    cpine_certificate_file "$control/chain.pem" cpine_key_file "$control/key.pem"
}

# A successful command does not guarantee that the certificate is in use.
wait_until_installed() { # NAME
  local attempt
  for ((attempt = 1; attempt <= 15; attempt++)); do
    if [[ ! -f $INSTALLED/$1_cert.pem && -f $stage/installed.json ]]; then read_installed; fi
    if [[ $(fingerprint "$stage/$1/1.pem") == "$(installed_fingerprint "$1")" ]]; then return; fi
    sleep 2
  done
  not_applied "$1: the certificate was set, and is not in use after half a minute."
}
