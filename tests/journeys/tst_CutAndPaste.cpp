// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleWindow.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/AssessmentPage.h"
#include "redaction/Summarise.h"
#include "workspace/Authoring.h"
#include "workspace/Redacting.h"

#include <QClipboard>

using namespace candour;

namespace {

const QString Secret = u"Kestrel Vantage of Leeds"_s;

} // namespace

/// Somebody cuts a withheld passage, thinks for a while, and pastes it. The clipboard knows nothing of marks.
class tst_CutAndPaste : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setApplicationName(u"tst_CutAndPaste"_s); }
    void staysWithheld_data();
    void staysWithheld();
};

void tst_CutAndPaste::staysWithheld_data()
{
    QTest::addColumn<QString>("question");
    QTest::newRow("in the same answer") << u"benefits"_s;
    QTest::newRow("in another answer") << u"whatAndWhy"_s;
}

void tst_CutAndPaste::staysWithheld()
{
    QFETCH(QString, question);
    SampleWindow test;
    QVERIFY(test.open(u"DPIA-0003"_s, AssessmentPage::Draft));
    const Place from{.question = u"benefits"_s};
    QVERIFY_RESULT(authoring::setAnswer(test.workspace(), test.id, from.question,
                                        Cell{fromPlainText(u"Pupils, by "_s + Secret + u", and schools."_s)}));
    const auto mark = redacting::markWords(test.workspace(), test.id, from, Secret,
                                           {.reasons = {u"foia-31"_s}, .harm = u"It would tell."_s});
    QVERIFY_RESULT(mark);
    QVERIFY(QTest::qWaitForWindowActive(&test.window()));
    test.page().assessmentPage()->goTo(from);
    auto *edit = test.answer<TextEdit>(from.question);
    QVERIFY(edit);
    edit->setFocus();
    edit->selectRange(occurrences(edit->richText(), Secret).first());
    QTest::keyClick(edit, Qt::Key_X, Qt::ControlModifier);
    QVERIFY(test.page().settle());
    QVERIFY(!plainText(edit->richText()).contains(Secret));
    QCOMPARE(QGuiApplication::clipboard()->text(), Secret);

    test.page().assessmentPage()->goTo(Place{.question = question});
    auto *other = test.answer<TextEdit>(question);
    QVERIFY(other);
    other->setFocus();
    QTest::keyClick(other, Qt::Key_V, Qt::ControlModifier);
    QVERIFY(test.page().settle());
    const Assessment a = test.assessment();
    QCOMPARE(markedWords(*textIn(a.answer(question)), *mark), QStringList{Secret});
    QCOMPARE(markedWords(other->richText(), *mark), QStringList{Secret}); // and is seen to be
    const Template form = test.workspace().templateOf(a).value_or(Template());
    const QMap<QString, QString> shown = publicWords(form, a, a.language);
    QVERIFY(shown.contains(question));
    for (const QString &words : shown)
        QVERIFY2(!words.contains(Secret), qPrintable(words));
}

QTEST_MAIN(tst_CutAndPaste)
#include "tst_CutAndPaste.moc"
