// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/WindowTest.h"
#include "support/Results.h"

namespace candour {

/// The real window on a copy of the sample workspace; people take turns at the keyboard.
class SampleWindow : public WindowTest
{
public:
    /// False where the sample could not be made or opened.
    bool open(const QString &reference, AssessmentPage::Step step)
    {
        const QString file = path(u"sample.candour"_s);
        if (!exchanging::createSample(file) || !window().openWorkspace(file))
            return false;
        id = workspace().find(reference).value_or(AssessmentId());
        page().showAssessment(id, step);
        return !id.isEmpty() && QTest::qWaitForWindowExposed(&window());
    }

    /// Somebody else sits down: types the name and chooses the role at the bottom of the window.
    void sitDown(const QString &name, const QString &role)
    {
        auto *names = find<QComboBox>(u"actorNameComboBox"_s);
        names->lineEdit()->selectAll();
        QTest::keyClicks(names->lineEdit(), name);
        QTest::keyClick(names->lineEdit(), Qt::Key_Return);
        auto *roles = find<QComboBox>(u"actorRoleComboBox"_s);
        roles->setCurrentIndex(roles->findText(role));
        Q_EMIT roles->activated(roles->currentIndex());
    }

    void click(const char *button)
    {
        auto *found = find<QAbstractButton>(QString::fromLatin1(button));
        QVERIFY2(found && found->isEnabled(), button);
        QTest::mouseClick(found, Qt::LeftButton);
    }

    /// Writes into the question that the program asks in a window of its own, and confirms.
    void answerPrompt(const QString &words)
    {
        QTRY_VERIFY(window().findChild<QDialog *>());
        auto *dialog = window().findChild<QDialog *>();
        auto *line = dialog->findChild<QLineEdit *>();
        QVERIFY(line);
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!window().findChild<QDialog *>());
    }

    /// What the label says; empty where it is not shown.
    QString text(const char *label)
    {
        const auto *shown = find<QLabel>(QString::fromLatin1(label));
        return shown ? shown->text() : QString();
    }

    /// From here on, what people keep outside the workspace, such as their key, lies in the folder of this test.
    void useAccount() const
    {
        QStandardPaths::setTestModeEnabled(false);
        for (const char *folder : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            qputenv(folder, QFile::encodeName(path(QString::fromLatin1(folder))));
    }

    Assessment assessment() { return workspace().assessment(id).value_or(Assessment()); }

    AssessmentId id;
};

} // namespace candour
