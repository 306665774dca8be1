# shellcheck shell=bash disable=SC2154 # other parts assign the variables
#
# Checks certificates before they are set. Otherwise the cluster or its clients would fail later. The requirements are from the
# Redis documentation (create-certificates).

check_certificate() { # NAME DEMANDS
  local name=$1 demands=$2 folder=$stage/$1 before=${#faults[@]} text
  if [[ ! -s $folder/1.pem ]]; then
    fault "$name: there is no certificate in PEM form."
    return 1
  fi
  check_chain "$name" || return 1
  text=$(openssl x509 -in "$folder/1.pem" -noout -text)
  check_strength "$name" "$demands" "$text"
  if [[ $demands != trust ]]; then check_key "$name"; fi
  case $demands in
    cluster | databases | internode) check_usage "$name" "$text" Server Client ;;
    client) check_usage "$name" "$text" Client ;;
  esac
  case $demands in cluster | databases) check_name "$name" "$text" "${wanted[cluster]}" ;; esac
  if [[ $demands == databases ]]; then check_name "$name" "$text" "redis-10000.${wanted[cluster]}" "*.${wanted[cluster]}"; fi
  ((${#faults[@]} == before))
}

check_chain() { # NAME
  local folder=$stage/$1 index start
  for ((index = 1; ; index++)); do
    if [[ ! -f $folder/$index.pem ]]; then break; fi
    start=$(date_of "$folder/$index.pem" startdate) || start=
    if [[ ! $start ]]; then
      fault "$1: certificate $index of the chain cannot be read."
      return 1
    fi
    if ((start > $(date +%s))); then
      fault "$1: certificate $index of the chain is not valid yet."
    elif ! openssl x509 -in "$folder/$index.pem" -noout -checkend 0 >/dev/null; then
      fault "$1: certificate $index of the chain has expired."
    elif [[ -f $folder/$((index + 1)).pem ]] && ! is_issued_by "$folder/$index.pem" "$folder/$((index + 1)).pem" "$start"; then
      fault "$1: certificate $((index + 1)) of the chain did not issue certificate $index. The order is that of the cluster, intermediates, root."
      return 1
    fi
  done
}

# Verifies one link of the chain, without the certificates that the machine trusts and at the given time: expiry is checked
# separately.
is_issued_by() { # FILE ISSUER TIME
  SSL_CERT_FILE=/dev/null SSL_CERT_DIR=/dev/null openssl verify -partial_chain -attime "$3" -CAfile "$2" "$1" >/dev/null 2>&1
}

check_strength() { # NAME DEMANDS TEXT
  local weak='Signature Algorithm: [^[:space:]]*(md5|MD5|sha1|SHA1)([^0-9]|$)'
  if [[ $3 =~ 'Public Key Algorithm: rsa' ]]; then
    if [[ $3 =~ Public-Key:\ \(([0-9]+)\ bit ]] && ((BASH_REMATCH[1] < 2048)); then
      fault "$1: the key has ${BASH_REMATCH[1]} bits, and RSA takes 2048 at least."
    fi
  elif [[ $2 == internode ]]; then
    fault "$1: between nodes, only keys of RSA work."
  fi
  if [[ $3 =~ $weak ]]; then fault "$1: the signature is made with MD5 or SHA-1, and it takes SHA-256 at least."; fi
}

check_key() { # NAME
  local folder=$stage/$1
  if [[ ! -s $folder/key.pem ]]; then
    fault "$1: there is no private key in PEM form."
  elif ! openssl pkey -in "$folder/key.pem" -passin pass: -pubout -out "$folder/key.pub" 2>/dev/null; then
    fault "$1: the private key cannot be read. It must not have a pass phrase."
  elif [[ $(<"$folder/key.pub") != "$(openssl x509 -in "$folder/1.pem" -noout -pubkey)" ]]; then
    fault "$1: the private key is not that of the certificate."
  fi
}

# A certificate for servers only is not enough: components of the cluster also use it as clients of each other.
check_usage() { # NAME TEXT USAGES
  local name=$1 text=$2 usage signs='X509v3 Key Usage:[^:]*Digital Signature'
  shift 2
  for usage in "$@"; do
    [[ $text == *"TLS Web $usage Authentication"* ]] ||
      fault "$name: the extended key usage lacks TLS Web $usage Authentication. It takes ${*/%/ Authentication}."
  done
  if [[ $text == *'X509v3 Key Usage:'* && ! $text =~ $signs ]]; then fault "$name: the key usage lacks Digital Signature."; fi
}

# Requires a subject alternative name, because clients ignore the common name of the subject.
check_name() { # NAME TEXT HOST [IN-WORDS]
  if [[ $2 == *DNS:* && $(openssl x509 -in "$stage/$1/1.pem" -noout -checkhost "$3") == *'does match'* ]]; then return; fi
  fault "$1: the certificate is not for ${4:-$3}."
}

# Prints a date of a certificate in seconds since 1970. Fails if the file contains no certificate.
date_of() { # FILE startdate|enddate
  local line
  line=$(openssl x509 -in "$1" -noout "-$2" 2>/dev/null) || return 1
  date -d "${line#*=}" +%s
}
