# shellcheck shell=bash disable=SC2154 # other parts assign the variables
#
# Reads the wanted state. An unknown or invalid line refuses all of it: half of the settings may be worse than none.

readonly VERSION='[0-9]{1,3}(\.[0-9]{1,3})*'
readonly ARN='arn:[a-z-]+:[a-z]+:[a-z0-9-]*:[0-9]*:[A-Za-z0-9/_+=.@:-]+'

# The last line holds the number of lines before it, so a value with line breaks cannot inject lines.
read_wanted() {
  local line lines=0 begun='' name
  while IFS= read -r line || [[ $line ]]; do
    if [[ ! $begun ]]; then
      if [[ $line == '#:wanted' ]]; then begun=1; fi
      continue
    fi
    if [[ ${wanted[end]-} ]] || ! read_line "$line"; then not_ready "Not understood: $(printf %q "$line")"; fi
    lines=$((lines + 1))
  done <"${BASH_SOURCE[0]}"
  for name in cluster version region metrics applied api_port http end; do
    [[ ${wanted[$name]-} ]] || not_ready "Nothing is said about '$name'."
  done
  ((wanted[end] == lines - 1)) || not_ready "What is wanted has $lines lines, and not what its last line says."
}

read_line() { # LINE
  local words
  read -ra words <<<"$1" || return 1
  # The library never writes more than single spaces between words.
  [[ ${words[*]-} == "$1" ]] || return 1
  set -- ${words[@]+"${words[@]}"}
  case ${1-}/$# in
    cluster/2) once cluster "$2" '[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?' ;;
    version/3) is_version "$2" && is "$3" "none|$VERSION" && once version "$2" '.*' && once names_end "$3" '.*' ;;
    region/2) once region "$2" '[a-z0-9-]{1,32}' ;;
    metrics/2) once metrics "$2" '[A-Za-z0-9._/#-]{1,255}' ;;
    applied/2) once applied "$2" '[A-Za-z0-9._/-]{1,1011}' ;;
    api/3) is_version "$3" && once api_port "$2" '[1-9][0-9]{0,4}' && once certificates_api "$3" '.*' ;;
    credentials/4) is "$2" "$ARN" && is_field "$3" && is_field "$4" && once credentials "$2 $3 $4" '.*' ;;
    certificate/8) is_certificate "$2" "$3" "$4" && is "$5" 'secret' && is "$6" "$ARN" && is_field "$7" && is_field "$8" && certificates+=("$*") ;;
    certificate/6) is_certificate "$2" "$3" "$4" && is "$5" 'acm' && is "$6" "$ARN" && certificates+=("$*") ;;
    setting/3) is "$2" '[A-Za-z0-9_]+' && is "$3" '[A-Za-z0-9_:.-]+' && settings+=("$2 $3") ;;
    internode/2) once internode "$2" 'enabled|disabled' ;;
    database/4) is_database "$2" && is "$3" 'yes|no' && is "$4" "none|$ARN" && databases+=("$2 $3 $4") ;;
    http/2) once http "$2" 'enabled|disabled' ;;
    end/2) once end "$2" '[1-9][0-9]{0,4}' ;;
    *) return 1 ;;
  esac
}

is() { # VALUE PATTERN
  [[ $1 =~ ^($2)$ ]]
}

# The name of a certificate, its requirements, and how it is set.
is_certificate() { # NAME DEMANDS MEANS
  is "$1" '[a-z_]+' && is "$2" 'cluster|databases|internode|client|key|trust' && is "$3" 'rladmin|internal|api'
}

is_version() {
  is "$1" "$VERSION"
}

is_field() {
  is "$1" '[A-Za-z0-9_.-]{1,128}'
}

# A database name that the cluster accepts, or a star for all databases.
is_database() {
  [[ $1 == '*' ]] || is "$1" '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
}

once() { # NAME VALUE PATTERN
  is "$2" "$3" && [[ ! ${wanted[$1]-} ]] || return 1
  wanted[$1]=$2
}
