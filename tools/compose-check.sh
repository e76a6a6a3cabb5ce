#!/usr/bin/env bash
# Plays a floor of agents and callers on a cluster of containers, kills a silo under it, and asks the simulator's judge whether anybody noticed.
#
#   tools/compose-check.sh                      3 silos, 2 gateways, 150 callers at 1.5 a second, a silo is killed after 40 s
#   CALLS=600 RATE=2 tools/compose-check.sh
#   KILL=gateway tools/compose-check.sh         what is killed: silo, gateway, proxy, redis or nothing
#   KILL='silo gateway proxy redis' PROXIES=2 CALLS=400 tools/compose-check.sh
#                                               one after the other, KILL_EVERY (60) seconds apart: the disaster drill. What there is one of only is
#                                               started again AWAY (3) seconds later, as nobody could take over. PROXIES: how many share the name
#                                               that the platform calls; a single one that dies is heard.
#
# Needs Docker with Compose 2.24 or later. Exit code 0: nobody noticed; 1: somebody did; 2: the check itself could not be made.
# Everything it starts is a project of its own (contact-center-check), which is removed at the end with its volumes. KEEP=1 leaves it.
set -euo pipefail
cd "$(dirname "$0")/.."

calls=${CALLS:-150} rate=${RATE:-1.5} kill=${KILL:-silo} kill_after=${KILL_AFTER:-40} kill_every=${KILL_EVERY:-60} away=${AWAY:-3} silos=${SILOS:-3} gateways=${GATEWAYS:-2} proxies=${PROXIES:-1}
scenario=${SCENARIO:-Scenarios/queue-floor.yaml}
export COMPOSE_PROJECT_NAME=contact-center-check PORT=${PORT:-18080}

work=$(mktemp -d)
# A crowd signs in from one address and calls faster than an account may.
cat >"$work/crowd.yml" <<'Y'
x-crowd: &crowd
  environment:
    Vonage__Budget__LegsPerSecond: "1000"
    Vonage__Budget__RequestsPerSecond: "1000"
    ContactCenter__SignInsPerMinute: "10000"
    Vonage__Webhooks__AllowUnsigned: "false"
services:
  silo: *crowd
  gateway: *crowd
Y
# A port of the host is one container's.
[ "$proxies" = 1 ] || printf '  proxy:\n    ports: !reset []\n' >>"$work/crowd.yml"
compose() { docker compose -f docker-compose.yml -f "$work/crowd.yml" "$@"; }
say() { printf '[%4ds] %s\n' "$SECONDS" "$*"; }
finish() {
  [ -n "${KEEP:-}" ] || compose --profile demo down --volumes --remove-orphans >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
broken() { say "$1"; compose --profile demo logs --tail 20 || true; exit 2; }

say "building"
compose --profile demo build --quiet || broken "the images cannot be built"

say "starting $silos silos, $gateways gateways, $proxies proxies"
begun=$SECONDS
compose up --detach --wait --scale silo="$silos" --scale gateway="$gateways" --scale proxy="$proxies" >/dev/null 2>&1 || broken "the cluster does not start"
say "ready after $((SECONDS - begun)) s"
compose ps --format 'table {{.Name}}\t{{.Status}}'

# Callers who came within the time in which a death is found out may change places, as in the crash tests (docs/operations/crash-tests.md).
slack=4; [ "$kill" != nothing ] || slack=1

say "playing $scenario: $calls callers, $rate a second"
compose run --rm --no-deps --no-TTY --use-aliases --name contact-center-check-run simulator \
  run "$scenario" --url http://simulator:8090 --gateway http://proxy:8080 --no-limits --calls "$calls" --rate "$rate" --order-slack "$slack" \
  --admin-key demo-admin-key --mobile-key demo-mobile-key >"$work/verdict" 2>"$work/progress" &
run=$!

if [ "$kill" != nothing ]; then
  pause=$kill_after
  for role in $kill; do
    sleep "$pause"
    pause=$kill_every
    kill -0 "$run" 2>/dev/null || { cat "$work/verdict" "$work/progress"; say "the run was over before $role was killed; give more calls"; exit 2; }
    mapfile -t running < <(compose ps --quiet "$role")
    say "docker kill $(docker inspect --format '{{.Name}}' "${running[0]}" | tr -d /), amid: $(tail -n 1 "$work/progress")"
    docker kill "${running[0]}" >/dev/null
    if ((${#running[@]} == 1)); then
      sleep "$away"
      docker start "${running[0]}" >/dev/null
      say "$role is started again"
    fi
  done
fi

verdict=0
wait "$run" || verdict=$?
say "the run is over"
cat "$work/verdict"
if [[ $kill == *proxy* ]] && grep -q '^webhook-failed  *[1-9]' "$work/verdict"; then
  say "webhooks on their way through the proxy that was killed are reset, and sent again by the platform: docs/operations/compose.md"
fi
[ "$verdict" -le 1 ] || { tail -n 5 "$work/progress"; broken "the run could not be made"; }

say "containers at the end"
compose ps --all --format 'table {{.Name}}\t{{.Status}}'
docker stats --no-stream --format 'table {{.Name}}\t{{.MemUsage}}\t{{.PIDs}}' $(compose ps --quiet)
echo "not answered by the first gateway asked: $(compose logs --no-color proxy | grep -c 'failed /' || true)"
exit "$verdict"
