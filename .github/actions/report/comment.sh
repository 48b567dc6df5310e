#!/usr/bin/env bash
# Comments on a pull request, or brings the comment of an earlier run up to date: its own, which starts with a mark.
set -euo pipefail

[[ $REQUEST =~ ^[0-9]+$ ]] || { echo 'mixcost: this is no pull request' >&2; exit 2; }
export MARK="<!-- mixcost: $NAME -->"

# shellcheck disable=SC2016 # the names are those of jq
earlier=$(gh api --paginate "repos/$REPOSITORY/issues/$REQUEST/comments" --jq \
  '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith(env.MARK))) | .id' | sed -n 1p)
if [ "$earlier" ]; then
  gh api --silent --method PATCH "repos/$REPOSITORY/issues/comments/$earlier" --field "body=@$BODY"
else
  gh api --silent --method POST "repos/$REPOSITORY/issues/$REQUEST/comments" --field "body=@$BODY"
fi
