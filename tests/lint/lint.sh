# shellcheck shell=sh
# Sourced by each check: moves to the root of the tree and says what was found.
set -eu

cd "$(dirname "$0")/../.."

# none RULE: fails, with what it reads, unless there is nothing to read
none () {
  found=$(cat)
  if [ -n "$found" ]; then
    printf '%s:\n%s\n' "$1" "$found"
    return 1
  fi
}

# need PROGRAM: skips the check where the program is not installed
need () {
  if ! command -v "$1" >/dev/null; then
    printf '%s is not installed\n' "$1"
    exit 77
  fi
}

# sources PATTERN...: the files whose names match, without what was built
sources () {
  for pattern; do
    find . -name .git -prune -o -name .build -prune -o -type f -name "$pattern" -print
  done | sed 's|^\./||' | sort
}
