// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/models/OutlineModel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/ToolTip.h"

namespace candour {

namespace {

/// Internal id of a section's line; a question's line has that of its section, counted from 1.
constexpr quintptr SectionId = 0;

} // namespace

OutlineModel::OutlineModel(QObject *parent) : QAbstractItemModel(parent) {}

OutlineModel::Line OutlineModel::questionLine(const Template &form, const Assessment &assessment,
                                              const Question &question, const QString &heading, int problems)
{
    Line line{.title = heading, .question = question.key};
    const bool answered = !isEmpty(assessment.answer(question.key));
    const auto state = [&](const QString &picture, Ink ink, const QString &words) {
        line.icon = picture;
        line.ink = int(ink);
        line.words = words;
    };
    if (!isAsked(form, assessment, question))
        state(u"notapplicable"_s, Ink::Secondary, tr("Not asked"));
    else if (problems > 0 && answered)
        state(u"problem"_s, Ink::Problem, tr("%n problem(s)", nullptr, problems));
    else if (answered)
        state(u"complete"_s, Ink::Done, tr("Answered"));
    else if (question.required)
        state(u"empty"_s, Ink::Attention, tr("Required"));
    else
        state(u"empty"_s, Ink::Secondary, tr("Not answered"));
    return line;
}

OutlineModel::Line OutlineModel::sectionLine(const QString &heading, const SectionProgress &progress, int problems)
{
    Line line{.title = heading};
    const auto state = [&](const QString &picture, Ink ink, const QString &words) {
        line.icon = picture;
        line.ink = int(ink);
        line.words = words;
    };
    switch (progress.state) {
    case SectionState::NotStarted:
        state(u"empty"_s, Ink::Secondary, tr("Not started"));
        break;
    case SectionState::Started:
        state(u"started"_s, Ink::Accent,
              tr("Started: %1 of %2").arg(QString::number(progress.answered), QString::number(progress.asked)));
        break;
    case SectionState::Complete:
        state(u"complete"_s, Ink::Done, tr("Complete"));
        break;
    case SectionState::NotApplicable:
        state(u"notapplicable"_s, Ink::Secondary, tr("Not asked"));
        break;
    }
    if (problems > 0 && progress.state != SectionState::NotStarted) {
        line.icon = u"problem"_s;
        line.ink = int(Ink::Problem);
        line.words = tr("%1 · %n problem(s)", nullptr, problems).arg(line.words);
    }
    return line;
}

void OutlineModel::setAssessment(const Template &form, const Assessment &assessment, const QList<Finding> &findings)
{
    QHash<QString, int> problems;
    for (const Finding &finding : findings)
        if (finding.severity != Severity::Advice && !(finding.rule == u"required" && finding.place.isAnswer()))
            ++problems[finding.place.question];
    const Progress all = progress(form, assessment);
    QList<SectionLines> sections;
    for (qsizetype i = 0; i < form.sections.size(); ++i) {
        const TemplateSection &section = form.sections.at(i);
        SectionLines lines;
        int count = 0;
        for (qsizetype q = 0; q < section.questions.size(); ++q) {
            const Question &question = section.questions.at(q);
            const int own = problems.value(question.key);
            lines.questions += questionLine(form, assessment, question, form.questionHeading(i, q), own);
            count += own;
        }
        lines.head = sectionLine(form.sectionHeading(i), all.sections.at(i), count);
        sections += lines;
    }
    const bool sameShape =
        std::equal(sections.begin(), sections.end(), m_sections.begin(), m_sections.end(),
                   [](const auto &a, const auto &b) { return a.questions.size() == b.questions.size(); });
    if (!sameShape) {
        beginResetModel();
        m_sections = sections;
        endResetModel();
        return;
    }
    m_sections = sections;
    for (int i = 0; i < m_sections.size(); ++i) {
        const QModelIndex head = sectionIndex(i);
        Q_EMIT dataChanged(head, head);
        if (rowCount(head) > 0)
            Q_EMIT dataChanged(index(0, 0, head), index(rowCount(head) - 1, 0, head));
    }
}

QModelIndex OutlineModel::questionIndex(const QString &question) const
{
    for (int section = 0; section < m_sections.size(); ++section)
        for (int i = 0; i < m_sections.at(section).questions.size(); ++i)
            if (m_sections.at(section).questions.at(i).question == question)
                return index(i, 0, sectionIndex(section));
    return {};
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : SectionId);
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == SectionId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, SectionId);
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_sections.size());
    return parent.internalId() == SectionId && parent.column() == 0 ? int(m_sections.at(parent.row()).questions.size())
                                                                    : 0;
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return 1;
}

const OutlineModel::Line &OutlineModel::line(const QModelIndex &index) const
{
    if (index.internalId() == SectionId)
        return m_sections.at(index.row()).head;
    return m_sections.at(qsizetype(index.internalId()) - 1).questions.at(index.row());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &shown = line(index);
    switch (role) {
    case Qt::DisplayRole:
        return shown.title;
    case Qt::ToolTipRole:
        return toolTipText(shown.title);
    case Qt::DecorationRole:
        return icon(shown.icon, Ink(shown.ink));
    case Qt::AccessibleTextRole:
        return tr("%1, %2", "title of a section or question, its state").arg(shown.title, shown.words);
    case StateRole:
        return shown.words;
    case QuestionRole:
        return shown.question;
    default:
        return {};
    }
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace candour
