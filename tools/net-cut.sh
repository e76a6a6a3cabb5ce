#!/usr/bin/env bash
# Cuts the network between silos for a while, under load, and prints the judge's verdict. Run by hand, as root, on Linux, after `dotnet build`:
#   tools/net-cut.sh [seconds of the cut, 20] [callers, 70]
# Three silos each have a network namespace of their own on a bridge that is in a namespace of its own, too: nothing reaches the machine's network.
# Cut is silo 1 from both others; all of them still reach Redis and are reached by gateways: the others vote it out, and it must find out by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
cut=${1:-20} callers=${2:-70}
for need in ip iptables redis-server unshare dotnet; do command -v "$need" >/dev/null || { echo "$need is missing: install it (Debian: iproute2 iptables redis-server util-linux)." >&2; exit 2; }; done
for dll in Silo Gateway Proxy Simulator; do [ -f "$dll/bin/Debug/net10.0/ContactCenter.$dll.dll" ] || { echo "ContactCenter.$dll is not built: run dotnet build first." >&2; exit 2; }; done
if [ -z "${NET_CUT_INSIDE:-}" ]; then
  [ "$(id -u)" = 0 ] || { echo "Namespaces need the rights of root." >&2; exit 2; }
  NET_CUT_INSIDE=1 exec unshare --net --mount --fork --kill-child bash "$0" "$cut" "$callers"
fi

work=$(mktemp -d)
pids=()
finish() { kill -9 "${pids[@]}" 2>/dev/null || true; for n in 1 2 3; do ip netns del "silo$n" 2>/dev/null || true; done; rm -rf "$work"; }
trap finish EXIT
mkdir -p /run/netns && mount -t tmpfs tmpfs /run/netns
net=10.77.0
ip link set lo up
ip link add bridge0 type bridge && ip addr add $net.1/24 dev bridge0 && ip link set bridge0 up
for n in 1 2 3; do
  ip netns add "silo$n"
  ip link add "veth$n" type veth peer name eth0 netns "silo$n"
  ip link set "veth$n" master bridge0 up
  ip -n "silo$n" addr add $net.1$n/24 dev eth0
  ip -n "silo$n" link set eth0 up
  ip -n "silo$n" link set lo up
done

export ConnectionStrings__redis="$net.1:6379,abortConnect=false,asyncTimeout=1500,syncTimeout=1500,connectTimeout=1500"
export Orleans__ClusterId=net-cut Orleans__ServiceId=net-cut ASPNETCORE_ENVIRONMENT=Development
export Vonage__ApiBaseUrl=http://$net.1:8090 Vonage__RestBaseUrl=http://$net.1:8090 Vonage__SignatureSecret=simulated-signature-secret-of-32-chars
export Vonage__Budget__LegsPerSecond=100 Vonage__Budget__RequestsPerSecond=100
export ContactCenter__MobileApiKey=mobile-key-of-the-tests ContactCenter__AdminApiKey=admin-key-of-the-tests
start() { local log=$1; shift; "$@" >"$work/$log.log" 2>&1 & pids+=($!); }
ready() { for _ in $(seq 300); do curl -fs "$1/health/ready" >/dev/null && return; sleep 0.1; done; echo "$1 is not ready" >&2; tail -n 30 "$work"/*.log >&2; exit 2; }
start redis redis-server --port 6379 --bind $net.1 --protected-mode no --dir "$work" --save "" --appendonly yes
for n in 1 2 3; do
  start "silo$n" env Orleans__Endpoints__AdvertisedIPAddress=$net.1$n Orleans__Endpoints__SiloPort=11111 Orleans__Endpoints__GatewayPort=30000 \
    ip netns exec "silo$n" dotnet Silo/bin/Debug/net10.0/ContactCenter.Silo.dll --urls http://$net.1$n:8081
done
for n in 1 2 3; do ready http://$net.1$n:8081; done
for n in 1 2; do start "gateway$n" env ContactCenter__Mode=Gateway dotnet Gateway/bin/Debug/net10.0/ContactCenter.Gateway.dll --urls http://$net.1:808$n; done
for n in 1 2; do ready http://$net.1:808$n; done
start proxy env Proxy__Gateways__0=http://$net.1:8081 Proxy__Gateways__1=http://$net.1:8082 dotnet Proxy/bin/Debug/net10.0/ContactCenter.Proxy.dll --urls http://$net.1:8088
ready http://$net.1:8088

dotnet Simulator/bin/Debug/net10.0/ContactCenter.Simulator.dll run Simulator/Scenarios/busy-day.yaml --calls "$callers" --gateway http://$net.1:8088 --url http://$net.1:8090 \
  --no-limits --check-records --admin-key admin-key-of-the-tests --mobile-key mobile-key-of-the-tests & simulator=$!
pids+=($simulator)
sleep 25
echo "$(date +%T) silo 1 is cut off from the others"
for n in 2 3; do ip netns exec silo1 iptables -A INPUT -s $net.1$n -j DROP; ip netns exec silo1 iptables -A OUTPUT -d $net.1$n -j DROP; done
sleep "$cut"
echo "$(date +%T) the cut is mended; silo 1 $(curl -fs -m 2 http://$net.11:8081/health/ready >/dev/null && echo still says that it is ready || echo has ended itself or is not ready)"
ip netns exec silo1 iptables -F
status=0
wait $simulator || status=$?
grep -hE "I have been told|killing|declared dead|Fatal|unhandled" "$work"/silo1.log | head -n 5 || true
exit $status
