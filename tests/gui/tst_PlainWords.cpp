// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Banner.h"
#include "gui/Examples.h"
#include "gui/Prompts.h"
#include "gui/ToolTip.h"
#include "gui/fields/RecordsField.h"
#include "gui/models/ImportModel.h"
#include "gui/models/OutlineModel.h"
#include "gui/models/ProgrammeModel.h"
#include "gui/pages/ImportActivitiesDialog.h"

#include <QMessageBox>
#include <QTest>

using namespace candour;

/// Words of a person or a file are shown as they are, whatever they look like: Qt would read them as HTML, and open
/// files that it names.
class tst_PlainWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inABanner();
    void inAQuestion();
    void inToolTips();
    void inTheImportDialog();
    void inTheWordsOfATemplate();

private:
    static inline const QString Odd = QStringLiteral("<b>x</b> & <img src=\"file:///etc/passwd\">");

    /// True where a label that shows these words, or words with them, shows them as they are.
    static bool showsPlain(const QLabel &label)
    {
        return label.text().contains(Odd) &&
               (label.textFormat() == Qt::PlainText ||
                (label.textFormat() == Qt::AutoText && !Qt::mightBeRichText(label.text())));
    }
    static programme::ImportPreview preview()
    {
        programme::ImportRow skipped{.line = 2, .reference = Odd, .name = Odd, .reason = Odd};
        return {.rows = {skipped}, .notes = {Odd}};
    }
};

void tst_PlainWords::inABanner()
{
    Banner banner;
    banner.showMessage(Banner::Kind::Problem, Odd);
    QVERIFY(showsPlain(*banner.findChild<QLabel *>(QStringLiteral("bannerMessageLabel"))));
}

void tst_PlainWords::inAQuestion()
{
    QWidget parent;
    prompts::confirm(&parent, Odd, Odd, QStringLiteral("Go"), [] {});
    prompts::tell(&parent, QStringLiteral("Title"), Odd);
    const QList<QMessageBox *> boxes = parent.findChildren<QMessageBox *>();
    QCOMPARE(boxes.size(), 2);
    int labels = 0;
    for (const QMessageBox *box : boxes)
        for (const QLabel *label : box->findChildren<QLabel *>())
            if (!label->text().isEmpty()) {
                QVERIFY2(showsPlain(*label), qPrintable(label->objectName()));
                ++labels;
            }
    QCOMPARE(labels, 3);
}

void tst_PlainWords::inToolTips()
{
    QCOMPARE(toolTipText(QStringLiteral("A & B")), QStringLiteral("A & B"));
    const QString tip = toolTipText(Odd);
    QTextDocument shown;
    shown.setHtml(tip);
    QCOMPARE(shown.toPlainText(), Odd);

    ProgrammeModel model;
    model.setLines({programme::Line{.name = Odd}}, QDate(2026, 6, 4));
    QCOMPARE(model.index(0, ProgrammeModel::NameColumn).data(Qt::ToolTipRole).toString(), tip);
    QCOMPARE(model.index(0, ProgrammeModel::NameColumn).data().toString(), Odd);
    ImportModel rows(preview());
    for (const int column : {ImportModel::ReferenceColumn, ImportModel::NameColumn, ImportModel::WhatColumn})
        QCOMPARE(rows.index(0, column).data(Qt::ToolTipRole).toString(), tip);
    OutlineModel outline;
    Template form = examples::form();
    form.sections.first().title = Odd;
    outline.setAssessment(form, {}, {});
    QVERIFY(outline.sectionIndex(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;x&lt;/b&gt;")));
}

void tst_PlainWords::inTheImportDialog()
{
    ImportActivitiesDialog dialog(preview(), nullptr);
    QVERIFY(showsPlain(*dialog.findChild<QLabel *>(QStringLiteral("notesLabel"))));
    dialog.findChild<QTableView *>(QStringLiteral("rowsTableView"))->selectRow(0);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(QStringLiteral("detailPlainTextEdit"))->toPlainText(), Odd);
}

void tst_PlainWords::inTheWordsOfATemplate()
{
    const Question question{.key = QStringLiteral("q"),
                            .kind = QuestionKind::Records,
                            .label = Odd,
                            .columns = {Column{.key = QStringLiteral("c"), .label = Odd, .hint = Odd}}};
    const Template form = examples::form();
    RecordsField field(question, FieldContext{.form = form});
    int labels = 0;
    for (const QLabel *label : field.findChildren<QLabel *>())
        if (label->text().contains(QLatin1String("<b>"))) {
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
            ++labels;
        }
    QCOMPARE(labels, 2);
}

QTEST_MAIN(tst_PlainWords)
#include "tst_PlainWords.moc"
