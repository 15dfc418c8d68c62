#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The whole job by command line, as a script of somebody else would do it: write an assessment, withhold what must not
# be public, have it reviewed and signed, have a second person approve the page, publish, and prove what went out.
# Usage: main-job.sh PATH-OF-candour-cli
set -euo pipefail

cli=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export CANDOUR_WORKSPACE="$work/register.candour" SOURCE_DATE_EPOCH=1780000000 LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }
die() { say "FAILED: $*"; exit 1; }
expect() { # STATUS COMMAND…: the command ends with this status
    local wanted=$1 status=0
    shift
    "$@" >"$work/out" 2>"$work/err" || status=$?
    [ "$status" = "$wanted" ] || { cat "$work/err" >&2; die "status $status instead of $wanted: $*"; }
}

drafter() { "$cli" --as "Imogen Drafter" --role drafter "$@"; }
publisher() { "$cli" --as "Bethan Publisher" --role publisher "$@"; }
answer() { drafter answer "$id" "$1" --text "$2"; }
rows() { drafter answer "$id" "$1" --json "$2"; }

secret="Zanderbach Hosting"
contact="Ottoline Featherstonehaugh"
public="Names and dates of birth are kept in a separate table"

say "Write it"
drafter init "$CANDOUR_WORKSPACE"
id=$(drafter new --template uk-statistics-data-share --title "Autumn school census")
drafter title DPIA-0001 --public --text "School census"
expect 1 drafter check "$id"
answer screening "largeScale, vulnerable, matching"
answer processingState running
answer startDate 2019-10-01
answer assessedBefore no
answer controllerName "Department for Learning"
drafter answer "$id" ownerRole --add-person --text "Rosalind Owner"
answer joint no
answer purposeInShort "To count pupils and pay schools the right amount."
answer whatAndWhy "Schools send us a list of their pupils every autumn."
rows purposes '{"rows":[{"id":"p1","cells":{"purpose":{"text":"School funding"},"benefit":{"text":"Each school is paid for its pupils"}}}]}'
answer dataSubjects "childrenUnder13, childrenUnder13, pupils"
answer peopleCount "8,200,000"
answer dataInShort "Names, dates of birth, attendance."
answer children "yes: most are under 18"
answer childrenProtection "Nobody outside the department sees a name."
answer dataItems ""
rows dataItems '{"rows":[{"id":"d1","cells":{"item":{"text":"Name"},"identification":{"choice":"id1"},"sensitivity":{"choice":"sC"},"special":{"yesNo":false},"source":{"choice":"schools"},"need":{"text":"To tell pupils apart"}}}]}'
answer collection "Schools upload a file over an encrypted line."
answer storage "$public. The servers are run by $secret in two halls."
answer linking no
answer transfers no
answer article6 publicTask
answer gateway "Education Act 1996, section 537A."
answer specialUsed no
answer whyNeeded "A count by school is the only fair way to share the money."
rows alternatives '{"rows":[{"id":"a1","cells":{"way":{"text":"Ask schools for totals only"},"whyNot":{"text":"Totals cannot be checked"}}}]}'
answer minimisation "Twelve of forty fields were dropped."
answer proportionality "The gain is large and the burden small."
answer retentionPeriod "Ten years."
answer retentionBasis "Ask $contact how long the auditors need it."
answer sharesData no
answer lawEnforcement no
answer securityMeasures "encryptionTransit, encryptionRest, training"
answer afterSharing "Nothing is shared outside."
rows shareSafeguards '{"rows":[{"id":"s1","cells":{"safeguard":{"text":"Yearly visit"},"route":{"choices":["secure"]},"check":{"text":"By our own auditors"}}}]}'
answer rightsHere "Parents can ask their school for a copy."
rows privacyNotices '{"rows":[{"id":"n1","cells":{"notice":{"text":"Letter to parents"},"reach":{"text":"Every school"},"verified":{"choice":"notVerified"},"source":{"text":"Schools told us"},"on":{"date":"2026-01-15"}}}]}'
answer automatedDecisions no
answer profiling no
answer viewsSought no
answer notAskedWhy existing
row=$(drafter answer "$id" risks --row new --column risk --text "A file is read by somebody who should not")
for cell in kind=event event=access likelihood=possible severity=recoverable "measures=Encryption and short lists of readers" \
    residualLikelihood=remote residualSeverity=recoverable; do
    drafter answer "$id" risks --row "$row" --column "${cell%%=*}" --text "${cell#*=}"
done
answer overallRisk low
answer overallRiskWhy "Little remains once files are encrypted."
answer producesStatistics no
answer dpoAdvice "Go ahead, and look again in a year."
answer decision approved
answer decisionReasons "The benefit outweighs what remains."
answer publicationPlan summary
answer nextReview 2027-09-30
answer reviewTriggers "purpose, incident"
expect 0 drafter check "$id"

say "Redact it"
mark=$(drafter mark "$id" storage --match "$secret" --reason foia-40-2 --harm "It would name who to attack.")
[ -n "$mark" ] || die "no mark was made"
drafter treat "$id" retentionBasis withheld --reason foia-40-2 --harm "It names a member of staff." >/dev/null
drafter treat "$id" collection wording --text "Schools send the list in a safe way."
expect 1 publisher publish "$id" --to public
[ ! -e public ] || die "a refused publication left files behind"

say "Review it"
drafter review "$id" submit
"$cli" --as "Farida Officer" --role dpo review "$id" advise --text "Go ahead."
drafter review "$id" answer-advice --of dpo --outcome accepted
"$cli" --as "Rosalind Owner" --role iao review "$id" sign
"$cli" --as "Dominic Senior" --role siro review "$id" sign
"$cli" --as "Marguerite Statistician" --role hop review "$id" sign
expect 1 drafter approve "$id"
publisher approve "$id"
"$cli" --as "Farida Officer" --role dpo approve "$id"
"$cli" --as "Marguerite Statistician" --role hop approve "$id"
[ "$(publisher --json list --ready | grep -c '"reference": "DPIA-0001"')" = 1 ] || die "it does not count as ready"

say "Publish it"
publisher publish "$id" --to public >sums
expect 0 publisher verify public
(cd public && sha256sum --check --quiet ../sums) || die "the files are not those whose sums were printed"

say "Look at what went out"
pdf=$(find public -name '*.pdf')
pdftotext "$pdf" page.txt
tr -s '[:space:]' ' ' <page.txt >page.flat
grep -q "$public" page.flat || die "the public sentence is missing from the PDF"
grep -q "$public" public/dpia-0001/index.html || die "the public sentence is missing from the web page"
grep -q "Schools send the list in a safe way" page.flat || die "the public wording is missing from the PDF"
grep -q "Withheld: personal information" page.flat || die "no label stands in the PDF"
qpdf --qdf --object-streams=disable "$pdf" plain.pdf
for words in "$secret" Zanderbach "$contact" Featherstonehaugh Imogen Bethan "encrypted line"; do
    ! grep -rqi -- "$words" public page.flat plain.pdf || die "“$words” got out"
done
qpdf --check "$pdf" >/dev/null || die "the PDF is not sound"
pdfinfo "$pdf" >info.txt
grep -q '^Tagged: *yes' info.txt || die "the PDF is not tagged"

say "Change it, and be caught"
printf '<p>more</p>' >>public/dpia-0001/index.html
expect 1 publisher verify public
grep -q changed "$work/out" || die "the changed file was not named"

say "Print and keep it"
drafter print "$id" "INTERNAL DPIA-0001.pdf"
pdftotext "INTERNAL DPIA-0001.pdf" inside.txt
grep -q Zanderbach inside.txt || die "the reading copy lacks the whole text"
expect 1 drafter print "$id" "public/INTERNAL DPIA-0001.pdf"
drafter export "$id" one.dpia.json
drafter backup copy.candour
"$cli" --workspace copy.candour export "$id" two.dpia.json
cmp one.dpia.json two.dpia.json || die "the backup differs"
say "Done"
