// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/Simplifying.h"

#include "base/Fold.h"
#include "base/Literals.h"
#include "exchange/PlainLanguageFile.h"
#include "workspace/FilledForm.h"
#include "workspace/Messages.h"
#include "workspace/Stores.h"

#include <QCryptographicHash>

namespace candour::simplifying {

namespace {

/// Tells advice from other advice, and nobody what it was about. It begins with the assessment, so that it goes with
/// it.
QString keyOf(const AssessmentId &id, const Hint &hint)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {id.value, hint.where.place.question, QString::number(int(hint.what.kind)),
                                folded(hint.what.words).simplified()})
        hash.addData(QByteArray(part.toUtf8() + '\n'));
    return id.value + u'/' + QString::fromLatin1(hash.result().toHex());
}

} // namespace

std::shared_ptr<const PlainLanguageReader> readerOf(const QString &language)
{
    static QHash<QString, std::shared_ptr<const PlainLanguageReader>> readers;
    if (const auto known = readers.constFind(language); known != readers.cend())
        return *known;
    PlainLanguage plain = builtInPlainLanguage(language);
    const auto reader =
        plain.longSentence > 0 ? std::make_shared<const PlainLanguageReader>(std::move(plain)) : nullptr;
    readers.insert(language, reader);
    return reader;
}

bool isIgnored(const QSet<QString> &ignored, const AssessmentId &id, const Hint &hint)
{
    return ignored.contains(keyOf(id, hint));
}

Result<Advice> advice(const Workspace &workspace, const AssessmentId &id, const QString &question)
{
    const auto filled = filledForm(workspace, id);
    const auto settings = workspace.settings();
    if (!filled || !settings)
        return filled ? failed(settings) : failed(filled);
    const QSet<QString> ignored(settings->ignoredHints.begin(), settings->ignoredHints.end());
    QSet<QString> explained;
    forEachText(filled->form, filled->assessment,
                [&](const RichText &text, const Occurrence &) { explained |= acronymsExplainedIn(plainText(text)); });
    Advice advice;
    forEachText(filled->form, filled->assessment, [&](const RichText &text, Occurrence where) {
        const QString language = where.wording.isEmpty() ? filled->assessment.language : where.wording;
        const auto reader = where.asked ? readerOf(language) : nullptr;
        if (!reader || (!question.isEmpty() && where.place.question != question))
            return;
        advice.readability += reader->readability(text);
        const QList<PlainLanguageHint> hints = reader->hints(text, explained);
        for (const PlainLanguageHint &hint : hints) {
            where.range = hint.range;
            const Hint one{where, hint};
            if (!isIgnored(ignored, id, one))
                advice.hints += one;
        }
    });
    return advice;
}

Result<> ignore(Workspace &workspace, const AssessmentId &id, const Hint &hint)
{
    const auto settings = workspace.settings();
    if (!settings)
        return failed(settings);
    const QStringList before = settings->ignoredHints;
    const QString key = keyOf(id, hint);
    if (before.contains(key))
        return {};
    const auto keep = [](const QStringList &hints) {
        return [hints](Stores &stores) { return saveSettingList(stores.settings, &Settings::ignoredHints, hints); };
    };
    return workspace.run(WorkspaceEdit{.action = u"ignoreHint"_s,
                                       .subject = hint.where.place.question,
                                       .apply = keep(before + QStringList{key}),
                                       .revert = keep(before),
                                       .text = SimplifyingMessages::tr("Ignore advice")});
}

QString sentence(const PlainLanguageHint &hint)
{
    switch (hint.kind) {
    case PlainLanguageHint::Kind::LongSentence:
        return SimplifyingMessages::tr("Long sentence: %n word(s). Make two or three of it.", nullptr, hint.count);
    case PlainLanguageHint::Kind::WordToAvoid:
        return SimplifyingMessages::tr("“%1”: simpler is %2.", "words, advice").arg(hint.words, hint.instead);
    case PlainLanguageHint::Kind::Term:
        return SimplifyingMessages::tr("“%1” is a term of art. It means: %2.", "term, meaning")
            .arg(hint.words, hint.instead);
    case PlainLanguageHint::Kind::Acronym:
        return SimplifyingMessages::tr(
                   "“%1” is not written out anywhere. Write the full name once, with the short one in brackets.")
            .arg(hint.words);
    }
    Q_UNREACHABLE();
}

} // namespace candour::simplifying
