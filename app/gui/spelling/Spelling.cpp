// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/spelling/Spelling.h"

#include "base/Literals.h"
#include "gui/spelling/Stretch.h"
#include "workspace/Nearest.h"
#include "workspace/WordLists.h"

#include <QCoreApplication>

namespace candour {

namespace {

constexpr qsizetype MostSuggestions = 5;
constexpr QStringView Hyphens = u"-\u2010\u2011";

using wordLists::plainForm;

QList<TextRange> partsOf(QStringView word)
{
    QList<TextRange> parts;
    for (qsizetype start = 0; start <= word.size();) {
        qsizetype end = start;
        while (end < word.size() && !Hyphens.contains(word.at(end)))
            ++end;
        parts += TextRange{start, end - start};
        start = end + 1;
    }
    return parts;
}

void addWords(const QStringList &list, QSet<QString> &words)
{
    for (const QString &word : list)
        words += plainForm(word);
}

bool isIn(const QStringList &list, const QString &plain)
{
    return std::any_of(list.begin(), list.end(), [&](const QString &word) { return plainForm(word) == plain; });
}

void addNames(const QList<Person> &people, QSet<QString> &words)
{
    for (const Person &person : people)
        for (const QString &name : person.name.split(u' ', Qt::SkipEmptyParts)) {
            words += plainForm(name);
            for (const TextRange &part : partsOf(name))
                words += plainForm(QStringView(name).mid(part.from, part.length));
        }
}

} // namespace

Spelling::Spelling(QObject *parent, QStringList folders) : QObject(parent), m_folders(std::move(folders)) {}

void Spelling::setOn(bool on)
{
    if (m_isOn == on)
        return;
    m_isOn = on;
    load();
    Q_EMIT changed();
}

void Spelling::setPersonalWords(const QStringList &words)
{
    m_personal.clear();
    for (const QString &word : words)
        m_personal += plainForm(word);
    gather();
}

void Spelling::setWorkspace(Workspace *workspace)
{
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = workspace;
    if (workspace)
        connect(workspace, &Workspace::changed, this, [this](const Change &change) {
            if (change.programme || change.header)
                gather();
        });
    gather();
}

void Spelling::setAssessment(const AssessmentId &id, const QString &language)
{
    m_assessment = id;
    m_language = language;
    load();
    gather();
}

bool Spelling::hasDictionary() const
{
    return !Dictionary::find(m_language, m_folders).isEmpty();
}

QString Spelling::missingPackage() const
{
    return hasDictionary() ? QString() : Dictionary::packageOf(m_language);
}

void Spelling::load()
{
    const QString path = m_isOn && !m_assessment.isEmpty() ? Dictionary::find(m_language, m_folders) : QString();
    const auto before = m_dictionary;
    m_dictionary = m_loaded.value(path);
    if (m_dictionary != before)
        Q_EMIT changed();
    if (path.isEmpty() || m_loaded.contains(path))
        return;
    m_loaded.insert(path, nullptr);
    m_readers.start([this, path, language = m_language] {
        auto loaded = Dictionary::load(path, language);
        const auto take = [this, path, loaded] {
            m_loaded.insert(path, loaded);
            load();
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

void Spelling::finishLoading()
{
    m_readers.waitForDone();
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

void Spelling::gather()
{
    QSet<QString> words(m_personal.begin(), m_personal.end());
    const QStringList ignored = m_ignored.value(m_assessment);
    words += QSet<QString>(ignored.begin(), ignored.end());
    if (m_workspace) {
        addWords(m_workspace->settings().value_or(Settings()).ownWords, words);
        addNames(m_workspace->people().value_or(QList<Person>()), words);
        if (!m_assessment.isEmpty())
            addNames(m_workspace->assessment(m_assessment).value_or(Assessment()).people, words);
    }
    if (std::exchange(m_accepted, words) != words)
        Q_EMIT changed();
}

QString Spelling::obstacle() const
{
    if (!m_isOn)
        return tr("Spelling is not checked. “Check spelling” in the View menu switches it on.");
    if (isReady())
        return {};
    const QString package = missingPackage();
    if (package.isEmpty())
        return tr("Spelling is not checked here: no dictionary that Candour can use is installed for the language of "
                  "this assessment.");
    return tr("Spelling is not checked here: no dictionary is installed for the language of this assessment. The "
              "package %1 brings it.")
        .arg(package);
}

QList<TextRange> Spelling::misspelt(QStringView word) const
{
    if (!isReady() || knows(plainForm(word)))
        return {};
    QList<TextRange> wrong;
    for (const TextRange &part : partsOf(word)) {
        const QStringView letters = word.mid(part.from, part.length);
        if (spelling::isWorthChecking(letters) && !knows(plainForm(letters)))
            wrong += part;
    }
    return wrong;
}

bool Spelling::knows(const QString &word) const
{
    if (accepts(word) || m_dictionary->knows(word))
        return true;
    // What was added has no forms of its own.
    const QString owner = word.endsWith(u"'s"_s) ? word.chopped(2) : QString();
    return !owner.isEmpty() && (accepts(owner) || m_dictionary->knows(owner));
}

bool Spelling::accepts(const QString &word) const
{
    return m_accepted.contains(word) || m_accepted.contains(word.at(0).toLower() + word.mid(1));
}

QStringList Spelling::suggestions(const QString &word) const
{
    if (!isReady())
        return {};
    const QString typed = plainForm(word);
    QStringList suggested;
    for (const QString &own : nearest(typed, QStringList(m_accepted.begin(), m_accepted.end()), MostSuggestions))
        if (std::abs(own.size() - typed.size()) <= 2 && typed.size() > 3)
            suggested += own;
    suggested += m_dictionary->suggestions(typed);
    if (word.contains(u'’'))
        suggested.replaceInStrings(u"'"_s, u"’"_s);
    suggested.removeDuplicates();
    suggested.removeAll(typed);
    suggested.removeAll(word);
    return suggested.mid(0, MostSuggestions);
}

bool Spelling::isOn(WordList list, const QString &word) const
{
    const QString kept = plainForm(word);
    switch (list) {
    case WordList::Personal:
        return m_personal.contains(kept);
    case WordList::Workspace:
        return m_workspace && isIn(m_workspace->settings().value_or(Settings()).ownWords, kept);
    case WordList::Ignored:
        return m_ignored.value(m_assessment).contains(kept);
    }
    return false;
}

bool Spelling::mayChange(WordList list) const
{
    return list != WordList::Workspace || (m_workspace && m_workspace->isWritable());
}

void Spelling::add(WordList list, const QString &word)
{
    const QString kept = plainForm(word);
    if (isOn(list, kept) || !mayChange(list))
        return;
    if (list == WordList::Workspace) {
        if (const auto added = wordLists::add(*m_workspace, candour::WordList::Spelling, kept); !added)
            Q_EMIT failed(added.error());
        return;
    }
    (list == WordList::Personal ? m_personal : m_ignored[m_assessment]) += kept;
    gather();
    if (list == WordList::Personal)
        Q_EMIT personalWordsChanged();
}

void Spelling::remove(WordList list, const QString &word)
{
    const QString kept = plainForm(word);
    if (!isOn(list, kept) || !mayChange(list))
        return;
    if (list == WordList::Workspace) {
        if (const auto removed = wordLists::remove(*m_workspace, candour::WordList::Spelling, kept); !removed)
            Q_EMIT failed(removed.error());
        return;
    }
    (list == WordList::Personal ? m_personal : m_ignored[m_assessment]).removeAll(kept);
    gather();
    if (list == WordList::Personal)
        Q_EMIT personalWordsChanged();
}

std::optional<TextRange> nextMisspelt(const QString &text, qsizetype from, const Spelling &spelling)
{
    for (qsizetype at = 0; at < text.size();) {
        const spelling::Stretch stretch = spelling::nextStretch(text, at);
        at = stretch.end;
        for (const TextRange &word : stretch.words) {
            if (word.from + word.length <= from)
                continue;
            for (const TextRange &part : spelling.misspelt(QStringView(text).mid(word.from, word.length)))
                if (word.from + part.from >= from)
                    return TextRange{word.from + part.from, part.length};
        }
    }
    return {};
}

} // namespace candour
