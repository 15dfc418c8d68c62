// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to take up what reviewers sent back about an assessment of 50,000 words, beside the time in which
// their files are read, with the peak memory of each: merging [REVIEWERS]
#include "base/Literals.h"
#include "bench/LongTexts.h"
#include "bench/Times.h"
#include "exchange/ContentRoot.h"
#include "exchange/ReviewFile.h"
#include "support/CpuTimer.h"
#include "workspace/Exchanging.h"
#include "workspace/Reviewing.h"
#include "workspace/Sending.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace candour;

namespace {

constexpr int Rounds = 3;
constexpr int CommentsOfOne = 20;
constexpr int SuggestionsOfOne = 5;
const AssessmentId Census{u"dpia-0007"_s};
const Actor Sender{u"Imogen Tarrant"_s, u"drafter"_s};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool keep(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList answersIn(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"answer-*.dpia"_s}, QDir::Files, QDir::Name))
        paths += folder + u'/' + name;
    return paths;
}

/// What one reviewer says: comments, words to put in the place of others, advice and a signature.
ReviewFile answerOf(const ReviewFile &sent, const Template &form, const QStringList &questions, int reviewer)
{
    ReviewFile file = sent;
    file.id = u"%1"_s.arg(reviewer, 32, 16, QChar(u'0'));
    file.kind = ReviewFileKind::Response;
    file.inReplyTo = sent.id;
    file.sentBy = u"Reviewer %1"_s.arg(reviewer);
    file.sentAt = sent.sentAt.addSecs(60 * reviewer);
    Assessment &a = file.assessment;
    for (int i = 0; i < CommentsOfOne + SuggestionsOfOne; ++i) {
        const QString question = questions.at((reviewer * 7 + i) % questions.size());
        const bool suggests = i >= CommentsOfOne;
        a.comments +=
            Comment{.id = CommentId{u"c-%1-%2"_s.arg(reviewer).arg(i)},
                    .place = {.question = question},
                    .quote = suggests ? u"pupil1 pupil2"_s : QString(),
                    .author = file.sentBy,
                    .role = u"hop"_s,
                    .at = file.sentAt.addSecs(i - CommentsOfOne - SuggestionsOfOne),
                    .text = u"Readers outside will not know what this means (%1 of %2)."_s.arg(i).arg(reviewer),
                    .suggestion = suggests ? u"every pupil"_s : QString()};
    }
    a.review.advice += Advice{.role = u"dpo"_s,
                              .name = u"Adviser %1"_s.arg(reviewer),
                              .text = fromPlainText(u"Keep the data for a shorter time."_s),
                              .at = file.sentAt.addSecs(-30)};
    a.review.signOffs += SignOff{.role = u"hop"_s,
                                 .name = file.sentBy,
                                 .statement = form.role(u"hop"_s)->statement,
                                 .at = file.sentAt.addSecs(-20),
                                 .contentRoot = file.contentRoot};
    return file;
}

/// The workspace in which the assessment is written, and a file of every reviewer beside it.
bool prepare(const QString &folder, int reviewers)
{
    const QString path = folder + u"/long.candour"_s;
    const FixedClock clock(QDateTime(QDate(2026, 6, 4), QTime(9, 0), Qt::UTC));
    if (!exchanging::createSample(path))
        return false;
    const auto workspace = Workspace::open(path, Workspace::Access::ReadWrite, clock, Sender);
    if (!workspace || !measures::fillTexts(**workspace, Census) || !reviewing::submit(**workspace, Census, {}))
        return false;
    const QString sent = folder + u"/sent.dpia"_s;
    if (!sending::send(**workspace, Census, sent))
        return false;
    const auto file = readReviewFile(bytesOf(sent));
    const auto form = file ? (*workspace)->templateOf(file->assessment) : Result<Template>(failed(file));
    if (!form)
        return false;
    QStringList questions;
    for (const Question *question : form->questions())
        if (question->kind == QuestionKind::RichText && !isEmpty(file->assessment.answer(question->key)))
            questions += question->key;
    for (int reviewer = 1; reviewer <= reviewers; ++reviewer) {
        const auto bytes = writeReviewFile(answerOf(*file, *form, questions, reviewer));
        if (!bytes || !keep(folder + u"/answer-%1.dpia"_s.arg(reviewer, 4, 10, QChar(u'0')), *bytes))
            return false;
    }
    return true;
}

/// Milliseconds of the processor; negative where something went wrong.
double readAll(const QString &folder)
{
    QList<QByteArray> files;
    for (const QString &path : answersIn(folder))
        files += bytesOf(path);
    const CpuTimer timer;
    for (const QByteArray &bytes : files)
        if (!readReviewFile(bytes))
            return -1;
    return timer.milliseconds();
}

double receiveAll(const QString &folder)
{
    const QString copy = folder + u"/copy.candour"_s;
    QFile::remove(copy);
    if (!QFile::copy(folder + u"/long.candour"_s, copy))
        return -1;
    const FixedClock clock(QDateTime(QDate(2026, 6, 5), QTime(9, 0), Qt::UTC));
    const auto workspace = Workspace::open(copy, Workspace::Access::ReadWrite, clock, Sender);
    if (!workspace)
        return -1;
    const CpuTimer timer;
    for (const QString &path : answersIn(folder)) {
        const auto received = sending::receive(**workspace, path);
        if (!received || received->news.comments.size() != CommentsOfOne + SuggestionsOfOne ||
            received->news.signOffs.size() != 1 || received->news.advice.size() != 1) {
            std::fprintf(stderr, "%s\n", received ? "not everything was new" : qPrintable(received.error().message));
            return -1;
        }
    }
    return timer.milliseconds();
}

double peakOfThisProcess()
{
    for (const QByteArray &line : bytesOf(u"/proc/self/status"_s).split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

/// In a process of its own, so that its peak memory is its own.
std::pair<double, double> measured(const QString &what, const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--measure"_s, what, folder});
    process.waitForFinished(-1);
    const QList<QByteArray> words = process.readAll().simplified().split(' ');
    return words.size() == 2 ? std::pair(words.at(0).toDouble(), words.at(1).toDouble()) : std::pair(-1.0, 0.0);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    if (argc == 4 && QByteArray(argv[1]) == "--measure") {
        const QString folder = QString::fromLocal8Bit(argv[3]);
        const double time = QByteArray(argv[2]) == "read" ? readAll(folder) : receiveAll(folder);
        std::printf("%f %f\n", time, peakOfThisProcess());
        return time < 0;
    }
    const int reviewers = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 50;
    const QTemporaryDir folder;
    if (!prepare(folder.path(), reviewers)) {
        std::fprintf(stderr, "The files of the reviewers could not be made.\n");
        return 1;
    }
    QList<double> reading;
    QList<double> receiving;
    double readingPeak = 0;
    double receivingPeak = 0;
    for (int round = 0; round < Rounds; ++round) { // in turns, so that a busy moment hits both
        const auto [read, readPeak] = measured(u"read"_s, folder.path());
        const auto [received, receivedPeak] = measured(u"receive"_s, folder.path());
        if (read < 0 || received < 0)
            return 1;
        reading += read;
        receiving += received;
        readingPeak = std::max(readingPeak, readPeak);
        receivingPeak = std::max(receivingPeak, receivedPeak);
    }
    const double floor = measures::median(reading);
    const double ours = measures::median(receiving);
    std::printf(
        "%d reviewers of %d words, %d comments and suggestions, advice and a signature each; median of %d, time of "
        "the processor\n",
        reviewers, measures::AllWords, CommentsOfOne + SuggestionsOfOne, Rounds);
    std::printf("%-46s %9.1f ms %7.1f MB\n", "Read all files", floor, readingPeak);
    std::printf("%-46s %9.1f ms %7.1f MB   x %.2f\n", "Read and take up all files", ours, receivingPeak, ours / floor);
    return 0;
}
