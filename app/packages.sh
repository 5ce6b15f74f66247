# shellcheck shell=sh
# Installs what a Debian machine lacks. Sourced by app/run and tests/run.

# What it takes to build Entente and to run it, by the names of Debian 12.
entente_packages='
  adwaita-icon-theme
  appstream
  desktop-file-utils
  fonts-cantarell
  gcc
  gettext
  libadwaita-1-dev
  libc6-dev
  libcairo2-dev
  libglib2.0-dev
  libglpk-dev
  libgtk-4-bin
  libgtk-4-dev
  libigraph-dev
  libpango1.0-dev
  librsvg2-common
  librsvg2-dev
  libsqlite3-dev
  libxml2-dev
  meson
  ninja-build
  pkg-config
  shared-mime-info
'

# The same as modules of pkg-config, for machines that name their packages otherwise.
entente_modules='gtk4 libadwaita-1 igraph librsvg-2.0 libxml-2.0 pangocairo sqlite3 gio-unix-2.0'

say () {
  printf '%s\n' "$*" >&2
}

# missing_packages PACKAGE...: those that are not installed, one a line
missing_packages () {
  for package; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null |
      grep -qx installed || printf '%s\n' "$package"
  done
}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# quietly COMMAND...: says what the command says only if it fails
quietly () {
  if ! output=$("$@" 2>&1); then
    say "$output"
    return 1
  fi
}

# install_packages PACKAGE...
install_packages () {
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    say "As root, please run: apt-get install $*"
    return 1
  fi

  say "Installing $*"
  # One source that cannot be reached need not be the one that counts.
  quietly as_root apt-get -q update || true
  quietly as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q install --no-install-recommends -y "$@"
}

# need_packages PACKAGE...: installs those that are missing, if any
need_packages () {
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    need_modules
    return
  fi

  # Words are split on purpose: no name of a package holds a blank.
  # shellcheck disable=SC2046
  set -- $(missing_packages "$@")
  [ $# -eq 0 ] || install_packages "$@"
}

has_programs () {
  for program; do
    command -v "$program" >/dev/null || return 1
  done
}

# Without apt nothing can be installed, only said.
need_modules () {
  # shellcheck disable=SC2086
  if ! has_programs cc meson ninja msgfmt pkg-config ||
    ! pkg-config --exists $entente_modules; then
    say 'Please install a C compiler, meson, ninja, gettext, pkg-config and the development files of' \
      "$entente_modules; on Debian these are the packages" $entente_packages
    return 1
  fi
}

# build_in FOLDER MESON-OPTION...: sets up $root there, once, and compiles
build_in () {
  folder=$1
  shift

  [ -f "$folder/build.ninja" ] || quietly meson setup "$@" "$folder" "${root:?}" || return 1
  quietly ninja -C "$folder"
}
