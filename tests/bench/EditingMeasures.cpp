// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/EditingMeasures.h"

#include "base/Literals.h"
#include "bench/MeasuredWindow.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/WorkspacePage.h"
#include "workspace/Authoring.h"

#include <QApplication>
#include <QTest>

namespace candour::measures {

namespace {

constexpr int Words = 5000;
constexpr int Keys = 300;
constexpr int ParagraphWords = 80;

QString longText()
{
    QString text;
    for (int i = 0; i < Words; ++i)
        text += (i % ParagraphWords == 0 && i > 0 ? u"\n"_s : i > 0 ? u" "_s : QString()) + u"pupil%1"_s.arg(i % 97);
    return text;
}

/// Types in the middle of the text, as a person does, with pauses in which everything else may happen.
double typeInto(QTextEdit &edit)
{
    edit.setFocus();
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(int(edit.toPlainText().size() / 2));
    edit.setTextCursor(cursor);
    settle();
    QList<double> times;
    for (int i = 0; i < Keys; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&edit, i % 6 == 5 ? Qt::Key_Space : Qt::Key_E);
        edit.viewport()->repaint();
        times += since(timer);
        if (i % 20 == 19)
            QTest::qWait(50);
    }
    return quantile(times, 0.99);
}

} // namespace

double keystroke(const QString &name, const QString &path, int argc, char *argv[])
{
    if (name == u"bare-key") {
        const QApplication application(argc, argv);
        QTextEdit edit;
        edit.resize(700, 600);
        edit.setPlainText(longText());
        edit.show();
        return typeInto(edit);
    }
    MeasuredWindow measured(argc, argv);
    MainWindow &window = measured.window;
    if (!window.openWorkspace(path))
        return -1;
    Workspace &workspace = *window.workspace();
    const auto id = workspace.find(u"DPIA-0003"_s);
    if (!id || !authoring::setAnswer(workspace, *id, u"scope"_s, Cell(fromPlainText(longText()))))
        return -1;
    window.workspacePage()->showAssessment(*id);
    window.workspacePage()->assessmentPage()->goTo(Place{.question = u"scope"_s});
    settle();
    auto *edit = qobject_cast<TextEdit *>(window.focusWidget());
    return edit && edit->toPlainText().size() > Words ? typeInto(*edit) : -1;
}

} // namespace candour::measures
