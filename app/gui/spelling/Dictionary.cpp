// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/spelling/Dictionary.h"

#include "base/Literals.h"

#include <QDir>
#include <QLocale>
#include <QResource>

#include <hunspell/hunspell.hxx>

namespace candour {

namespace {

/// Our words of the language, one a line; empty where we have none.
QStringList wordsOfTheField(const QString &language)
{
    const QResource words(u":/words/%1.txt"_s.arg(language.section(u'-', 0, 0)));
    return QString::fromUtf8(words.uncompressedData()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

QStringList Dictionary::systemFolders()
{
    return {u"/usr/share/hunspell"_s, u"/usr/share/myspell/dicts"_s, u"/usr/share/myspell"_s};
}

QString Dictionary::find(const QString &language, const QStringList &folders)
{
    const QString tag = QString(language).replace(u'-', u'_');
    const bool isTag = std::all_of(tag.begin(), tag.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    if (tag.isEmpty() || !isTag)
        return {};
    QStringList names{tag};
    if (tag.count(u'_') == 1)
        names += tag.section(u'_', 0, 0);
    else if (!tag.contains(u'_')) // its own country's before others', and British English before other English
        names += QStringList{tag == u"en" ? u"en_GB"_s : QString(tag + u'_' + tag.toUpper()), tag + u"_*"_s};
    for (const QString &name : names)
        for (const QString &folder : folders)
            for (const QString &found : QDir(folder).entryList({name + u".aff"_s}, QDir::Files, QDir::Name))
                if (const QString path = folder + u'/' + found.chopped(4); QFileInfo::exists(path + u".dic"_s))
                    return path;
    return {};
}

QString Dictionary::packageOf(const QString &language)
{
    const QMap<QString, QString> packages{{u"de"_s, u"hunspell-de-de"_s}, {u"de-DE"_s, u"hunspell-de-de"_s},
                                          {u"en"_s, u"hunspell-en-gb"_s}, {u"en-GB"_s, u"hunspell-en-gb"_s},
                                          {u"fr"_s, u"hunspell-fr"_s},    {u"fr-FR"_s, u"hunspell-fr"_s},
                                          {u"gd"_s, u"hunspell-gd"_s},    {u"gd-GB"_s, u"hunspell-gd"_s},
                                          {u"nl"_s, u"hunspell-nl"_s},    {u"nl-NL"_s, u"hunspell-nl"_s}};
    return packages.value(language);
}

Dictionary::Dictionary(std::unique_ptr<Hunspell> words, bool isUtf8, bool isLatin)
    : m_words(std::move(words)), m_isUtf8(isUtf8), m_isLatin(isLatin)
{}

Dictionary::~Dictionary() = default;

std::shared_ptr<const Dictionary> Dictionary::load(const QString &path, const QString &language)
{
    const QByteArray rules = QString(path + u".aff"_s).toLocal8Bit();
    const QByteArray list = QString(path + u".dic"_s).toLocal8Bit();
    auto words = std::make_unique<Hunspell>(rules.constData(), list.constData());
    const QByteArray encoding = QByteArray::fromStdString(words->get_dict_encoding());
    const bool isUtf8 = encoding == "UTF-8";
    if (!isUtf8 && encoding != "ISO8859-1")
        return nullptr;
    const bool isLatin = QLocale(language).script() == QLocale::LatinScript;
    const std::shared_ptr<Dictionary> loaded(new Dictionary(std::move(words), isUtf8, isLatin));
    for (const QString &word : wordsOfTheField(language))
        loaded->m_words->add(loaded->encoded(word));
    return loaded;
}

std::string Dictionary::encoded(const QString &word) const
{
    return (m_isUtf8 ? word.toUtf8() : word.toLatin1()).toStdString();
}

QString Dictionary::decoded(const std::string &word) const
{
    return m_isUtf8 ? QString::fromStdString(word) : QString::fromLatin1(word.c_str());
}

bool Dictionary::knows(const QString &word) const
{
    const auto letter = std::find_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    if (letter == word.end() || (letter->script() == QChar::Script_Latin) != m_isLatin)
        return true;
    return m_words->spell(encoded(word));
}

QStringList Dictionary::suggestions(const QString &word) const
{
    QStringList suggested;
    for (const std::string &one : m_words->suggest(encoded(word)))
        suggested += decoded(one);
    return suggested;
}

} // namespace candour
