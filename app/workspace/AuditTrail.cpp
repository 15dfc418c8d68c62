// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Fold.h"
#include "base/Literals.h"
#include "workspace/ActionWords.h"
#include "workspace/Auditing.h"
#include "workspace/Messages.h"
#include "workspace/Organisation.h"

namespace candour::auditing {

namespace {

constexpr QLatin1StringView AssessmentEntity("assessment/");
constexpr qsizetype MostWords = 32; ///< Of a filter that are looked at: one bit each.

QString formKey(const QString &id, const QString &version)
{
    return id + u' ' + version;
}

/// Which of the words stand in the text, a bit each.
quint32 wordsIn(const QString &foldedText, const QStringList &words)
{
    quint32 found = 0;
    for (qsizetype i = 0; i < words.size(); ++i)
        if (foldedText.contains(words.at(i)))
            found |= 1U << i;
    return found;
}

QStringList foldedWords(const QString &words)
{
    return folded(words).split(u' ', Qt::SkipEmptyParts).mid(0, MostWords);
}

} // namespace

Result<> Trail::read()
{
    const auto added = m_workspace.audit(m_entries.isEmpty() ? 0 : m_entries.last().number);
    if (!added)
        return failed(added);
    m_entries.reserve(m_entries.size() + added->size());
    for (const AuditEntry &entry : *added)
        m_entries += Entry{entry.number, entry.at, wordsOf(entry.who), wordsOf(entry.role), deedOf(entry)};
    m_foldedDeeds = QStringList(m_deeds.size());
    return nameAll();
}

qsizetype Trail::wordsOf(const QString &words)
{
    const auto known = m_wordsIndex.constFind(words);
    if (known != m_wordsIndex.constEnd())
        return *known;
    m_words += words;
    m_wordsIndex.insert(words, m_words.size() - 1);
    return m_words.size() - 1;
}

qsizetype Trail::deedOf(const AuditEntry &entry)
{
    const QString key = QStringList{entry.action, entry.entity, entry.detail}.join(QChar(0));
    const auto known = m_deedsIndex.constFind(key);
    if (known != m_deedsIndex.constEnd())
        return *known;
    Deed deed{.action = entry.action, .entity = entry.entity, .detail = entry.detail, .assessments = {}};
    const AuditedAction *action = auditedAction(entry.action);
    if (entry.entity.startsWith(AssessmentEntity))
        deed.assessments += AssessmentId{entry.entity.mid(AssessmentEntity.size())};
    else if (action && action->subject == ActionSubject::Assessments)
        for (const QString &id : entry.detail.split(u' ', Qt::SkipEmptyParts))
            deed.assessments += AssessmentId{id};
    m_deeds += deed;
    m_deedsIndex.insert(key, m_deeds.size() - 1);
    return m_deeds.size() - 1;
}

Result<> Trail::nameAll()
{
    const auto assessments = m_workspace.assessments();
    const auto releases = m_workspace.releases();
    const auto gone = m_workspace.disposals();
    const auto templates = m_workspace.templates();
    const auto people = m_workspace.people();
    const auto shared = m_workspace.sharedAnswers();
    if (!assessments || !releases)
        return assessments ? failed(releases) : failed(assessments);
    if (!gone || !templates)
        return gone ? failed(templates) : failed(gone);
    if (!people || !shared)
        return people ? failed(shared) : failed(people);
    m_named.clear();
    for (const Disposal &one : *gone)
        m_named.insert(one.assessment, Named{one.assessment, one.reference, {}});
    for (const AssessmentHeader &header : *assessments + *releases) {
        m_named.insert(header.id, Named{header.id, header.reference, header.title});
        m_forms.insert(header.id, formKey(header.templateId, header.templateVersion));
    }
    for (const Template &form : *templates)
        for (const Role &role : form.roles)
            m_roles.insert(role.key, role.label);
    for (const Person &person : *people)
        m_people.insert(person.id.value, person.name);
    for (const SharedAnswer &one : *shared)
        m_shared.insert(one.key, one.title);
    return {};
}

QString Trail::questionLabel(const AssessmentId &assessment, const QString &place) const
{
    const QString key = place.section(u'/', 0, 0);
    const QString form = m_forms.value(assessment);
    if (form.isEmpty())
        return key;
    auto labels = m_questions.constFind(form);
    if (labels == m_questions.constEnd()) {
        QHash<QString, QString> found;
        if (const auto read = m_workspace.templateNamed(form.section(u' ', 0, 0), form.section(u' ', 1)))
            for (const TemplateSection &section : read->sections)
                for (const Question &question : section.questions)
                    found.insert(question.key, question.label.simplified());
        labels = m_questions.insert(form, found);
    }
    return labels->value(key, key);
}

QString Trail::subjectOf(const Deed &deed) const
{
    const AuditedAction *action = auditedAction(deed.action);
    QStringList names;
    switch (action ? action->subject : ActionSubject::Words) {
    case ActionSubject::None:
    case ActionSubject::Assessments: // these stand beside it
        return {};
    case ActionSubject::Questions:
        for (const QString &place : deed.detail.split(u", "_s, Qt::SkipEmptyParts))
            names += questionLabel(deed.assessments.value(0), place);
        return names.join(AuditMessages::tr("; ", "between questions"));
    case ActionSubject::Roles:
        for (const QString &role : deed.detail.split(u' ', Qt::SkipEmptyParts))
            names += roleLabel(role);
        return names.join(AuditMessages::tr(", ", "between roles"));
    case ActionSubject::Person:
        return m_people.value(deed.detail);
    case ActionSubject::Shared:
        return m_shared.value(deed.detail, deed.detail);
    case ActionSubject::Setting:
        return organisation::nameOf(deed.detail);
    case ActionSubject::Words:
        return deed.detail;
    }
    Q_UNREACHABLE();
}

Named Trail::namedFor(const Deed &deed) const
{
    Named all;
    QStringList references;
    for (const AssessmentId &id : deed.assessments) {
        const auto known = m_named.constFind(id);
        if (known == m_named.constEnd())
            continue;
        if (references.isEmpty())
            all = *known;
        references += known->reference;
    }
    all.reference = references.join(AuditMessages::tr(", ", "between references"));
    return all;
}

Line Trail::line(qsizetype index) const
{
    const Entry &entry = m_entries.at(index);
    const Deed &deed = m_deeds.at(entry.deed);
    const Named named = namedFor(deed);
    return Line{.number = entry.number,
                .at = entry.at,
                .who = m_words.at(entry.who),
                .role = roleLabel(m_words.at(entry.role)),
                .action = deed.action,
                .what = actionWords(deed.action),
                .subject = subjectOf(deed),
                .assessment = named.id,
                .reference = named.reference,
                .title = named.title};
}

const QString &Trail::foldedDeed(qsizetype index) const
{
    QString &kept = m_foldedDeeds[index];
    if (kept.isNull()) {
        const Deed &deed = m_deeds.at(index);
        const Named named = namedFor(deed);
        kept = folded(QStringList{actionWords(deed.action), subjectOf(deed), named.reference, named.title}.join(u'\n'));
    }
    return kept;
}

QList<qsizetype> Trail::matching(const Filter &filter) const
{
    const QStringList words = foldedWords(filter.words);
    const quint32 all = words.isEmpty() ? 0 : ~0U >> (MostWords - words.size());
    QList<quint32> inDeeds(m_deeds.size());
    QList<bool> isAbout(m_deeds.size(), true);
    for (qsizetype i = 0; i < m_deeds.size(); ++i) {
        if (!filter.assessment.isEmpty())
            isAbout[i] = m_deeds.at(i).assessments.contains(filter.assessment);
        if (isAbout.at(i) && all != 0)
            inDeeds[i] = wordsIn(foldedDeed(i), words);
    }
    QList<quint32> inWords(m_words.size());
    for (qsizetype i = 0; i < m_words.size() && all != 0; ++i)
        inWords[i] = wordsIn(folded(m_words.at(i)), words) | wordsIn(folded(roleLabel(m_words.at(i))), words);
    const qsizetype who = filter.who.isEmpty() ? -1 : m_wordsIndex.value(filter.who, m_words.size());
    const QDateTime from = filter.from.isValid() ? filter.from.startOfDay().toUTC() : QDateTime();
    const QDateTime to = filter.to.isValid() ? filter.to.endOfDay().toUTC() : QDateTime();
    QList<qsizetype> found;
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        const Entry &entry = m_entries.at(i);
        if (!isAbout.at(entry.deed) || (who >= 0 && entry.who != who) || (from.isValid() && entry.at < from) ||
            (to.isValid() && entry.at > to))
            continue;
        if ((inDeeds.at(entry.deed) | inWords.at(entry.who) | inWords.at(entry.role)) == all || all == 0)
            found += i;
    }
    return found;
}

QStringList Trail::people() const
{
    QSet<qsizetype> who;
    for (const Entry &entry : m_entries)
        who += entry.who;
    QStringList names;
    for (const qsizetype one : who)
        names += m_words.at(one);
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    return names;
}

QList<Named> Trail::assessments() const
{
    QSet<AssessmentId> ids;
    for (const Deed &deed : m_deeds)
        ids += QSet<AssessmentId>(deed.assessments.begin(), deed.assessments.end());
    QList<Named> all;
    for (const AssessmentId &id : ids)
        if (const auto known = m_named.constFind(id); known != m_named.constEnd())
            all += *known;
    std::sort(all.begin(), all.end(), [](const Named &a, const Named &b) { return a.reference < b.reference; });
    return all;
}

} // namespace candour::auditing
