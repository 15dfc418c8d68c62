// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dpia/Finding.h"
#include "dpia/Progress.h"

#include <QAbstractItemModel>

namespace candour {

/// What stands in smaller letters below an entry of a list that has two lines.
inline constexpr int TwoLineRole = Qt::UserRole + 1;

/// Sections and their questions, each with how it stands, as a tree of two levels.
class OutlineModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    static constexpr int StateRole = TwoLineRole;         ///< The state in words; stands below the title.
    static constexpr int QuestionRole = Qt::UserRole + 2; ///< Key of the question; empty for a section.

    explicit OutlineModel(QObject *parent = nullptr);

    void setAssessment(const Template &form, const Assessment &assessment, const QList<Finding> &findings);

    QModelIndex sectionIndex(int section) const { return index(section, 0); }
    QModelIndex questionIndex(const QString &question) const; ///< Invalid where there is none.

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        QString title;
        QString question;
        QString icon;
        QString words;
        int ink = 0;
        bool operator==(const Line &) const = default;
    };
    struct SectionLines
    {
        Line head;
        QList<Line> questions;
        bool operator==(const SectionLines &) const = default;
    };

    static Line questionLine(const Template &form, const Assessment &assessment, const Question &question,
                             const QString &heading, int problems);
    static Line sectionLine(const QString &heading, const SectionProgress &progress, int problems);
    const Line &line(const QModelIndex &index) const;

    QList<SectionLines> m_sections;
};

} // namespace candour
