// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Examples.h"
#include "gui/Palette.h"
#include "gui/PersonalSettings.h"
#include "gui/WindowTest.h"
#include "gui/fields/RichTextDocument.h"
#include "gui/fields/TextEdit.h"
#include "gui/spelling/Correction.h"
#include "gui/spelling/MisspeltWords.h"
#include "gui/spelling/Spelling.h"
#include "gui/spelling/Stretch.h"
#include "workspace/Authoring.h"

#include <QSettings>

using namespace candour;
using examples::words;

namespace {

const AssessmentId Shown{QStringLiteral("a")};

/// Spelling of an assessment in this language, with its dictionary read.
class ReadySpelling : public Spelling
{
public:
    explicit ReadySpelling(const QString &language = u"en-GB"_s,
                           const QStringList &folders = Dictionary::systemFolders())
        : Spelling(nullptr, folders)
    {
        setOn(true);
        setAssessment(Shown, language);
        finishLoading();
    }

    QStringList wrongIn(const QString &text) const
    {
        QStringList wrong;
        for (auto next = nextMisspelt(text, 0, *this); next;
             next = nextMisspelt(text, next->from + next->length, *this))
            wrong += text.mid(next->from, next->length);
        return wrong;
    }
};

QStringList underlined(const QTextEdit &edit)
{
    QStringList found;
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
        for (const TextRange &word : MisspeltWords::in(block))
            found += block.text().mid(word.from, word.length);
    return found;
}

QStringList checkedWords(const QString &text)
{
    QStringList found;
    for (qsizetype at = 0; at < text.size();) {
        const spelling::Stretch stretch = spelling::nextStretch(text, at);
        at = stretch.end;
        for (const TextRange &word : stretch.words)
            found += text.mid(word.from, word.length);
    }
    return found;
}

QTextCursor selected(TextEdit &edit, const QString &word)
{
    return edit.document()->find(word);
}

QStringList entriesOf(TextEdit &edit, const QString &word, Spelling &spelling)
{
    QMenu menu;
    menu.addAction(u"Copy"_s);
    spelling::offerCorrection(menu, edit, selected(edit, word).selectionStart(), spelling);
    QStringList entries;
    for (const QAction *action : menu.actions())
        entries += action->isSeparator() ? u"-"_s : QString(action->text()).remove(u'&');
    return entries;
}

void choose(TextEdit &edit, const QString &word, Spelling &spelling, const QString &entry)
{
    QMenu menu;
    spelling::offerCorrection(menu, edit, selected(edit, word).selectionStart(), spelling);
    for (QAction *action : menu.actions())
        if (QString(action->text()).remove(u'&') == entry)
            return action->trigger();
    QFAIL(qPrintable(u"no entry "_s + entry));
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor here = image.pixelColor(x, y);
            count += std::abs(here.red() - colour.red()) + std::abs(here.green() - colour.green()) +
                         std::abs(here.blue() - colour.blue()) <
                     90;
        }
    return count;
}

} // namespace

class tst_Spelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(QStringLiteral("tst_Spelling")); }
    void findsWhatIsMisspelt_data();
    void findsWhatIsMisspelt();
    void knowsEveryWordOfTheField();
    void looksUpWordsOnly_data();
    void looksUpWordsOnly();
    void suggestsAtMostFive();
    void checksNothingWithoutADictionary_data();
    void checksNothingWithoutADictionary();
    void readsTheDictionariesOfOtherPackages();
    void readsLettersHoweverTheyAreComposed();
    void keepsListsOfItsOwn();
    void knowsThePeopleOfTheWorkspace();
    void underlinesAfterAPause();
    void movesWithTheWordsInBetween();
    void checksLongTextsInPieces();
    void drawsAWave();
    void replacingKeepsFormatAndMarks_data();
    void replacingKeepsFormatAndMarks();
    void replacingIsOneChange();
    void offersWhatCanBeDone();
    void keepsWithheldWordsInTheWorkspace();
    void goesThroughRowsAndWordings();
    void isSwitchedInTheViewMenu();
    void saysWhatItCannotDo();
};

void tst_Spelling::findsWhatIsMisspelt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("wrong");
    QTest::newRow("right") << u"The colour of the organisation’s programme."_s << QStringList();
    QTest::newRow("wrong") << u"Teh scools recieve it."_s << QStringList{u"Teh"_s, u"scools"_s, u"recieve"_s};
    QTest::newRow("American") << u"the color"_s << QStringList{u"color"_s};
    QTest::newRow("of the field") << u"Pseudonymised microdata, as the DPO’s DPIAs say"_s << QStringList();
    QTest::newRow("capitals") << u"QZX and QZXs and the QZX's"_s << QStringList();
    QTest::newRow("joined") << u"pupil-levl data and/orr files"_s << QStringList{u"levl"_s, u"orr"_s};
    QTest::newRow("right only when joined") << u"non-disclosive, mis-sent"_s << QStringList();
    QTest::newRow("in brackets and quotes")
        << u"(recieve) “recieve” ‘recieve’, recieve."_s << QStringList(4, u"recieve"_s);
    QTest::newRow("another apostrophe") << u"don’t don't doesn’t"_s << QStringList();
    QTest::newRow("soft hyphen") << u"organi\u00ADsation"_s << QStringList();
    QTest::newRow("another script") << u"שלום Ελληνικά 你好 🎈"_s << QStringList();
    QTest::newRow("several lines") << u"one\ntwoo\nthree"_s << QStringList{u"twoo"_s};
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("no word at all") << u"’ - ’’ -- \u00AD\u00AD …"_s << QStringList();
}

void tst_Spelling::findsWhatIsMisspelt()
{
    QFETCH(QString, text);
    QFETCH(QStringList, wrong);
    QCOMPARE(ReadySpelling().wrongIn(text), wrong);
}

void tst_Spelling::knowsEveryWordOfTheField()
{
    QFile file(QStringLiteral(CANDOUR_SOURCE_DIR "/resources/words/en.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 150);
    const auto dictionary = Dictionary::load(Dictionary::find(u"en-GB"_s, Dictionary::systemFolders()), u"en-GB"_s);
    QVERIFY(dictionary);
    for (const QString &word : lines) {
        QVERIFY2(dictionary->knows(word), qPrintable(word));
        QCOMPARE(lines.count(word), 1);
    }
}

void tst_Spelling::looksUpWordsOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("lookedUp");
    QTest::newRow("words") << u"One two."_s << QStringList{u"One"_s, u"two"_s};
    QTest::newRow("reference") << u"see DPIA-0007, dfe/2023/abc and A12b"_s << QStringList{u"see"_s, u"and"_s};
    QTest::newRow("web address") << u"at https://exmple.org/pth?q=wrd and www.exmple.org"_s
                                 << QStringList{u"at"_s, u"and"_s};
    QTest::newRow("mail") << u"mailto:abc or jo.blogs@exmple.org"_s << QStringList{u"or"_s};
    QTest::newRow("paths") << u"in /usr/shre/ or C:\\usrs"_s << QStringList{u"in"_s, u"or"_s};
    QTest::newRow("digits") << u"the 2nd of 3a, 50%"_s << QStringList{u"the"_s, u"of"_s};
    QTest::newRow("capitals") << u"DPIA DPIAs DPIA’s DPIA-LED the"_s << QStringList{u"the"_s};
    QTest::newRow("single letters") << u"a R&D b"_s << QStringList();
    QTest::newRow("abbreviation") << u"e.g. this"_s << QStringList{u"this"_s};
    QTest::newRow("joined by a hyphen") << u"pupil-level - data"_s << QStringList{u"pupil-level"_s, u"data"_s};
    QTest::newRow("joined by a slash") << u"and/or yes&no"_s << QStringList{u"and"_s, u"or"_s, u"yes"_s, u"no"_s};
    QTest::newRow("too long") << QString(61, u'a') << QStringList();
    QTest::newRow("quoted") << u"‘word’ 'word'"_s << QStringList{u"word"_s, u"word"_s};
}

void tst_Spelling::looksUpWordsOnly()
{
    QFETCH(QString, text);
    QFETCH(QStringList, lookedUp);
    QCOMPARE(checkedWords(text), lookedUp);
}

void tst_Spelling::suggestsAtMostFive()
{
    ReadySpelling spelling;
    QVERIFY(spelling.suggestions(u"statisics"_s).contains(u"statistics"_s));
    QCOMPARE(spelling.suggestions(u"pseudonimised"_s).value(0), u"pseudonymised"_s);
    QCOMPARE(spelling.suggestions(u"teh"_s).size(), 5);
    QVERIFY(spelling.suggestions(u"qqzzqqzzqq"_s).isEmpty());
    QVERIFY(spelling.suggestions(u"dosn’t"_s).contains(u"doesn’t"_s)); // as it was written
    QVERIFY(spelling.suggestions(u"dosn't"_s).contains(u"doesn't"_s));
    spelling.setPersonalWords({u"Lindqvist"_s});
    QCOMPARE(spelling.suggestions(u"Lindqvst"_s).value(0), u"Lindqvist"_s);
}

void tst_Spelling::checksNothingWithoutADictionary_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("folders");
    QTest::addColumn<QString>("package");
    QTest::newRow("Welsh") << u"cy"_s << Dictionary::systemFolders() << QString();
    QTest::newRow("Irish") << u"ga-IE"_s << Dictionary::systemFolders() << QString();
    QTest::newRow("American English") << u"en-US"_s << QStringList{} << QString();
    QTest::newRow("no dictionary installed") << u"en-GB"_s << QStringList{u"/nowhere"_s} << u"hunspell-en-gb"_s;
    QTest::newRow("no language") << QString() << Dictionary::systemFolders() << QString();
    QTest::newRow("a path") << u"../../etc/passwd"_s << Dictionary::systemFolders() << QString();
    QTest::newRow("a wildcard") << u"*"_s << Dictionary::systemFolders() << QString();
}

void tst_Spelling::checksNothingWithoutADictionary()
{
    QFETCH(QString, language);
    QFETCH(QStringList, folders);
    QFETCH(QString, package);
    const ReadySpelling spelling(language, folders);
    QVERIFY(!spelling.isReady());
    QVERIFY(spelling.wrongIn(u"Mae hyn yn dda, recieve"_s).isEmpty());
    QVERIFY(spelling.suggestions(u"recieve"_s).isEmpty());
    QCOMPARE(spelling.missingPackage(), package);
    QVERIFY(spelling.obstacle().contains(package));
    QVERIFY(!spelling.obstacle().isEmpty());
}

void tst_Spelling::readsTheDictionariesOfOtherPackages()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"de_AT.aff"_s, "SET ISO8859-1\n") && write(u"de_AT.dic"_s, "1\ngr\xfc\xdf"
                                                                              "en\n"));
    QVERIFY(write(u"fr.aff"_s, "SET UTF-8\n") && write(u"fr.dic"_s, "1\ndonnées\n"));
    QVERIFY(write(u"pl_PL.aff"_s, "SET ISO8859-2\n") && write(u"pl_PL.dic"_s, "1\ndane\n"));
    QVERIFY(write(u"nl.aff"_s, "SET UTF-8\n")); // without its words
    QVERIFY(write(u"es_ES.aff"_s, QByteArray(5000, '\xff')) && write(u"es_ES.dic"_s, QByteArray(5000, '\0')));
    const QStringList folders{folder.path()};
    QCOMPARE(ReadySpelling(u"de"_s, folders).wrongIn(u"grüßen grusen"_s), QStringList{u"grusen"_s});
    QCOMPARE(ReadySpelling(u"fr-FR"_s, folders).wrongIn(u"données donees"_s), QStringList{u"donees"_s});
    QCOMPARE(ReadySpelling(u"fr"_s, folders).wrongIn(u"Pseudonymisation"_s), QStringList{u"Pseudonymisation"_s});
    QVERIFY(!ReadySpelling(u"de-CH"_s, folders).isReady());
    QVERIFY(!ReadySpelling(u"pl"_s, folders).isReady());
    QVERIFY(!ReadySpelling(u"nl"_s, folders).isReady());
    ReadySpelling(u"es-ES"_s, folders).wrongIn(u"datos"_s); // a broken file is no reason to fall over
}

void tst_Spelling::readsLettersHoweverTheyAreComposed()
{
    const QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"de_DE.aff"_s, "SET UTF-8\n") && write(u"de_DE.dic"_s, "2\ngrüßen\ncafé\n"));
    ReadySpelling spelling(u"de"_s, {folder.path()});
    const QString composed = u"Zoëqq"_s;
    const QString apart = u"Zoe\u0308qq"_s;
    QCOMPARE(spelling.wrongIn(u"cafe\u0301 gru\u0308ßen "_s + apart), QStringList{apart});
    using enum Spelling::WordList;
    for (const auto &[kept, written] : {std::pair(composed, apart), std::pair(apart, composed)}) {
        spelling.setPersonalWords({kept});
        QVERIFY(spelling.wrongIn(written).isEmpty());
        QVERIFY(spelling.isOn(Personal, written));
        spelling.remove(Personal, written);
        QCOMPARE(spelling.wrongIn(written), QStringList{written});
    }
}

void tst_Spelling::keepsListsOfItsOwn()
{
    using enum Spelling::WordList;
    WindowTest test;
    test.window().createWorkspace(test.path(u"Ours.candour"_s));
    ReadySpelling spelling;
    spelling.setWorkspace(&test.workspace());
    const QString text = u"Kestrelby’s kestrelby"_s;
    QCOMPARE(spelling.wrongIn(text).size(), 2);
    QSignalSpy changed(&spelling, &Spelling::changed);
    QSignalSpy personal(&spelling, &Spelling::personalWordsChanged);
    for (const auto list : {Personal, Workspace, Ignored}) {
        changed.clear();
        spelling.add(list, u"Kestrelby"_s);
        QVERIFY(spelling.isOn(list, u"Kestrelby"_s));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(spelling.wrongIn(text), QStringList{u"kestrelby"_s});
        spelling.remove(list, u"Kestrelby"_s);
        QVERIFY(!spelling.isOn(list, u"Kestrelby"_s));
        QCOMPARE(spelling.wrongIn(text).size(), 2);
    }
    QCOMPARE(personal.count(), 2);

    spelling.add(Ignored, u"kestrelby"_s);
    QVERIFY(spelling.wrongIn(text).isEmpty()); // small letters stand for the beginning of a sentence, too
    spelling.setAssessment(AssessmentId{u"another"_s}, u"en-GB"_s);
    QCOMPARE(spelling.wrongIn(text).size(), 2);
    spelling.add(Workspace, u"kestrelby"_s);
    QVERIFY(spelling.wrongIn(text).isEmpty());
    QCOMPARE(test.workspace().settings()->ownWords, QStringList{u"kestrelby"_s});
    spelling.setWorkspace(nullptr);
    QCOMPARE(spelling.wrongIn(text).size(), 2);
}

void tst_Spelling::knowsThePeopleOfTheWorkspace()
{
    WindowTest test;
    const QString sample = test.path(u"sample.candour"_s);
    QVERIFY(exchanging::createSample(sample) && test.window().openWorkspace(sample));
    ReadySpelling spelling;
    const QString name = u"Dominic Sewell-Adeyemi and Wieczorek"_s;
    QVERIFY(!spelling.wrongIn(name).isEmpty());
    spelling.setWorkspace(&test.workspace());
    QCOMPARE(spelling.wrongIn(name), QStringList());
}

void tst_Spelling::underlinesAfterAPause()
{
    ReadySpelling spelling;
    TextEdit edit(TextEdit::Form::Rich);
    edit.setSpelling(spelling);
    QTest::keyClicks(&edit, u"Teh data"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    QTest::keyClicks(&edit, u"we recieve"_s);
    QVERIFY(underlined(edit).isEmpty());
    const RichText before = edit.richText();
    QSignalSpy typed(&edit, &TextEdit::typed);
    QSignalSpy contents(edit.document(), &QTextDocument::contentsChange);
    QTRY_COMPARE(underlined(edit), (QStringList{u"Teh"_s, u"recieve"_s}));
    QCOMPARE(typed.count(), 0);
    QCOMPARE(contents.count(), 0);
    QCOMPARE(edit.richText(), before);
    QVERIFY(!edit.document()->isUndoAvailable());

    spelling.add(Spelling::WordList::Personal, u"Teh"_s);
    QTRY_COMPARE(underlined(edit), QStringList{u"recieve"_s});
    spelling.setOn(false);
    QVERIFY(underlined(edit).isEmpty());
    spelling.setOn(true);
    QTRY_COMPARE(underlined(edit), QStringList{u"recieve"_s});
    spelling.setAssessment(Shown, u"cy"_s);
    QVERIFY(underlined(edit).isEmpty());
}

void tst_Spelling::movesWithTheWordsInBetween()
{
    ReadySpelling spelling;
    TextEdit edit(TextEdit::Form::Rich);
    edit.setSpelling(spelling);
    edit.setRichText(words(u"Teh scools recieve"_s));
    QTRY_COMPARE(underlined(edit).size(), 3);
    QTextCursor cursor(edit.document());
    cursor.setPosition(7);
    edit.setTextCursor(cursor);
    QTest::keyClicks(&edit, u"xx"_s);
    QCOMPARE(underlined(edit), (QStringList{u"Teh"_s, u"recieve"_s})); // nothing is looked up while somebody types
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(underlined(edit), QStringList{u"Teh"_s});
    QTRY_COMPARE(underlined(edit).size(), 4);
    QCOMPARE(underlined(edit).last(), u"recieve"_s);
    const RichText marked = withMark(edit.richText(), {0, 3}, MarkId{u"m"_s});
    edit.setRichText(marked);
    QCOMPARE(underlined(edit).size(), 4); // a mark changes no word
    QCOMPARE(edit.richText(), marked);
}

void tst_Spelling::checksLongTextsInPieces()
{
    ReadySpelling spelling;
    TextEdit edit(TextEdit::Form::Rich);
    edit.setSpelling(spelling);
    edit.setRichText(words(u"The data that scools recieve from the pupils. "_s.repeated(4'000)));
    QTRY_COMPARE_WITH_TIMEOUT(underlined(edit).size(), 8'000, 60'000);
}

void tst_Spelling::drawsAWave()
{
    ReadySpelling spelling;
    TextEdit edit(TextEdit::Form::Rich);
    edit.setSpelling(spelling);
    edit.resize(400, 60);
    for (const Palette &palette : {Palette::light(), Palette::dark()}) {
        edit.setPalette(palette.toQt());
        edit.setRichText(words(u"We receive"_s));
        QTest::qWait(400);
        QCOMPARE(pixelsOf(edit.grab().toImage(), palette.problem), 0);
        edit.setRichText(words(u"We recieve"_s));
        QTRY_COMPARE(underlined(edit).size(), 1);
        QVERIFY(pixelsOf(edit.grab().toImage(), palette.problem) > 10);
    }
}

void tst_Spelling::replacingKeepsFormatAndMarks_data()
{
    QTest::addColumn<QList<Run>>("before");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QList<Run>>("after");
    const QSet<MarkId> m{MarkId{u"m"_s}};
    const QSet<MarkId> n{MarkId{u"n"_s}};
    const auto plain = [](const QString &text) { return Run{.text = text}; };
    const auto marked = [](const QString &text, const QSet<MarkId> &marks) {
        return Run{.text = text, .marks = marks};
    };
    QTest::newRow("plain") << QList{plain(u"we recieve it"_s)} << u"recieve"_s << u"receive"_s
                           << QList{plain(u"we receive it"_s)};
    QTest::newRow("marked") << QList{plain(u"we "_s), marked(u"recieve"_s, m), plain(u" it"_s)} << u"recieve"_s
                            << u"receive"_s << QList{plain(u"we "_s), marked(u"receive"_s, m), plain(u" it"_s)};
    QTest::newRow("another word altogether")
        << QList{plain(u"we "_s), marked(u"abc"_s, m), plain(u" it"_s)} << u"abc"_s << u"xyzxyz"_s
        << QList{plain(u"we "_s), marked(u"xyzxyz"_s, m), plain(u" it"_s)};
    QTest::newRow("a letter put in, in a mark")
        << QList{plain(u"we "_s), marked(u"recive"_s, m), plain(u" it"_s)} << u"recive"_s << u"receive"_s
        << QList{plain(u"we "_s), marked(u"receive"_s, m), plain(u" it"_s)};
    QTest::newRow("a letter put in first") << QList{marked(u"eceive"_s, m), plain(u" it"_s)} << u"eceive"_s
                                           << u"receive"_s << QList{marked(u"receive"_s, m), plain(u" it"_s)};
    QTest::newRow("a letter put in last") << QList{marked(u"receiv"_s, m), plain(u" it"_s)} << u"receiv"_s
                                          << u"receive"_s << QList{marked(u"receive"_s, m), plain(u" it"_s)};
    QTest::newRow("a letter put in behind a mark of one letter")
        << QList{marked(u"r"_s, m), plain(u"ceive"_s)} << u"rceive"_s << u"receive"_s
        << QList{marked(u"re"_s, m), plain(u"ceive"_s)};
    QTest::newRow("a letter taken out") << QList{marked(u"recceive"_s, m), plain(u" it"_s)} << u"recceive"_s
                                        << u"receive"_s << QList{marked(u"receive"_s, m), plain(u" it"_s)};
    QTest::newRow("two marks that meet where it changes")
        << QList{marked(u"reci"_s, m), marked(u"eve"_s, n)} << u"recieve"_s << u"receive"_s
        << QList{marked(u"rec"_s, m), marked(u"ei"_s, m | n), marked(u"ve"_s, n)};
    QTest::newRow("a mark on its second half") << QList{plain(u"reci"_s), marked(u"eve"_s, n)} << u"recieve"_s
                                               << u"receive"_s << QList{plain(u"rec"_s), marked(u"eive"_s, n)};
    QTest::newRow("bold link") << QList{Run{.text = u"recieve"_s, .bold = true, .link = u"https://example.org/a"_s}}
                               << u"recieve"_s << u"receive"_s
                               << QList{Run{.text = u"receive"_s, .bold = true, .link = u"https://example.org/a"_s}};
    QTest::newRow("italic beginning") << QList{Run{.text = u"rec"_s, .italic = true}, plain(u"ieve"_s)} << u"recieve"_s
                                      << u"receive"_s << QList{Run{.text = u"rec"_s, .italic = true}, plain(u"eive"_s)};
}

void tst_Spelling::replacingKeepsFormatAndMarks()
{
    QFETCH(QList<Run>, before);
    QFETCH(QString, wrong);
    QFETCH(QString, right);
    QFETCH(QList<Run>, after);
    TextEdit edit(TextEdit::Form::Rich);
    edit.setRichText(normalised(RichText{{Block{.runs = before}}}));
    spelling::replaceWord(selected(edit, wrong), right);
    QCOMPARE(edit.richText(), normalised(RichText{{Block{.runs = after}}}));
    // What is marked also looks so.
    for (auto run = edit.document()->begin().begin(); !run.atEnd(); ++run) {
        const QTextCharFormat format = run.fragment().charFormat();
        QCOMPARE(format.underlineStyle() == QTextCharFormat::DotLine,
                 format.hasProperty(richTextDocument::MarksProperty));
    }
}

void tst_Spelling::replacingIsOneChange()
{
    ReadySpelling spelling;
    TextEdit edit(TextEdit::Form::Rich);
    edit.setSpelling(spelling);
    edit.setRichText(words(u"We recieve it"_s));
    QSignalSpy typed(&edit, &TextEdit::typed);
    choose(edit, u"recieve"_s, spelling, u"receive"_s);
    QCOMPARE(plainText(edit.richText()), u"We receive it"_s);
    QCOMPARE(typed.count(), 1);
    QCOMPARE(edit.textCursor().position(), 10);
    QVERIFY(!edit.textCursor().hasSelection());
}

void tst_Spelling::offersWhatCanBeDone()
{
    ReadySpelling spelling;
    TextEdit edit(TextEdit::Form::Rich);
    edit.setRichText(words(u"We recieve qqzzqqzzqq & data"_s));
    QCOMPARE(entriesOf(edit, u"data"_s, spelling), QStringList{u"Copy"_s});
    QCOMPARE(entriesOf(edit, u"recieve"_s, spelling),
             (QStringList{u"receive"_s, u"relieve"_s, u"reverie"_s, u"-"_s, u"Add to my dictionary"_s,
                          u"Ignore in this assessment for now"_s, u"-"_s, u"Copy"_s}));
    QCOMPARE(entriesOf(edit, u"qqzzqqzzqq"_s, spelling).value(0), u"No suggestions"_s);

    WindowTest test;
    test.window().createWorkspace(test.path(u"Ours.candour"_s));
    spelling.setWorkspace(&test.workspace());
    QVERIFY(entriesOf(edit, u"recieve"_s, spelling).contains(u"Add to this workspace’s dictionary"_s));
    choose(edit, u"recieve"_s, spelling, u"Add to this workspace’s dictionary"_s);
    QCOMPARE(entriesOf(edit, u"recieve"_s, spelling),
             (QStringList{u"Remove “recieve” from this workspace’s dictionary"_s, u"-"_s, u"Copy"_s}));
    choose(edit, u"recieve"_s, spelling, u"Remove “recieve” from this workspace’s dictionary"_s);
    choose(edit, u"recieve"_s, spelling, u"Add to my dictionary"_s);
    QCOMPARE(spelling.personalWords(), QStringList{u"recieve"_s});
    spelling.setOn(false);
    QCOMPARE(entriesOf(edit, u"qqzzqqzzqq"_s, spelling), QStringList{u"Copy"_s});
}

void tst_Spelling::keepsWithheldWordsInTheWorkspace()
{
    WindowTest test;
    test.window().createWorkspace(test.path(u"Ours.candour"_s));
    ReadySpelling spelling;
    spelling.setWorkspace(&test.workspace());
    TextEdit edit(TextEdit::Form::Rich);
    edit.setRichText(withMark(words(u"Sent by Kestrelby to us"_s), {8, 9}, MarkId{u"m"_s}));
    const QStringList entries = entriesOf(edit, u"Kestrelby"_s, spelling);
    QVERIFY(!entries.contains(u"Add to my dictionary"_s));
    QVERIFY(entries.contains(u"Add to this workspace’s dictionary"_s));
    choose(edit, u"Kestrelby"_s, spelling, u"Add to this workspace’s dictionary"_s);
    const auto audit = test.workspace().audit();
    QVERIFY(audit);
    for (const AuditEntry &entry : *audit)
        QVERIFY(!QString(entry.action + entry.entity + entry.detail).contains(u"Kestrelby"_s));
    PersonalSettings::get().finish();
    for (const QString &key : QSettings().allKeys())
        QVERIFY(!QSettings().value(key).toStringList().join(u' ').contains(u"Kestrelby"_s));
}

void tst_Spelling::goesThroughRowsAndWordings()
{
    WindowTest test;
    const QString sample = test.path(u"sample.candour"_s);
    QVERIFY(exchanging::createSample(sample) && test.window().openWorkspace(sample));
    const AssessmentId id = test.workspace().find(u"DPIA-0003"_s).value_or(AssessmentId());
    const auto name = [](const QString &text) { return Cell(lineFromPlainText(text)); };
    const Rows purposes{{Row{.id = RowId{u"r1"_s}, .cells = {{u"purpose"_s, name(u"Right"_s)}}},
                         Row{.id = RowId{u"r2"_s}, .cells = {{u"purpose"_s, name(u"Recieve, recieve"_s)}}}}};
    const auto kept = authoring::setAnswer(test.workspace(), id, u"purposes"_s, purposes);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    test.page().showAssessment(id);
    test.page().assessmentPage()->goTo(Place{.question = u"purposes"_s});
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    for (const char *expected : {"Recieve", "recieve", "Recieve"}) {
        QTest::keyClick(&test.window(), Qt::Key_F7);
        const auto *edit = qobject_cast<TextEdit *>(test.window().focusWidget());
        QVERIFY(edit);
        QCOMPARE(edit->textCursor().selectedText(), QString::fromLatin1(expected));
    }
}

void tst_Spelling::isSwitchedInTheViewMenu()
{
    WindowTest test;
    auto *check = test.window().findChild<QAction *>(u"checkSpellingAction"_s);
    QVERIFY(check && check->isChecked());
    check->trigger();
    QVERIFY(!Preferences::load().checkSpelling);
    check->trigger();
    QVERIFY(Preferences::load().checkSpelling);
    auto *menu = test.window().findChild<QMenu *>(u"viewMenu"_s);
    Q_EMIT menu->aboutToShow();
    QVERIFY(!test.window().findChild<QAction *>(u"noDictionaryAction"_s)->isVisible());
}

void tst_Spelling::saysWhatItCannotDo()
{
    WindowTest test;
    const QString sample = test.path(u"sample.candour"_s);
    QVERIFY(exchanging::createSample(sample) && test.window().openWorkspace(sample));
    test.page().showAssessment(test.workspace().find(u"DPIA-0003"_s).value_or(AssessmentId()));
    test.window().findChild<QAction *>(u"checkSpellingAction"_s)->trigger();
    test.window().findChild<QAction *>(u"nextMisspeltAction"_s)->trigger();
    const auto *message = test.find<QLabel>(u"bannerMessageLabel"_s);
    QVERIFY(message);
    QVERIFY2(message->text().startsWith(u"Spelling is not checked."_s), qPrintable(message->text()));
}

QTEST_MAIN(tst_Spelling)
#include "tst_Spelling.moc"
