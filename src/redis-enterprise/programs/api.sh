# shellcheck shell=bash disable=SC2154 # other parts assign the variables
#
# The REST API of the cluster, for everything that rladmin cannot show or set. Requests go to the loopback address, so the
# password never leaves the node. The certificate is not verified: only this node can answer there, and its certificate may be
# the one to replace.

open_api() {
  local arn user_field password_field
  if [[ ! ${wanted[credentials]-} ]]; then return; fi
  read -r arn user_field password_field <<<"${wanted[credentials]}"
  call_aws secretsmanager get-secret-value --secret-id "$arn" --query SecretString --output text >"$stage/secret" ||
    not_ready "The secret $arn with the credentials cannot be read."
  # Pass the credentials in a file: every process on the node can read the command line.
  jq -er --arg user "$user_field" --arg password "$password_field" \
    '"\(.[$user] // error):\(.[$password] // error)" | "user = " + tojson' "$stage/secret" >"$stage/curl" 2>/dev/null ||
    not_ready "The secret $arn is no JSON object with '$user_field' and '$password_field'."
  rm -f "$stage/secret"
  printf '%s\n' silent insecure 'noproxy = "*"' 'proto = "=https"' 'connect-timeout = 10' 'max-time = 120' 'header = "Content-Type: application/json"' >>"$stage/curl"
  read_cluster
  check_cluster_name
  read_installed
}

# Stores the answer in $stage/answer. Retries, because the cluster closes connections once after a certificate change.
call_api() { # METHOD PATH [FILE]
  local attempt status
  for ((attempt = 1; attempt <= 5; attempt++)); do
    if status=$(curl --config "$stage/curl" --request "$1" --output "$stage/answer" --write-out '%{http_code}' ${3:+--data-binary "@$3"} \
      "https://127.0.0.1:${wanted[api_port]}$2"); then
      case $status in
        2*) return ;;
        # Another change is in progress, or the last one has not reached all nodes.
        409 | 503) ;;
        # Do not print the answer itself, which could quote secrets from the request.
        *) not_applied "The API answers $1 $2 with $status $(jq -r '.error_code // ""' "$stage/answer" 2>/dev/null | grep -xE '[a-z_]{1,64}' || true)" ;;
      esac
    fi
    sleep 2
  done
  not_applied "The API does not answer $1 $2."
}

read_cluster() {
  call_api GET /v1/cluster
  mv "$stage/answer" "$stage/cluster.json"
}

# Prevents changes to the wrong cluster.
check_cluster_name() {
  local name
  name=$(jq -r '.name // ""' "$stage/cluster.json")
  [[ $name == "${wanted[cluster]}" ]] || refuse "The cluster of this node is called $(printf %q "$name"), and ${wanted[cluster]} is declared."
}

# The answer also contains the private keys. Keep only the certificates.
read_installed() {
  if ! grep -q ' api ' <<<"${certificates[*]-}"; then return; fi
  call_api GET /v1/cluster/certificates
  jq 'with_entries(select(.key | endswith("_cert")))' "$stage/answer" >"$stage/installed.json"
  rm -f "$stage/answer"
}

# Newer releases replaced the endpoint for a single certificate by one for several certificates.
set_by_api() { # NAME
  local folder=$stage/$1
  jq -Rs . "$folder/chain.pem" >"$folder/chain.json"
  if [[ -s $folder/key.pem ]]; then jq -Rs . "$folder/key.pem" >"$folder/key.json"; else echo null >"$folder/key.json"; fi
  jq -n --arg name "$1" --slurpfile chain "$folder/chain.json" --slurpfile key "$folder/key.json" \
    '{name: $name, certificate: $chain[0]} + (if $key[0] then {key: $key[0]} else {} end)' >"$folder/one.json"
  if at_least "${running_version%-*}" "${wanted[certificates_api]}"; then
    jq '{certificates: [.]}' "$folder/one.json" >"$folder/body.json"
    call_api PUT /v1/cluster/certificates "$folder/body.json"
  else
    call_api PUT /v1/cluster/update_cert "$folder/one.json"
  fi
  rm -f "$folder"/*.json
  say "$1: a new certificate has been set."
}
