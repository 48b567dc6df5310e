#!/usr/bin/env bash
# Makes the report of a study and the text of the comment. Who opens a pull request chooses names and content of files, so
# none of it is ever part of a script, and what is printed can be no command to the runner.
set -euo pipefail

fail() { printf 'mixcost: %s\n' "$*" >&2; exit 2; }

[[ $NAME =~ ^[A-Za-z0-9._-]{1,64}$ ]] || fail 'name: expected letters, digits, dots, dashes and underscores, at most 64'

study=()
while IFS= read -r file; do
  [ "$file" ] || continue
  case /$file/ in //* | */../*) fail 'files: expected paths inside the repository' ;; esac
  [ -f "$file" ] || fail 'files: expected files that are in the repository'
  study+=("./$file")
done <<<"$FILES"
[ "${#study[@]}" -gt 0 ] || fail 'files: expected at least one'

before=$RUNNER_TEMP/mixcost/before
if [ "${BEFORE-}" ]; then
  [[ $BEFORE =~ ^[0-9a-f]{40}$ ]] || fail 'before: expected the hash of a commit'
  git worktree add --quiet --detach "$before" "$BEFORE" || fail 'before: expected a commit that was fetched; check out with fetch-depth: 0'
fi

options=(--quiet)
while IFS= read -r condition; do
  if [ "$condition" ]; then options+=(--fail-if "$condition"); fi
done <<<"${FAIL_IF-}"

program=${PROGRAM:-$GITHUB_ACTION_PATH/../../../mixcost}
folder=$RUNNER_TEMP/mixcost/$NAME
comment=$RUNNER_TEMP/mixcost/$NAME.md
mkdir -p "$RUNNER_TEMP/mixcost"

token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$token"
"$program" report "${study[@]}" -o "$folder"
code=0
"$program" compare "${study[@]}" "${options[@]}" --format markdown --out "$comment.body" || code=$?
changed=0
for file in "${study[@]}"; do
  # What was there before and is another file now, if it could be read then.
  if [ "$code" -le 1 ] && [ -f "$before/$file" ] && ! cmp -s "$before/$file" "$file" &&
    "$program" check "$before/$file" --quiet; then
    "$program" diff "$before/$file" "$file" --quiet --format markdown --out "$comment.diff" || changed=$?
    [ "$changed" = 0 ] || break
    { echo; cat "$comment.diff"; } >>"$comment.body"
  fi
done
echo "::$token::"
[ "$changed" = 0 ] || exit "$changed"
[ "$code" -le 1 ] || exit "$code" # 1: a condition holds, and there is an answer all the same

{
  printf '<!-- mixcost: %s -->\n' "$NAME"
  cat "$comment.body"
} >"$comment"
cat "$comment.body" >>"$GITHUB_STEP_SUMMARY"
{
  echo "folder=$folder"
  echo "comment=$comment"
  if [ "$code" = 0 ]; then echo kept=true; else echo kept=false; fi
} >>"$GITHUB_OUTPUT"
