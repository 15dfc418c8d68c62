// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/spelling/Dictionary.h"
#include "workspace/Workspace.h"

#include <QPointer>
#include <QThreadPool>

namespace candour {

/// Which words are right in the assessment on the screen: those of the dictionary of its language, of the person's own
/// list, of the workspace's list and the names of its people, and those that are ignored in it. Where there is no
/// dictionary for the language, every word is right.
class Spelling : public QObject
{
    Q_OBJECT

public:
    /// Where a word that no dictionary has is kept: by the person, in the workspace, or until the window closes.
    enum class WordList { Personal, Workspace, Ignored };

    explicit Spelling(QObject *parent = nullptr, QStringList folders = Dictionary::systemFolders());

    bool isOn() const { return m_isOn; }
    void setOn(bool on);
    const QStringList &personalWords() const { return m_personal; }
    void setPersonalWords(const QStringList &words);
    void setWorkspace(Workspace *workspace); ///< nullptr for none.
    void setAssessment(const AssessmentId &id, const QString &language);

    bool hasDictionary() const; ///< Installed, though perhaps not read yet.
    /// The package that brings the dictionary; empty where it is installed, or none is known.
    QString missingPackage() const;
    bool isReady() const { return m_isOn && m_dictionary; }

    /// Waits for a dictionary that is just being read.
    void finishLoading();

    /// Why no word is found wrong, and what helps; empty where words are checked.
    QString obstacle() const;

    /// The parts of a word that are misspelt: all of it, or some of those between its hyphens.
    QList<TextRange> misspelt(QStringView word) const;

    /// At most five; takes some 30 ms.
    QStringList suggestions(const QString &word) const;

    bool isOn(WordList list, const QString &word) const;
    bool mayChange(WordList list) const;
    void add(WordList list, const QString &word);
    void remove(WordList list, const QString &word);

Q_SIGNALS:
    void changed(); ///< Other words are right than before.
    void personalWordsChanged();
    void failed(const candour::Error &error);

private:
    void load();
    void gather();
    bool knows(const QString &word) const;
    bool accepts(const QString &word) const;

    QStringList m_folders;
    bool m_isOn = false;
    QString m_language = QStringLiteral("en-GB");
    AssessmentId m_assessment;
    QPointer<Workspace> m_workspace;
    QStringList m_personal;
    QHash<AssessmentId, QStringList> m_ignored;
    QSet<QString> m_accepted;                                   ///< Of every list.
    QHash<QString, std::shared_ptr<const Dictionary>> m_loaded; ///< By path; nullptr while it is being read.
    std::shared_ptr<const Dictionary> m_dictionary;
    QThreadPool m_readers; ///< The last member, because it waits for those who still deliver.
};

/// The first misspelt word, or part of one, of a text of one or more lines that begins at or after \a from.
std::optional<TextRange> nextMisspelt(const QString &text, qsizetype from, const Spelling &spelling);

} // namespace candour
