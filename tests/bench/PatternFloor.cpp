// SPDX-License-Identifier: GPL-3.0-or-later
#include "PatternFloor.h"

#include "base/Literals.h"

#include <QList>
#include <QRegularExpression>

namespace candour {

namespace {

const QList<QRegularExpression> &patterns()
{
    static const QList<QRegularExpression> all = [] {
        QList<QRegularExpression> list;
        for (const QString &pattern :
             {uR"(\b\d{3}[ -]?\d{3}[ -]?\d{4}\b)"_s,
              uR"(\b[A-HJ-NP-RT-Z]\d{11}[0-9A-HJ-NP-RT-Z]\b)"_s,
              uR"(\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b)"_s,
              uR"(\b(?:GB|XI)?\d{9}(?:\d{3})?\b)"_s,
              uR"(\b(?:\d[ -]?){13,19}\b)"_s,
              uR"(\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b)"_s,
              uR"(\b\d{2}-\d{2}-\d{2} \d{6,10}\b)"_s,
              uR"(\b[A-Z9]{5}\d{6}[A-Z9]{2}\d[A-Z]{2}\b)"_s,
              uR"(\b[A-Z]{2}\d{2} ?[A-Z]{3}\b)"_s,
              uR"([\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+)"_s,
              uR"((?:\+44|\b0)(?:[ ()-]?\d){9,10}\b)"_s,
              uR"(\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b)"_s,
              uR"(\b(?:\d{1,3}\.){3}\d{1,3}\b)"_s,
              uR"(\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b)"_s,
              uR"(\bhttps?://\S+)"_s,
              uR"(\\\\[\w.-]+\\\S+|\b[A-Z]:\\\S+)"_s,
              uR"(\b[A-Z]{2,10}-\d{1,6}\b)"_s,
              uR"(-----BEGIN [A-Z ]+-----|\bAKIA[A-Z0-9]{16}\b|\bpassword[=:]\s*\S+)"_s,
              uR"(\b\d{1,2}[ ./-](?:\d{1,2}|[A-Z][a-z]{2,8})[ ./-]\d{2,4}\b)"_s,
              uR"(\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Cllr)\.? [A-Z][\w'-]+)"_s,
              uR"(\b[A-Z][a-z'-]+(?: [A-Z]\.?)? [A-Z][a-z'-]+\b)"_s,
              uR"(\b\d{1,5}[a-z]? (?:[A-Z][\w'-]+ ){1,4}(?:Road|Street|Avenue|Lane|Close|Drive)\b)"_s,
              uR"([£€$]\d[\d,.]*(?: ?(?:m|k|bn|million))?)"_s,
              uR"(\bCVE-\d{4}-\d{4,}|\b(?:TLS|AES|RSA)[- ]\d[\d.]*|\bport \d+)"_s}) {
            list += QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
            list.last().optimize();
        }
        return list;
    }();
    return all;
}

} // namespace

qsizetype matchesOfPatterns(const QString &text)
{
    qsizetype count = 0;
    for (const QRegularExpression &pattern : patterns())
        for (auto matches = pattern.globalMatch(text); matches.hasNext(); matches.next())
            ++count;
    return count;
}

} // namespace candour
