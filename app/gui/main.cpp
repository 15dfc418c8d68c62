// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/MainWindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLibraryInfo>
#include <QTranslator>

int main(int argc, char *argv[])
{
    using namespace candour;

    QApplication application(argc, argv);
    QApplication::setApplicationName(u"candour"_s);
    QApplication::setApplicationDisplayName(u"Candour"_s);
    QApplication::setDesktopFileName(u"candour"_s);

    QTranslator ours;
    if (ours.load(QLocale(), u"candour"_s, u"_"_s, u":/i18n"_s) || ours.load(u":/i18n/candour_en.qm"_s))
        QApplication::installTranslator(&ours);
    QTranslator qts;
    if (qts.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qts);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Data protection impact assessments, drafted, reviewed and published."));
    parser.addHelpOption();
    parser.addPositionalArgument(u"file"_s, QCoreApplication::translate("main", "A workspace to open."), u"[FILE]"_s);
    parser.process(application);

    const SystemClock clock;
    Appearance appearance(application);
    MainWindow window(clock, appearance);
    window.show();
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        window.reopenLast();
    else
        window.openWorkspace(files.first());
    return QApplication::exec();
}
