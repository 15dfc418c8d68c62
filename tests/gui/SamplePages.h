// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/WindowTest.h"
#include "gui/pages/SetupPage.h"
#include "workspace/Releasing.h"

namespace candour {

/// Makes a row for each page of the window; "draft QUESTION" is the draft with that question in view, "setup PART" one
/// of the pages of the workspace itself, "release STEP" a release of the finished assessment, "judging" what the head
/// of profession judges in it.
inline void addPageRows()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"start",          "programme",        "register",        "search",
                             "search census",  "setup templates",  "setup people",    "setup organisation",
                             "setup shared",   "setup words",      "setup retention", "setup audit",
                             "draft",          "draft recipients", "draft risks",     "draft dpoContact",
                             "draft diagrams", "review",           "judging",         "waiting",
                             "redact",         "publish",          "release redact",  "release publish"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

/// Brings one of the pages of the workspace itself to the front.
inline void showSetup(WorkspacePage &page, const QString &part)
{
    const QStringList parts{QStringLiteral("templates"), QStringLiteral("people"), QStringLiteral("organisation"),
                            QStringLiteral("shared"),    QStringLiteral("words"),  QStringLiteral("retention"),
                            QStringLiteral("audit")};
    page.showSetup();
    page.setupPage()->showPart(SetupPage::Part(parts.indexOf(part)));
}

/// Opens a copy of this sample workspace; false where that failed.
inline bool openCopy(WindowTest &test, const QString &sample)
{
    const QString copy = test.path(QStringLiteral("Sample.candour"));
    return QFile::copy(sample, copy) && test.window().openWorkspace(copy);
}

/// Chooses the role at the bottom of the window.
inline void takeRole(WindowTest &test, const QString &role)
{
    auto *roles = test.find<QComboBox>(QStringLiteral("actorRoleComboBox"));
    roles->setCurrentIndex(roles->findText(role));
    Q_EMIT roles->activated(roles->currentIndex());
}

/// Opens the hints on the finished page once they are found.
inline bool openHints(WindowTest &test)
{
    const auto button = [&] { return test.find<QPushButton>(QStringLiteral("pageHintsButton")); };
    if (!QTest::qWaitFor([&] { return button() != nullptr; }))
        return false;
    button()->click();
    return true;
}

/// Brings a page of addPageRows() to the front, on the finished assessment of the sample; false where that failed.
inline bool showPage(WindowTest &test, const QString &sample, const QString &page)
{
    if (page == u"start")
        return true;
    if (!openCopy(test, sample))
        return false;
    if (page == u"judging")
        takeRole(test, QStringLiteral("Head of profession for statistics"));
    if (page == u"waiting")
        takeRole(test, QStringLiteral("Publisher"));
    AssessmentId id = test.workspace().find(QStringLiteral("DPIA-0007")).value_or(AssessmentId());
    if (page.startsWith(u"release "))
        id = releasing::start(test.workspace(), id, {QStringLiteral("FOI 2026/0123"), {}}).value_or(AssessmentId());
    if (page == u"programme")
        test.page().showProgramme();
    else if (page == u"register")
        test.page().showRegister();
    else if (page.startsWith(u"search"))
        test.page().showSearch();
    else if (page == u"waiting")
        test.page().showQueue();
    else if (page.startsWith(u"setup "))
        showSetup(test.page(), page.mid(6));
    else
        test.page().showAssessment(id, page == u"review" || page == u"judging" ? AssessmentPage::Review
                                       : page.endsWith(u"redact")              ? AssessmentPage::Redact
                                       : page.endsWith(u"publish")             ? AssessmentPage::Publish
                                                                               : AssessmentPage::Draft);
    if (page == u"publish" && !openHints(test))
        return false;
    if (page.startsWith(u"draft "))
        test.page().assessmentPage()->goTo(Place{.question = page.mid(6)});
    if (page.startsWith(u"search ")) {
        test.find<QLineEdit>(QStringLiteral("wordsLineEdit"))->setText(page.mid(7));
        return QTest::qWaitFor([&] { return test.find(QStringLiteral("hitsListView")) != nullptr; });
    }
    return !id.isEmpty();
}

} // namespace candour
