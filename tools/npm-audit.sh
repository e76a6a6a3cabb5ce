#!/usr/bin/env bash
# Asks the registry for known holes in what the lock files name. Fails on those of grade high and above; says so when the registry has no answer.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=0
while IFS= read -r lock; do
  folder=$(dirname "$lock")
  report=$(cd "$folder" && npm audit --package-lock-only --audit-level=high --json 2>/dev/null)
  status=$?
  if ! grep -q '"vulnerabilities"' <<<"$report"; then
    echo "npm audit: $folder could not be asked about; the registry has no answer"
  elif ((status != 0)); then
    echo "npm audit: $folder has known holes"
    (cd "$folder" && npm audit --package-lock-only --audit-level=high)
    failed=1
  else
    echo "npm audit: $folder is clean"
  fi
done < <(git ls-files '*package-lock.json')
exit $failed
