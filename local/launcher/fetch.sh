# Fetches missing tools into folders of the project: a JDK into .jdk, and a browser for the tests into .browser. Sourced
# by ./refcheck. Every file is pinned by its SHA-256.

jdk_version=25.0.4.1+1
jdk_urls=https://github.com/adoptium/temurin25-binaries/releases/download/jdk-25.0.4.1%2B1

# Adoptium publishes each checksum next to its archive, as <archive>.sha256.txt. These are copies from public files:
# github.com/joschi/java-metadata (linux/x64), and the layers of the image eclipse-temurin in
# github.com/docker-library/repo-info (both Linux platforms). Those for macOS come from public build scripts, which
# agree with each other. They were not compared with the vendor's page.
jdk_sha256() {
  case "$1" in
    linux/x64) echo dbb698396d478e7fa2b1e50f4103324b2a99b90569ee27c33f2261f9215cf41e ;;
    linux/aarch64) echo 69df11a02cfa3ef7d7ca645e03edce6778ec090e100f6ae2b42097865730ac52 ;;
    mac/x64) echo e6229d9504f7922053ab31821b9e6bee8761daf7b026a3476d1a027563009880 ;;
    mac/aarch64) echo 61979887f7506a24a57439ff99adb8b3a7fc89977d9cfe3b8984f58a981b7b9d ;;
  esac
}

# The SHA-256 of npm's archives. Each archive also matches the `integrity` (SHA-512) that npm publishes.
npm=${NPM_CONFIG_REGISTRY:-https://registry.npmjs.org}
browser_version=147.0.0
browser_url=${npm%/}/@sparticuz/chromium/-/chromium-147.0.0.tgz
browser_sha256=18fe5404ce845594cd7d592fc07f37a19514079ba4d9c27192ad8b908743f16b
font_url=${npm%/}/@expo-google-fonts/noto-sans-sc/-/noto-sans-sc-0.4.3.tgz
font_sha256=0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59
unbrotli_url=${MVNW_REPOURL:-https://repo.maven.apache.org/maven2}/org/brotli/dec/0.1.2/dec-0.1.2.jar
unbrotli_sha256=615c0c3efef990d77831104475fba6a1f7971388691d4bad1471ad84101f6d52

# The platform of this machine in Temurin's terms: linux/x64, mac/aarch64.
platform() {
  local system machine
  system=$(uname -s)
  machine=$(uname -m)
  case "$system" in
    Linux) system=linux ;;
    Darwin) system=mac ;;
  esac
  case "$machine" in
    x86_64 | amd64) machine=x64 ;;
    arm64) machine=aarch64 ;;
  esac
  echo "$system/$machine"
}

sha256() {
  if command -v sha256sum >/dev/null; then
    sha256sum "$1"
  else
    shasum -a 256 "$1"
  fi | cut -d ' ' -f 1
}

# download URL SHA256 FILE: exits with a one-line reason if the download fails or the checksum differs. The reason is
# not stored in a file, because the disk may be full.
download() {
  local url=$1 wanted=$2 file=$3 found reason
  if command -v curl >/dev/null; then
    reason=$(curl -fsSL --connect-timeout 20 --speed-limit 1000 --speed-time 60 -o "$file" "$url" 2>&1)
  elif command -v wget >/dev/null; then
    reason=$(wget -nv --tries=1 --timeout=60 -O "$file" "$url" 2>&1)
  else
    die "could not fetch $url: neither curl nor wget is installed"
  fi || die "could not fetch $url: ${reason##*$'\n'}"
  found=$(sha256 "$file")
  [ "$found" = "$wanted" ] ||
    die "refused $url: its SHA-256 is $found, expected $wanted"
}

# unpack ARCHIVE FOLDER
unpack() {
  local reason
  reason=$(tar -xf "$1" -C "$2" 2>&1) || die "could not unpack ${1##*/}: ${reason%%$'\n'*}"
}

# in_folder FOLDER COMMAND...: runs the command while no other ./refcheck fetches into that folder. The command works in
# FOLDER/new, which is always removed at the end.
in_folder() (
  folder=$1
  shift
  { mkdir -p "$folder" && [ -w "$folder" ]; } 2>/dev/null || die "cannot write to $folder"
  waiting=
  # The lock is a link to the ID of its process. It is created atomically, and is invalid when that process has ended.
  until ln -s "${BASHPID:-$$}" "$folder/lock" 2>/dev/null; do
    owner=$(readlink "$folder/lock" || true)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      rm -f "$folder/lock"
      continue
    fi
    [ -n "$waiting" ] || say "waiting for another ./refcheck (process $owner), which is fetching the same"
    waiting=1
    sleep 1
  done
  trap 'rm -rf "$folder/new" "$folder/lock"' EXIT
  trap 'exit 130' INT TERM
  rm -rf "$folder/new"
  mkdir "$folder/new" || die "cannot write to $folder"
  "$@"
)

# Unpacks next to the final folder and then moves the JDK there, so that a partial JDK is never used.
fetch_jdk() {
  local kind=$1 new=.jdk/new archive url jdk
  ! own_jdk >/dev/null || return 0 # Another process has fetched it meanwhile.
  archive=OpenJDK25U-jdk_${kind#*/}_${kind%/*}_hotspot_$(echo "$jdk_version" | tr + _).tar.gz
  url=${REFCHECK_JDK_URL:-$jdk_urls}
  url=${url%/}/$archive
  say "fetching Temurin $jdk_version (about 140 MB) from $url into .jdk"
  download "$url" "$(jdk_sha256 "$kind")" "$new/$archive"
  unpack "$new/$archive" "$new"
  jdk=$(find "$new" -mindepth 1 -maxdepth 1 -type d)
  [ ! -d "$jdk/Contents/Home" ] || jdk=$jdk/Contents/Home
  is_25 "$jdk" || die "the archive from $url holds no JDK 25"
  "$jdk/bin/java" -version >/dev/null 2>&1 || die "the JDK from $url does not run on this machine: set JAVA_HOME to one that does"
  mv "$(find "$new" -mindepth 1 -maxdepth 1 -type d)" ".jdk/temurin-$jdk_version"
}

# Prints the JDK that was fetched into .jdk.
own_jdk() {
  local candidate
  for candidate in "$home/.jdk/temurin-$jdk_version" "$home/.jdk/temurin-$jdk_version/Contents/Home"; do
    if is_25 "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

# Prints the browser that was fetched into .browser: a script that starts it with its own libraries and fonts.
own_browser() {
  local browser=$home/.browser/chromium-$browser_version/chrome
  [ -x "$browser" ] && echo "$browser"
}

# Fetches a headless Chromium for Linux on x64 from npm's registry. It needs no root, and unpacks without node.
fetch_browser() {
  local new=.browser/new made=.browser/new/made name
  ! own_browser >/dev/null || return 0
  say "fetching Chromium $browser_version (68 MB) from $browser_url into .browser"
  download "$browser_url" "$browser_sha256" "$new/browser.tgz"
  download "$unbrotli_url" "$unbrotli_sha256" "$new/unbrotli.jar"
  unpack "$new/browser.tgz" "$new"
  mkdir "$made"
  for name in al2023.tar fonts.tar swiftshader.tar chromium; do
    unbrotli "$new/package/bin/$name.br" "$new/$name"
  done
  for name in al2023 fonts swiftshader; do
    unpack "$new/$name.tar" "$made"
  done
  mv "$new/chromium" "$made/"
  browser_script >"$made/chrome"
  fonts_of "$home/.browser/chromium-$browser_version" >"$made/fonts.conf"
  chmod +x "$made/chromium" "$made/chrome"
  mv "$made" ".browser/chromium-$browser_version"
}

unbrotli() {
  "$JAVA_HOME/bin/java" -cp .browser/new/unbrotli.jar local/launcher/Unbrotli.java "$@" ||
    die "could not unpack the browser"
}

# The system's libraries come first. The browser's own libraries are for machines that lack them.
browser_script() {
  cat <<'TEXT'
#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
TEXT
}

fonts_of() {
  cat <<TEXT
<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>$1/fonts</dir>
  <cachedir>$1/fonts-cache</cachedir>
</fontconfig>
TEXT
}

# Fetches Chinese glyphs for screenshots.
fetch_font() {
  local fonts=.browser/chromium-$browser_version/fonts font=NotoSansSC_400Regular.ttf
  [ ! -f "$fonts/$font" ] || return 0
  say "fetching Noto Sans SC (57 MB) from $font_url into .browser, for screenshots"
  download "$font_url" "$font_sha256" .browser/new/font.tgz
  unpack .browser/new/font.tgz .browser/new
  mv ".browser/new/package/400Regular/$font" "$fonts/"
}
