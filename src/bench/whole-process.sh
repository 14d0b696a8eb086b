#!/usr/bin/env bash
# How much the goals add to a Maven run, as users feel it: whole processes, cold JVMs. The commands are run in turn, in
# an order that alternates, so that a machine that slows down slows down all of them.
#
#   src/bench/whole-process.sh [rounds, default 10] [platform, default fixtures/254carbon/platform.yaml]
set -euo pipefail
cd "$(dirname "$0")/../.."

rounds=${1:-10}
platform=${2:-fixtures/254carbon/platform.yaml}
repository=$PWD/maven-plugin/target/it-repository

if [[ ! -d $repository/io/chartwright ]]; then
  echo 'Build the plugin first: ./mvnw verify' >&2
  exit 1
fi
if [[ ! -x /usr/bin/time ]]; then
  echo 'GNU time is missing: apt install time' >&2
  exit 1
fi

version=$(sed -n 's|^    <version>\(.*\)</version>|\1|p' pom.xml | head -n 1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/project"
cp "$platform" "$work/project/platform.yaml"
sed "s|@localRepositoryUrl@|file://$HOME/.m2/repository|" src/it/settings.xml >"$work/settings.xml"
sed "s|@project.version@|$version|" src/it/good-platform/pom.xml >"$work/project/pom.xml"

# run <name> <goal>...: one process; appends its seconds and kilobytes to the file of that name.
run() {
  local name=$1
  shift
  /usr/bin/time -a -o "$work/$name" -f '%e %M' \
    ./mvnw -q -f "$work/project/pom.xml" -s "$work/settings.xml" -Dmaven.repo.local="$repository" "$@" >/dev/null
}

validate() { run validate validate; }
unchanged() { run unchanged validate chartwright:generate; }
fresh() {
  rm -rf "$work"/project/{helm,k8s,.chartwright*}
  run fresh validate chartwright:generate
}
stamped() { run stamped validate chartwright:check; }
unstamped() {
  rm -rf "$work/project/target"
  run unstamped validate chartwright:check
}
diff_of() { run diff_of validate chartwright:diff -Dchartwright.base=HEAD; }

# median <name> <column>
median() {
  cut -d ' ' -f "$2" "$work/$1" | sort -n |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

unset CI         # generate refuses to run there
validate && fresh # fetches what is missing; not counted
git -C "$work/project" init -q
git -C "$work/project" add .
git -C "$work/project" -c user.name=bench -c user.email=bench@example.com commit -qm 'The tree'
stamped && diff_of
rm "$work"/{validate,fresh,stamped,diff_of}
for ((round = 1; round <= rounds; round++)); do
  if ((round % 2)); then
    validate && fresh && unchanged && stamped && unstamped && diff_of
  else
    fresh && unchanged && stamped && diff_of && unstamped && validate
  fi
done

printf '%-40s %10s %12s\n' "median of $rounds" seconds 'max RSS MB'
for name in validate fresh unchanged stamped unstamped diff_of; do
  case $name in
    validate) label='mvn validate' ;;
    fresh) label='... chartwright:generate, all new' ;;
    unchanged) label='... chartwright:generate, no change' ;;
    stamped) label='... chartwright:check, after generate' ;;
    unstamped) label='... chartwright:check, fresh checkout' ;;
    diff_of) label='... chartwright:diff, no change' ;;
  esac
  rss=$(cut -d ' ' -f 2 "$work/$name" | sort -n | tail -n 1)
  printf '%-40s %10s %12s\n' "$label" "$(median "$name" 1)" $((rss / 1024))
done
