// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/RedactMeasures.h"

#include "base/Literals.h"
#include "bench/LongTexts.h"
#include "bench/MeasuredWindow.h"
#include "gui/pages/AssessmentPage.h"
#include "gui/pages/RedactPage.h"
#include "gui/pages/WorkspacePage.h"
#include "support/CpuTimer.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>

namespace candour::measures {

namespace {

constexpr int Steps = 20;

/// Everything that a step brings about, also what the page does a moment later.
double costOf(const std::function<void()> &step)
{
    const CpuTimer timer;
    step();
    QTest::qWait(300);
    return timer.milliseconds();
}

double bare(const QString &name, int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QTextEdit edit;
    edit.resize(420, 600);
    edit.show();
    settle();
    const double opened = costOf([&] { edit.setPlainText(textWithSuggestions(0, AllWords)); });
    if (name == u"bare-redact-open")
        return opened;
    QList<double> times;
    for (int i = 0; i < Steps; ++i) {
        times += costOf([&] {
            QTextCursor cursor = edit.document()->find(u"@example.org"_s, (i * 7919) % (AllWords * 6));
            edit.setTextCursor(cursor);
            edit.ensureCursorVisible();
            QTextCharFormat format;
            format.setBackground(Qt::yellow);
            if (name == u"bare-redact-withhold")
                cursor.mergeCharFormat(format);
        });
    }
    return median(times);
}

double withholdOne(MainWindow &window)
{
    window.findChild<QPushButton *>(u"withholdTooButton"_s)->click();
    auto *reasons = window.findChild<RedactPage *>()->findChild<QComboBox *>(u"reasonComboBox"_s);
    reasons->setCurrentIndex(1);
    auto *button = window.findChild<RedactPage *>()->findChild<QPushButton *>(u"withholdButton"_s);
    return costOf([&] { button->click(); });
}

} // namespace

double redaction(const QString &name, const QString &path, int argc, char *argv[])
{
    if (name.startsWith(u"bare-"))
        return bare(name, argc, argv);
    MeasuredWindow measured(argc, argv);
    MainWindow &window = measured.window;
    if (!window.openWorkspace(path))
        return -1;
    const auto id = window.workspace()->find(u"DPIA-0007"_s);
    if (!id || !fillTexts(*window.workspace(), *id))
        return -1;
    AssessmentPage *page = window.workspacePage()->assessmentPage();
    window.workspacePage()->showAssessment(*id);
    QTest::qWait(500);
    const double opened = costOf([&] { page->showStep(AssessmentPage::Redact); });
    if (name == u"redact-open")
        return opened;
    QList<double> times;
    for (int i = 0; i < Steps; ++i) {
        const double next = costOf([&] { page->redactPage()->goToUndecided(7); });
        times += name == u"redact-withhold" ? withholdOne(window) : next;
    }
    return median(times);
}

} // namespace candour::measures
