// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ReviewEntries.h"

#include "base/Literals.h"
#include "exchange/JsonReader.h"
#include "exchange/ValueJson.h"

#include <QCryptographicHash>

namespace candour {

namespace {

QString entryHash(const char *kind, const QJsonObject &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (QByteArray part : {QByteArray("CANDOUR-ENTRY-v1"), QByteArray(kind)})
        hash.addData(part.append('\0'));
    hash.addData(canonicalJson(entry));
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

QString entryDigest(const SignOff &signOff)
{
    SignOff said = signOff;
    said.assurance = Assurance::TypedHere;
    said.recordedBy.clear();
    return entryHash("signOff", toJson(said));
}

QString entryDigest(const Advice &advice)
{
    Advice said = advice;
    said.responses.clear();
    return entryHash("advice", toJson(said));
}

QString entryDigest(const Decision &decision)
{
    return entryHash("decision", toJson(decision));
}

QString entryDigest(const Approval &approval)
{
    return entryHash("approval", toJson(approval));
}

QList<ReviewEntry> reviewEntries(const Review &review)
{
    QList<ReviewEntry> entries;
    for (const SignOff &one : review.signOffs)
        entries += ReviewEntry{entryDigest(one), one.name, one.assurance == Assurance::TypedHere};
    const auto add = [&](const auto &all) {
        for (const auto &one : all)
            entries += ReviewEntry{entryDigest(one), one.name};
    };
    add(review.advice);
    add(review.decisions);
    add(review.approvals);
    return entries;
}

} // namespace candour
