# shellcheck shell=bash disable=SC2154 # other parts assign the variables
#
# TLS settings of databases, which only the API can set. Settings that apply to new connections do not interrupt existing ones.

prepare_databases() {
  local line
  if ((${#databases[@]} == 0)); then return; fi
  call_api GET /v1/bdbs
  mv "$stage/answer" "$stage/bdbs.json"
  for line in "${databases[@]}"; do prepare_database "$line"; done
}

apply_databases() {
  local line
  for line in ${databases[@]+"${databases[@]}"}; do apply_database "$line"; done
}

prepare_database() { # LINE
  local name authorities
  read -r name _ authorities <<<"$1"
  if [[ $name != '*' ]]; then
    if [[ ! $(uids_of "$name") ]]; then fault "database $name: there is none of this name."; fi
    if jq -e --arg name "$name" 'any(.[]; .name == $name and (.crdt // false))' "$stage/bdbs.json" >/dev/null; then
      fault "database $name: it is Active-Active, and changes in all clusters at once: crdb-cli crdb update --crdb-guid GUID --encryption true."
    fi
  fi
  if [[ $authorities != none ]]; then take_authorities "$name" "$authorities"; fi
}

# Prints the uids of the databases with a name. '*' stands for all databases that are neither named individually nor
# Active-Active.
uids_of() { # NAME
  if [[ $1 == '*' ]]; then
    printf '%s\n' "${databases[@]}" | cut -d ' ' -f 1 | jq -Rs 'split("\n")' >"$stage/named.json"
    jq -r --slurpfile named "$stage/named.json" '.[] | select((.crdt // false | not) and (.name as $name | $named[0] | index($name) | not)) | .uid' "$stage/bdbs.json"
  else
    jq -r --arg name "$1" '.[] | select(.name == $name) | .uid' "$stage/bdbs.json"
  fi
}

# Fetches the certificate authorities of clients. They are not secret, but use the same source as other certificates. In file
# names, an underscore replaces '*': the names of databases never contain one.
take_authorities() { # DATABASE ARN
  local folder=$stage/database-${1/\*/_} index
  mkdir -p "$folder"
  take_from_secret "database-${1/\*/_}" "$2" certificate none || return 0
  split_chain "$folder"
  rm -f "$folder/key.pem"
  if [[ ! -s $folder/1.pem ]]; then
    fault "database $1: there is no certificate in PEM form in $2."
    return
  fi
  for ((index = 1; ; index++)); do
    if [[ ! -f $folder/$index.pem ]]; then break; fi
    openssl x509 -in "$folder/$index.pem" -noout -checkend 0 >/dev/null 2>&1 || fault "database $1: certificate $index for clients cannot be read, or has expired."
    jq -Rs '{client_cert: .}' "$folder/$index.pem"
  done >"$folder/each.json"
  jq -s . "$folder/each.json" >"$folder/authorities.json"
}

apply_database() { # LINE
  local name internode authorities uid folder
  read -r name internode authorities <<<"$1"
  folder=$stage/database-${name/\*/_}
  mkdir -p "$folder"
  if [[ ! -f $folder/authorities.json ]]; then echo null >"$folder/authorities.json"; fi
  jq -n --arg internode "$internode" --slurpfile authorities "$folder/authorities.json" '{tls_mode: "enabled"}
    + (if $internode == "yes" then {data_internode_encryption: true} else {} end)
    + (if $authorities[0] then {enforce_client_authentication: "enabled", authentication_ssl_client_certs: $authorities[0]} else {} end)' >"$folder/body.json"
  for uid in $(uids_of "$name"); do
    is "$uid" '[0-9]+' || not_applied 'The API numbers a database with what is no number.'
    if is_as_wanted "$uid" "$folder/body.json"; then continue; fi
    # A dry run first: the cluster validates the change without applying it.
    call_api PUT "/v1/bdbs/$uid?dry_run" "$folder/body.json"
    call_api PUT "/v1/bdbs/$uid" "$folder/body.json"
    say "Database $uid takes TLS as wanted now."
  done
}

is_as_wanted() { # UID FILE
  jq -e --argjson uid "$1" --slurpfile wanted "$2" '
    def plain: if type == "array" then map(.client_cert | gsub("[ \r\n]"; "")) | sort else . end;
    .[] | select(.uid == $uid) as $database | $wanted[0] | to_entries | all(.key as $key | (.value | plain) == ($database[$key] | plain))' \
    "$stage/bdbs.json" >/dev/null
}
