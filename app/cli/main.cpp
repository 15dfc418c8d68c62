// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"
#include "cli/Cli.h"

#include <QGuiApplication>
#include <QTextStream>
#include <QTranslator>

namespace {

/// What Qt itself has to say about fonts and folders of the system would only be in the way of scripts.
void keepQuiet(QtMsgType type, const QMessageLogContext & /*context*/, const QString &message)
{
    if (type == QtFatalMsg || type == QtCriticalMsg)
        fputs(qPrintable(message + QStringLiteral("\n")), stderr);
}

} // namespace

int main(int argc, char *argv[])
{
    // Setting type needs Qt's fonts, but no display.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(keepQuiet);
    const QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("candour-cli"));
    QGuiApplication::setApplicationVersion(QStringLiteral(CANDOUR_VERSION));
    QTranslator ours;
    if (ours.load(QLocale(), QStringLiteral("candour"), QStringLiteral("_"), QStringLiteral(":/i18n")) ||
        ours.load(QStringLiteral(":/i18n/candour_en.qm")))
        QGuiApplication::installTranslator(&ours);
    QTextStream out(stdout);
    QTextStream err(stderr);
    const candour::SystemClock clock;
    return candour::candourCli(QGuiApplication::arguments().mid(1), candour::Streams{out, err}, clock);
}
