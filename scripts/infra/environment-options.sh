# shellcheck shell=bash
# Sourced. Reads the arguments of a script that works on one environment, which has a function `usage`, and names its options in `values` and `switches`.
# Then `environment` is set, and for each option that was given the variable of its name (--outside-only: outside_only=yes).
read_options() {
  environment=''
  while (($# > 0)); do
    local name="${1#--}"
    if [[ "$1" == -h || "$1" == --help ]]; then
      usage
      exit 0
    elif [[ "$1" =~ ^(dev|staging|prod)$ ]]; then
      environment="$1"
    elif [[ "$1" == --* && " ${values:-} " == *" $name "* ]]; then
      if (($# < 2)); then
        printf '%s needs a value\n' "$1" >&2
        exit 64
      fi
      printf -v "${name//-/_}" %s "$2"
      shift
    elif [[ "$1" == --* && " ${switches:-} " == *" $name "* ]]; then
      printf -v "${name//-/_}" yes
    else
      printf 'unknown argument: %s (see --help)\n' "$1" >&2
      exit 64
    fi
    shift
  done
  if [[ -z "$environment" ]]; then
    usage >&2
    exit 64
  fi
}
