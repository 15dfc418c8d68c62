// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Measures.h"

#include "base/Literals.h"
#include "bench/CompareMeasures.h"
#include "bench/EditingMeasures.h"
#include "bench/GateMeasures.h"
#include "bench/MeasuredWindow.h"
#include "bench/ProgrammeMeasures.h"
#include "bench/RedactMeasures.h"
#include "bench/SearchMeasures.h"
#include "proof/LeakCheck.h"
#include "publish/Html.h"
#include "publish/Pdf.h"
#include "redaction/Repeats.h"
#include "workspace/Authoring.h"
#include "workspace/PublicPage.h"
#include "workspace/Publishing.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <cstdio>

namespace candour::measures {

namespace {

constexpr int Saves = 200;

double emptyWindow(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QLabel window(u"Empty"_s);
    window.resize(1280, 800);
    window.show();
    settle();
    report(0);
    return 0;
}

double startWindow(int argc, char *argv[])
{
    const MeasuredWindow measured(argc, argv);
    report(0);
    return 0;
}

double openSample(const QString &path, int argc, char *argv[])
{
    MeasuredWindow measured(argc, argv);
    MainWindow &window = measured.window;
    QElapsedTimer timer;
    timer.start();
    if (!window.openWorkspace(path))
        return -1;
    settle();
    return since(timer);
}

QString words(int i)
{
    return u"The census covers every pupil on roll, and this is wording number %1 of the answer."_s.arg(i);
}

double saveAnswer(const QString &path)
{
    const SystemClock clock;
    auto workspace = Workspace::open(path, Workspace::Access::ReadWrite, clock, Actor{u"Rosa Lindqvist"_s, {}});
    const auto id = workspace ? (*workspace)->find(u"DPIA-0003"_s) : Result<AssessmentId>(failed(workspace));
    if (!id)
        return -1;
    QList<double> times;
    for (int i = 0; i < Saves; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!authoring::setAnswer(**workspace, *id, u"scope"_s, Cell(fromPlainText(words(i)))))
            return -1;
        times += since(timer);
    }
    return median(times);
}

/// A durable transaction of the same bytes, with nothing of ours: the floor of every save on this disk.
double bareTransaction(const QString &folder)
{
    sqlite3 *database = nullptr;
    const QByteArray file = QFile::encodeName(folder + u"/bare.sqlite"_s);
    const char *prepare =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t(id INTEGER PRIMARY KEY, x TEXT)";
    if (sqlite3_open(file.constData(), &database) != SQLITE_OK ||
        sqlite3_exec(database, prepare, nullptr, nullptr, nullptr) != SQLITE_OK)
        return -1;
    QList<double> times;
    for (int i = 0; i < Saves; ++i) {
        const QByteArray insert = "BEGIN IMMEDIATE; INSERT INTO t(x) VALUES('" + words(i).toUtf8() + "'); COMMIT";
        QElapsedTimer timer;
        timer.start();
        if (sqlite3_exec(database, insert.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            return -1;
        times += since(timer);
    }
    sqlite3_close(database);
    return median(times);
}

/// One part of publishing the finished assessment of the sample.
double publishPart(const QString &part, const QString &path, int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const SystemClock clock;
    auto workspace =
        Workspace::open(path, Workspace::Access::ReadWrite, clock, Actor{u"Tomasz Wieczorek"_s, u"publisher"_s});
    const auto id = workspace ? (*workspace)->find(u"DPIA-0007"_s) : Result<AssessmentId>(failed(workspace));
    const auto source = id ? pageSource(**workspace, *id) : Result<PageSource>(failed(id));
    if (!source)
        return -1;
    const QTemporaryDir folder;
    const PublicSummary summary = source->summary();
    const HtmlLinks links{.pdf = u"x.pdf"_s, .newest = {}, .allPublished = {}, .twins = {}};
    QList<FinishedFile> files;
    if (part == u"publish-leaks")
        files = {{u"x.pdf"_s, *pdf(summary.document())}, {u"x.html"_s, html(summary.document(), links)}};
    QElapsedTimer timer;
    timer.start();
    bool done = false;
    if (part == u"publish-pdf")
        done = pdf(summary.document()).has_value();
    else if (part == u"publish-html")
        done = !html(summary.document(), links).isEmpty();
    else if (part == u"publish-leaks")
        done = leaks(files, needles(source->form, source->assessment), summary.document(), {}).has_value();
    else
        done = publishing::publish(**workspace, *id, {.folder = folder.path(), .changeNote = {}, .overrides = {}})
                   .has_value();
    return done ? since(timer) : -1;
}

} // namespace

double run(const QString &name, const QString &workspace, int argc, char *argv[])
{
    if (name == u"empty-window")
        return emptyWindow(argc, argv);
    if (name == u"start-window")
        return startWindow(argc, argv);
    if (name == u"open-sample")
        return openSample(workspace, argc, argv);
    if (name == u"save-answer")
        return saveAnswer(workspace);
    if (name == u"bare-transaction")
        return bareTransaction(QFileInfo(workspace).path());
    if (name.startsWith(u"programme-") || name.startsWith(u"bare-programme-"))
        return programmeOfMany(name, workspace, argc, argv);
    if (name == u"key" || name == u"bare-key")
        return keystroke(name, workspace, argc, argv);
    if (name.contains(u"redact-"))
        return redaction(name, workspace, argc, argv);
    if (name.startsWith(u"gates-") || name == u"other-page")
        return gatesAfterChange(name, workspace, argc, argv);
    if (name.startsWith(u"search-") || name.startsWith(u"raw-"))
        return searchMany(name, workspace, argc, argv);
    if (name.startsWith(u"compare-") || name == u"git-word-diff")
        return comparison(name, workspace, argc, argv);
    if (name.startsWith(u"publish-"))
        return publishPart(name, workspace, argc, argv);
    return -1;
}

void report(double milliseconds)
{
    std::printf("%f %f\n", milliseconds, peakMegabytes());
    std::fflush(stdout);
}

double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace candour::measures
