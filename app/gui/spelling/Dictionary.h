// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <memory>

class Hunspell;

namespace candour {

/// The words of one language: those of an installed Hunspell dictionary, and those of our field that it lacks.
class Dictionary
{
public:
    /// Where a system keeps its dictionaries.
    static QStringList systemFolders();

    /// The dictionary of this language (BCP 47) in one of the folders; empty where there is none. That of another
    /// country serves only where the language names no country.
    static QString find(const QString &language, const QStringList &folders);

    /// The Debian package with the dictionary of this language; empty where none is known.
    static QString packageOf(const QString &language);

    /// Reads what find() found, which takes some 40 ms; nullptr where it cannot be used.
    static std::shared_ptr<const Dictionary> load(const QString &path, const QString &language);
    ~Dictionary();

    /// True also for a word in another script than the language's, of which nothing can be said.
    bool knows(const QString &word) const;

    /// What may have been meant, likeliest first. Takes some 30 ms.
    QStringList suggestions(const QString &word) const;

private:
    Dictionary(std::unique_ptr<Hunspell> words, bool isUtf8, bool isLatin);
    std::string encoded(const QString &word) const;
    QString decoded(const std::string &word) const;

    std::unique_ptr<Hunspell> m_words;
    bool m_isUtf8;  ///< Otherwise Latin-1; dictionaries in other encodings are not used.
    bool m_isLatin; ///< Script of the language.
};

} // namespace candour
