# shellcheck shell=bash disable=SC2154 # what is not assigned here is in another part
#
# The REST API of the cluster, for what rladmin cannot tell or set. It is asked on this node, so that the password leaves the node in no
# way; and as nobody but this node answers there, the certificate, which may be the one that is to be replaced, proves nothing.

open_api() {
  local arn user_field password_field
  if [[ ! ${wanted[credentials]-} ]]; then return; fi
  read -r arn user_field password_field <<<"${wanted[credentials]}"
  call_aws secretsmanager get-secret-value --secret-id "$arn" --query SecretString --output text >"$stage/secret" ||
    not_ready "The secret $arn with the credentials cannot be read."
  # A file and not the command line, which every process of the node can read.
  jq -er --arg user "$user_field" --arg password "$password_field" \
    '"\(.[$user] // error):\(.[$password] // error)" | "user = " + tojson' "$stage/secret" >"$stage/curl" 2>/dev/null ||
    not_ready "The secret $arn is no JSON object with '$user_field' and '$password_field'."
  rm -f "$stage/secret"
  printf '%s\n' silent insecure 'noproxy = "*"' 'proto = "=https"' 'connect-timeout = 10' 'max-time = 120' 'header = "Content-Type: application/json"' >>"$stage/curl"
  read_cluster
  check_cluster_name
  read_installed
}

# The answer is in $stage/answer. A cluster that has got a new certificate hangs up once.
call_api() { # METHOD PATH [FILE]
  local attempt status
  for ((attempt = 1; attempt <= 5; attempt++)); do
    if status=$(curl --config "$stage/curl" --request "$1" --output "$stage/answer" --write-out '%{http_code}' ${3:+--data-binary "@$3"} \
      "https://127.0.0.1:${wanted[api_port]}$2"); then
      case $status in
        2*) return ;;
        # Another change is under way, or not all nodes have got this one.
        409 | 503) ;;
        # What the answer says is not repeated: nobody knows what it quotes.
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

# With another one at its end, all that follows would be done to the wrong cluster.
check_cluster_name() {
  local name
  name=$(jq -r '.name // ""' "$stage/cluster.json")
  [[ $name == "${wanted[cluster]}" ]] || refuse "The cluster of this node is called $(printf %q "$name"), and ${wanted[cluster]} is declared."
}

# The answer has the private keys, too: they are not kept.
read_installed() {
  if ! grep -q ' api ' <<<"${certificates[*]-}"; then return; fi
  call_api GET /v1/cluster/certificates
  jq 'with_entries(select(.key | endswith("_cert")))' "$stage/answer" >"$stage/installed.json"
  rm -f "$stage/answer"
}

# The address that takes several certificates took the place of the one that takes one.
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
