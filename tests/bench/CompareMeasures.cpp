// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/CompareMeasures.h"

#include "base/Literals.h"
#include "bench/LongTexts.h"
#include "bench/MeasuredWindow.h"
#include "bench/Measures.h"
#include "bench/Times.h"
#include "gui/pages/CompareDialog.h"
#include "gui/pages/ComparisonView.h"
#include "support/CpuTimer.h"
#include "workspace/ComparedText.h"
#include "workspace/Comparing.h"
#include "workspace/Reviewing.h"

#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace candour::measures {

namespace {

constexpr int CompareRuns = 15;
constexpr int EditedPlaces = 400;
constexpr int Vocabulary = 4000;
constexpr int WordsOfOneParagraph = 90;

/// Paragraphs of words, and the same after it was edited in several hundred places.
struct TwoVersions
{
    TwoVersions()
    {
        QRandomGenerator random(7);
        const auto word = [&] { return u"word%1"_s.arg(random.bounded(Vocabulary)); };
        for (int i = 0; i < AllWords; ++i) {
            if (i % WordsOfOneParagraph == 0)
                before += QStringList();
            before.last() += word();
        }
        now = before;
        for (int i = 0; i < EditedPlaces; ++i) {
            QStringList &paragraph = now[random.bounded(int(now.size()))];
            const int at = random.bounded(int(paragraph.size()));
            if (i % 4 == 0)
                paragraph.insert(at, word());
            else if (i % 4 == 1 && paragraph.size() > 1)
                paragraph.removeAt(at);
            else
                paragraph[at] = word();
        }
    }

    static QString text(const QList<QStringList> &paragraphs, qsizetype from, qsizetype to)
    {
        QStringList lines;
        for (qsizetype i = from; i < to; ++i)
            lines += paragraphs.at(i).join(u' ');
        return lines.join(u'\n');
    }

    QList<QStringList> before;
    QList<QStringList> now;
};

Result<> write(Workspace &workspace, const AssessmentId &id, const QStringList &questions,
               const QList<QStringList> &paragraphs)
{
    return workspace.run(Edit{.assessment = id, .action = u"test"_s, .text = u"x"_s, .apply = [&](Assessment &a) {
                                  const qsizetype all = paragraphs.size();
                                  for (qsizetype i = 0; i < questions.size(); ++i) {
                                      const qsizetype from = i * all / questions.size();
                                      const qsizetype to = (i + 1) * all / questions.size();
                                      a.answers.insert(questions.at(i),
                                                       Cell(fromPlainText(TwoVersions::text(paragraphs, from, to))));
                                  }
                                  return Result<>();
                              }});
}

/// As candour-cli writes it.
qsizetype writtenSize(const Comparison &comparison)
{
    QString all;
    for (const ComparedSection &section : comparison.sections)
        for (const ComparedAnswer &answer : section.answers)
            for (const ComparedParagraph &paragraph : comparedParagraphs(answer.words))
                for (const auto &[fate, text] : paragraph.pieces)
                    all += fate == Fate::Kept        ? text
                           : fate == Fate::TakenAway ? u"[-%1-]"_s.arg(text)
                                                     : u"{+%1+}"_s.arg(text);
    return all.size();
}

/// Writes both versions, the earlier one sent for review.
Result<> writeBoth(Workspace &workspace, const AssessmentId &id, bool inOneAnswer)
{
    const auto form = workspace.assessment(id).and_then([&](const Assessment &a) { return workspace.templateOf(a); });
    QStringList questions;
    for (const Question *question : form->questions())
        if (question->kind == QuestionKind::RichText)
            questions += question->key;
    if (inOneAnswer)
        questions = questions.mid(0, 1);
    const TwoVersions texts;
    return write(workspace, id, questions, texts.before)
        .and_then([&] { return reviewing::submit(workspace, id, {}); })
        .and_then([&] { return write(workspace, id, questions, texts.now); });
}

double ours(bool inOneAnswer, const QString &path)
{
    const SystemClock clock;
    auto opened = Workspace::open(path, Workspace::Access::ReadWrite, clock, Actor{u"Imogen Tarrant"_s, u"drafter"_s});
    const auto id = opened ? (*opened)->find(u"DPIA-0003"_s) : Result<AssessmentId>(failed(opened));
    if (!id || !writeBoth(**opened, *id, inOneAnswer))
        return -1;
    const Workspace &workspace = **opened;
    const auto all = milestones::all(workspace, *id);
    QList<double> times;
    for (int i = 0; i < CompareRuns; ++i) {
        const CpuTimer timer;
        const auto compared = comparing::compare(workspace, *id, milestones::usualEarlier(*all), all->first());
        if (!compared || compared->isEmpty() || writtenSize(*compared) == 0)
            return -1;
        times += timer.milliseconds();
    }
    return median(times);
}

double longestWait(const QString &path, int argc, char *argv[])
{
    MeasuredWindow measured(argc, argv);
    if (!measured.window.openWorkspace(path))
        return -1;
    Workspace &workspace = *measured.window.workspace();
    const auto id = workspace.find(u"DPIA-0003"_s);
    if (!id || !writeBoth(workspace, *id, true))
        return -1;
    settle();
    double longest = 0;
    const auto wait = [&](const std::function<void()> &step) {
        const CpuTimer timer;
        step();
        longest = std::max(longest, timer.milliseconds());
    };
    CompareDialog *dialog = nullptr;
    wait([&] {
        dialog = new CompareDialog(workspace, *id, {}, &measured.window);
        dialog->open();
    });
    auto *view = dialog->findChild<ComparisonView *>();
    for (int i = 0; i < 100; ++i)
        wait([] { QCoreApplication::processEvents(); });
    for (int i = 0; i < view->changeCount(); ++i)
        wait([&] {
            view->goToChange(1);
            QCoreApplication::processEvents();
        });
    return view->changeCount() < EditedPlaces / 2 ? -1 : longest;
}

bool writeFile(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8() + '\n') > 0;
}

double peakOf(pid_t process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

/// Runs git and takes down its memory while it writes.
Measured gitOnce(const QByteArray &before, const QByteArray &now)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execlp("git", "git", "diff", "--no-index", "--word-diff", before.constData(), now.constData(), nullptr);
        _exit(127);
    }
    close(ends[1]);
    Measured measured;
    std::array<char, 1 << 14> buffer{};
    qsizetype size = 0;
    for (ssize_t got = 0; (got = read(ends[0], buffer.data(), buffer.size())) > 0; size += got)
        measured.peakMegabytes = std::max(measured.peakMegabytes, peakOf(child));
    close(ends[0]);
    rusage used{};
    wait4(child, nullptr, 0, &used);
    const auto milliseconds = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    if (size > 0)
        measured.milliseconds = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    return measured;
}

double gits()
{
    const TwoVersions texts;
    const QTemporaryDir folder;
    const QString before = folder.filePath(u"before.txt"_s);
    const QString now = folder.filePath(u"now.txt"_s);
    if (!writeFile(before, TwoVersions::text(texts.before, 0, texts.before.size())) ||
        !writeFile(now, TwoVersions::text(texts.now, 0, texts.now.size())))
        return -1;
    QList<double> times;
    double peak = 0;
    for (int i = 0; i < CompareRuns; ++i) {
        const Measured one = gitOnce(QFile::encodeName(before), QFile::encodeName(now));
        if (one.milliseconds < 0)
            return -1;
        times += one.milliseconds;
        peak = std::max(peak, one.peakMegabytes);
    }
    std::printf("%f %f\n", median(times), peak); // the parent reads the first line only
    std::fflush(stdout);
    return median(times);
}

} // namespace

double comparison(const QString &name, const QString &path, int argc, char *argv[])
{
    if (name == u"git-word-diff")
        return gits();
    if (name == u"compare-window")
        return longestWait(path, argc, argv);
    const QGuiApplication application(argc, argv);
    return ours(name == u"compare-one", path);
}

} // namespace candour::measures
