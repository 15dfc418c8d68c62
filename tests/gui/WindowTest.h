// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Literals.h"
#include "gui/MainWindow.h"
#include "gui/PersonalSettings.h"
#include "gui/pages/WorkspacePage.h"
#include "workspace/Exchanging.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTranslator>

namespace candour {

/// A real window on a real workspace in a folder of its own, driven by keys and clicks.
class WindowTest
{
public:
    /// In this language instead of English, where one is given; it outlives the test.
    explicit WindowTest(QTranslator *language = nullptr) : m_appearance(*qApp)
    {
        QStandardPaths::setTestModeEnabled(true);
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        PersonalSettings::get().finish();
        QSettings().clear();
        PersonalSettings::get().reload();
        Preferences preferences;
        preferences.actorName = u"Rosa Lindqvist"_s;
        preferences.theme = Theme::Light;
        preferences.save();
        if (m_english.load(u":/i18n/candour_en.qm"_s))
            QCoreApplication::installTranslator(&m_english);
        if (language)
            QCoreApplication::installTranslator(language);
        m_window = std::make_unique<MainWindow>(m_clock, m_appearance);
        m_window->resize(1280, 800);
        m_window->show();
    }

    MainWindow &window() { return *m_window; }
    WorkspacePage &page() { return *m_window->workspacePage(); }
    Workspace &workspace() { return *m_window->workspace(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    template<typename Widget = QWidget>
    Widget *find(const QString &name)
    {
        for (Widget *widget : m_window->template findChildren<Widget *>(name))
            if (widget->isVisible())
                return widget;
        return nullptr;
    }

    /// The editor of the answer to this question, on the section that is shown.
    template<typename Widget>
    Widget *answer(const QString &question)
    {
        auto *box = find<QWidget>(u"question_"_s + question);
        return box ? box->template findChild<Widget *>() : nullptr;
    }

private:
    QTemporaryDir m_folder;
    QTranslator m_english; ///< Its plurals.
    SystemClock m_clock;
    Appearance m_appearance;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace candour
