// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/SearchWords.h"

#include "base/Literals.h"
#include "base/Overloaded.h"

#include <QLocale>

namespace candour {

namespace {

QString joined(QStringList words)
{
    words.removeAll(QString());
    return words.join(u'\n');
}

QString wordsOf(const Assessment &a, const Cell &cell)
{
    return std::visit(Overloaded{
                          [](const RichText &text) { return plainText(text); },
                          [](const YesNo &yesNo) { return plainText(yesNo.reason); },
                          [&](QDate date) {
                              return date.isValid() ? QLocale(a.language).toString(date, u"d MMMM yyyy"_s) : QString();
                          },
                          [](const Number &number) {
                              return QLocale::c().toString(number.value, 'f', QLocale::FloatingPointShortest);
                          },
                          [&](const PersonId &id) {
                              const Person *person = a.person(id);
                              return person ? person->name : QString();
                          },
                          [](const WebLink &link) {
                              return joined({link.label, link.url});
                          },
                          [](const auto &) { return QString(); }, // the template's words, or those of other rows
                      },
                      cell);
}

QString wordsOf(const Assessment &a, const Answer &answer)
{
    return std::visit(Overloaded{
                          [&](const Cell &cell) { return wordsOf(a, cell); },
                          [&](const Rows &rows) {
                              QStringList words;
                              for (const Row &row : rows.rows)
                                  for (const Cell &cell : row.cells)
                                      words += wordsOf(a, cell);
                              return joined(words);
                          },
                          [&](const Files &files) {
                              QStringList words;
                              for (const AttachmentId &id : files.files)
                                  if (const Attachment *file = a.attachment(id))
                                      words += {file->fileName, file->description};
                              return joined(words);
                          },
                          [](const SharedText &shared) { return plainText(shared.text); },
                      },
                      answer);
}

bool isLigature(char32_t c)
{
    return c >= 0xFB00 && c <= 0xFB17;
}

} // namespace

QString searchForm(const QString &words)
{
    QString form;
    form.reserve(words.size());
    for (const char32_t c : words.toUcs4()) {
        const QString one = QString::fromUcs4(&c, 1);
        if (isLigature(c))
            form += one.normalized(QString::NormalizationForm_KD);
        else if (QChar::category(c) != QChar::Other_Format)
            form += one;
    }
    return form;
}

QMap<QString, QString> searchWords(const Assessment &assessment)
{
    QMap<QString, QString> words;
    words.insert(QString(), joined({assessment.title, assessment.publicTitle, assessment.reference}));
    for (auto answer = assessment.answers.begin(); answer != assessment.answers.end(); ++answer)
        words.insert(answer.key(), wordsOf(assessment, *answer));
    for (QString &text : words)
        text = searchForm(text);
    words.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    return words;
}

} // namespace candour
