# Mutation testing: PIT changes the code in many small ways and runs the tests on each change.

# For both modules, or for the one that is named.
mutation() {
  local modules=(domain store) module code=0
  case "${1:-}" in
    domain | store) modules=("$1") && shift ;;
  esac
  check_words mutation "$@"
  use_jdk
  for module in "${modules[@]}"; do
    mutate "$module" "$@" || code=1
  done
  return "$code"
}

# The profile that mutates shared/store and shared/table is in shared/testing, where their tests are.
mutate() {
  local module=$1 folder=shared/${1/store/testing} report log code=0
  shift
  report=$folder/target/pit-reports/mutations.xml
  log=$folder/target/mutation.log
  say "building, and testing mutants of $module (some minutes)"
  rm -f "$report"
  mkdir -p "${log%/*}"
  maven -Dmutation="$module" -pl "$folder" -am process-test-classes "$@" >"$log" 2>&1 || code=1
  [ ! -s "$report" ] || print_mutants <"$report"
  [ "$code" = 0 ] || say "$(grep -oE 'Mutation score of .* threshold of [0-9]+' "$log" || echo "it failed: see $log")"
  return "$code"
}

# The mutants that no test noticed, then the score of each package.
print_mutants() {
  awk '
    function value(tag,  text) {
      match($0, "<" tag ">[^<]*")
      text = substr($0, RSTART + length(tag) + 2, RLENGTH - length(tag) - 2)
      gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;|&#34;/, "\"", text); gsub(/&amp;/, "\\&", text)
      return text
    }
    function line(name, all, killed) {
      return sprintf("%-28s %7d %7d %6.1f %%", name, all, killed, 100 * killed / all)
    }
    /^<mutation / {
      class = value("mutatedClass")
      name = class
      sub(/\.[^.]*$/, "", name)
      mutants[name]++
      total++
      if (/detected=.true/) {
        killed[name]++
        found++
      } else
        print "  " class ":" value("lineNumber") "  " value("description") (/NO_COVERAGE/ ? " (in no test)" : "") | "sort -t: -k1,1 -k2n"
    }
    END {
      close("sort -t: -k1,1 -k2n")
      printf "%-28s %7s %7s %8s\n", "package", "mutants", "killed", "score"
      for (name in mutants) print line(name, mutants[name], killed[name]) | "sort"
      close("sort")
      if (total) print line("all", total, found)
    }'
}
