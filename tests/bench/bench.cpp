// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long things take beside a floor measured in the same run, and the peak memory of each: bench [RUNS]
#include "base/Literals.h"
#include "bench/ManyAssessments.h"
#include "bench/Measures.h"
#include "workspace/Exchanging.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace candour;
using measures::Measured;

namespace {

struct Line
{
    const char *what;
    QString measure;
    QString floor; ///< What it stands beside; empty for none.
    QString workspace;
};

bool changes(const QString &name)
{
    return !name.startsWith(u"search-") && !name.startsWith(u"raw-") && !name.contains(u"programme-");
}

/// Makes a workspace to measure, and says what it is and how long it took.
bool made(const QString &path, int assessments, int activities)
{
    QElapsedTimer timer;
    timer.start();
    const bool done = measures::makeMany(path, assessments, activities);
    std::printf("A workspace of %d assessments and %d activities, %.0f MB, was made in %.1f s.\n", assessments,
                activities, double(QFileInfo(path).size()) / 1e6, double(timer.elapsed()) / 1e3);
    std::fflush(stdout);
    return done;
}

/// What changes the workspace gets a copy of it; the large one is read where it is.
Measured measuredOnce(const QString &name, const QString &workspace)
{
    const QTemporaryDir folder;
    const QString copy = changes(name) ? folder.filePath(u"sample.candour"_s) : workspace;
    if (copy != workspace)
        QFile::copy(workspace, copy);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {u"--measure"_s, name, copy});
    if (!process.waitForReadyRead(60000))
        return {};
    const double whole = double(timer.nsecsElapsed()) / 1e6;
    const QList<QByteArray> words = process.readLine().simplified().split(' ');
    process.waitForFinished();
    if (words.size() != 2 || words.at(0).toDouble() < 0)
        return {};
    const bool starts = name == u"empty-window" || name == u"start-window" || name.endsWith(u"programme-open");
    return {starts ? whole : words.at(0).toDouble(), words.at(1).toDouble()};
}

Measured median(QList<Measured> all)
{
    std::sort(all.begin(), all.end(),
              [](const Measured &a, const Measured &b) { return a.milliseconds < b.milliseconds; });
    return all.at(all.size() / 2);
}

void print(const Line &line, int runs)
{
    QList<Measured> ours;
    QList<Measured> floors;
    for (int i = 0; i < runs; ++i) { // in turns, so that a busy moment hits both
        ours += measuredOnce(line.measure, line.workspace);
        if (!line.floor.isEmpty())
            floors += measuredOnce(line.floor, line.workspace);
    }
    const Measured our = median(ours);
    std::printf("%-46s %9.2f ms %7.1f MB", line.what, our.milliseconds, our.peakMegabytes);
    if (!floors.isEmpty()) {
        const Measured floor = median(floors);
        std::printf("   %-22s %9.2f ms %7.1f MB   x %.2f", qPrintable(line.floor), floor.milliseconds,
                    floor.peakMegabytes, our.milliseconds / floor.milliseconds);
    }
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    if (argc == 4 && QByteArray(argv[1]) == "--measure") {
        const double time = measures::run(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]), argc, argv);
        measures::report(time);
        return time < 0;
    }
    const QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 5;
    const QTemporaryDir folder;
    const QString sample = folder.filePath(u"sample.candour"_s);
    if (const auto created = exchanging::createSample(sample); !created) {
        std::fprintf(stderr, "%s\n", qPrintable(created.error().message));
        return 1;
    }
    const QString programme = folder.filePath(u"programme.candour"_s);
    const QString library = folder.filePath(u"library.candour"_s);
    if (!made(programme, 2000, 10000) || !made(library, 10000, 0))
        return 1;
    const Measured first = measuredOnce(u"programme-open"_s, programme);
    std::printf("Start to its programme for the first time, when no figures are kept: %.2f s, %.0f MB.\n",
                first.milliseconds / 1e3, first.peakMegabytes);
    std::printf("Median of %d runs; each in a process of its own, with its peak memory.\n", runs);
    const QList<Line> lines{
        {"Start to a usable window", u"start-window"_s, u"empty-window"_s, sample},
        {"Open the sample", u"open-sample"_s, {}, sample},
        {"A key in 5,000 words, the 99th of a hundred", u"key"_s, u"bare-key"_s, sample},
        {"Redact 50,000 words: open the page", u"redact-open"_s, u"bare-redact-open"_s, sample},
        {"Redact 50,000 words: go to the next suggestion", u"redact-next"_s, u"bare-redact-next"_s, sample},
        {"Redact 50,000 words: withhold it", u"redact-withhold"_s, u"bare-redact-withhold"_s, sample},
        {"Gates of 50,000 words after withholding", u"gates-long"_s, {}, sample},
        {"Gates beside a table of 10,000 rows", u"gates-counts"_s, {}, sample},
        {"Gates after a number in it has changed", u"gates-decide"_s, {}, sample},
        {"Make 50,000 words again with other secrets", u"other-page"_s, {}, sample},
        {"Compare two versions of 50,000 words", u"compare-many"_s, u"git-word-diff"_s, sample},
        {"The same where all stand in one answer", u"compare-one"_s, u"git-word-diff"_s, sample},
        {"The longest wait at the window that shows it", u"compare-window"_s, {}, sample},
        {"Save one answer, with history and audit", u"save-answer"_s, u"bare-transaction"_s, sample},
        {"Publish the sample: make the PDF", u"publish-pdf"_s, {}, sample},
        {"Publish the sample: make the web page", u"publish-html"_s, u"publish-pdf"_s, sample},
        {"Publish the sample: search both for leaks", u"publish-leaks"_s, u"publish-pdf"_s, sample},
        {"Publish the sample: everything, gates to disk", u"publish-all"_s, {}, sample},
        {"Start to a programme of 10,000 activities", u"programme-open"_s, u"bare-programme-open"_s, programme},
        {"Filter the programme of 10,000 activities", u"programme-filter"_s, u"bare-programme-filter"_s, programme},
        {"Scroll the programme of 10,000 activities", u"programme-scroll"_s, u"bare-programme-scroll"_s, programme},
        {"Search 10,000 assessments: a word that is rare", u"search-rare"_s, u"raw-rare"_s, library},
        {"Search 10,000 assessments: ranked", u"search-ranked"_s, u"raw-ranked"_s, library},
        {"Search 10,000 assessments: too many to rank", u"search-newest"_s, u"raw-newest"_s, library},
    };
    for (const Line &line : lines)
        print(line, runs);
    return 0;
}
