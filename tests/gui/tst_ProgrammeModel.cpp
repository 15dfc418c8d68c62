// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "gui/models/ProgrammeFilter.h"
#include "gui/models/ProgrammeModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace candour;

/// The lines of the programme as a table: what they say, in which order they stand, and which are shown.
class tst_ProgrammeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowLinesStand();
    void sortsReviewsByTheCalendar();
    void sortsEveryColumnByWhatItMeans_data();
    void sortsEveryColumnByWhatItMeans();
    void searchesWhatIsSeen();
    void filtersByFigureAndWords();

private:
    static constexpr auto Strict = QAbstractItemModelTester::FailureReportingMode::QtTest;
    static QList<programme::Line> lines();
};

QList<programme::Line> tst_ProgrammeModel::lines()
{
    programme::Line signedOff{.assessment = AssessmentId{u"a"_s},
                              .reference = u"DPIA-0001"_s,
                              .name = u"School census"_s,
                              .kind = ActivityKind::Collection,
                              .cover = Cover::Own,
                              .state = ReviewState::Decided,
                              .required = 4,
                              .given = 4,
                              .publishedVersion = 2,
                              .liveSince = QDate(2026, 6, 4)};
    programme::Line draft{.assessment = AssessmentId{u"b"_s},
                          .reference = u"DPIA-0002"_s,
                          .name = u"Pupil linkage"_s,
                          .state = ReviewState::Drafting,
                          .draftPercent = 40,
                          .required = 4,
                          .nextReview = QDate(2025, 1, 1)};
    programme::Line gap{.activity = ActivityId{u"c"_s}, .name = u"Absence returns"_s, .kind = ActivityKind::DataShare};
    return {signedOff, draft, gap};
}

void tst_ProgrammeModel::saysHowLinesStand()
{
    ProgrammeModel model;
    const QAbstractItemModelTester tester(&model, Strict);
    model.setLines(lines(), QDate(2026, 1, 1));
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, ProgrammeModel::StateColumn), QStringLiteral("Signed"));
    QCOMPARE(text(0, ProgrammeModel::PublishedColumn), QStringLiteral("Version 2"));
    programme::Line ready = lines().first();
    ready.liveSince = {};
    ProgrammeModel other;
    other.setLines({ready}, QDate(2026, 1, 1));
    QCOMPARE(other.index(0, ProgrammeModel::PublishedColumn).data().toString(), QStringLiteral("Version 2, not live"));
    QCOMPARE(text(1, ProgrammeModel::StateColumn), QStringLiteral("Draft, 40 %"));
    QCOMPARE(text(1, ProgrammeModel::SignOffsColumn), QStringLiteral("0 of 4"));
    QCOMPARE(text(1, ProgrammeModel::ReviewColumn), QStringLiteral("1 January 2025, overdue"));
    QCOMPARE(text(2, ProgrammeModel::StateColumn), QStringLiteral("None yet"));
    // A date that nobody has written down is said to be missing; none is missing where nothing is there to review.
    QCOMPARE(text(0, ProgrammeModel::ReviewColumn), QStringLiteral("not recorded"));
    QCOMPARE(text(2, ProgrammeModel::ReviewColumn), QString());
    programme::Line share{.activity = ActivityId{u"d"_s},
                          .cover = Cover::Umbrella,
                          .umbrella = u"DPIA-0001"_s,
                          .umbrellaSigned = true,
                          .waitingSince = QDate(2025, 12, 20),
                          .expiry = {QDate(2025, 12, 31), u"Agreement ends"_s}};
    model.setLines({share}, QDate(2026, 1, 1));
    QCOMPARE(text(0, ProgrammeModel::StateColumn), QStringLiteral("Covered by DPIA-0001"));
    QCOMPARE(text(0, ProgrammeModel::ReviewColumn), QStringLiteral("not recorded"));
    QVERIFY(text(0, ProgrammeModel::WaitingColumn).startsWith(QStringLiteral("12 day")));
    QCOMPARE(text(0, ProgrammeModel::ExpiryColumn), QStringLiteral("31 December 2025, expired"));
    QCOMPARE(model.index(0, ProgrammeModel::ExpiryColumn).data(Qt::ToolTipRole).toString(),
             QStringLiteral("Agreement ends: 31 December 2025"));
    share.umbrellaSigned = false;
    model.setLines({share}, QDate(2026, 1, 1));
    QCOMPARE(text(0, ProgrammeModel::StateColumn), QStringLiteral("Covered by DPIA-0001, not signed"));
    share.umbrellaChanged = true;
    model.setLines({share}, QDate(2026, 1, 1));
    QCOMPARE(text(0, ProgrammeModel::StateColumn), QStringLiteral("The covering assessment has changed since"));
    model.setLines(lines(), QDate(2026, 1, 1));
    ProgrammeFilter filter;
    filter.setSourceModel(&model);
    filter.sort(ProgrammeModel::NameColumn);
    QCOMPARE(filter.index(0, ProgrammeModel::NameColumn).data().toString(), QStringLiteral("Absence returns"));
}

void tst_ProgrammeModel::sortsReviewsByTheCalendar()
{
    ProgrammeModel model;
    QList<programme::Line> dated = lines();
    dated[0].nextReview = QDate(2026, 12, 4);
    dated[1].nextReview = QDate(2026, 3, 30);
    model.setLines(dated, QDate(2026, 1, 1));
    ProgrammeFilter filter;
    filter.setSourceModel(&model);
    filter.sort(ProgrammeModel::ReviewColumn);
    QStringList names;
    for (int row = 0; row < filter.rowCount(); ++row)
        names += filter.index(row, ProgrammeModel::NameColumn).data().toString();
    QCOMPARE(names, (QStringList{u"Pupil linkage"_s, u"School census"_s, u"Absence returns"_s})); // no date: last
}

void tst_ProgrammeModel::sortsEveryColumnByWhatItMeans_data()
{
    using programme::Line;
    QTest::addColumn<int>("column");
    QTest::addColumn<QList<Line>>("sorted");
    const QDate day(2026, 1, 1);
    QTest::newRow("reference") << int(ProgrammeModel::ReferenceColumn)
                               << QList<Line>{{.reference = u"col-9"_s}, {.reference = u"COL-10"_s}};
    QTest::newRow("name") << int(ProgrammeModel::NameColumn)
                          << QList<Line>{{.name = u"absence"_s}, {.name = u"Wave 2"_s}, {.name = u"wave 10"_s}};
    QTest::newRow("kind") << int(ProgrammeModel::KindColumn)
                          << QList<Line>{{.kind = ActivityKind::Collection}, {.kind = ActivityKind::System}};
    QTest::newRow("owner") << int(ProgrammeModel::OwnerColumn)
                           << QList<Line>{{.ownerRole = u"Head"_s}, {.ownerRole = u"officer"_s}};
    const auto own = [](ReviewState state, int percent, int given) {
        return Line{.cover = Cover::Own, .state = state, .draftPercent = percent, .required = 4, .given = given};
    };
    QTest::newRow("state") << int(ProgrammeModel::StateColumn)
                           << QList<Line>{{.cover = Cover::Missing},
                                          {.cover = Cover::Umbrella, .umbrellaSigned = true, .umbrellaChanged = true},
                                          {.cover = Cover::Umbrella},
                                          own(ReviewState::Drafting, 9, 0),
                                          own(ReviewState::Drafting, 40, 0),
                                          own(ReviewState::InReview, 100, 2),
                                          {.cover = Cover::HeldElsewhere},
                                          {.cover = Cover::Umbrella, .umbrellaSigned = true},
                                          {.cover = Cover::NotNeeded},
                                          own(ReviewState::Decided, 100, 4)};
    QTest::newRow("sign-offs") << int(ProgrammeModel::SignOffsColumn)
                               << QList<Line>{{.cover = Cover::NotNeeded},
                                              own(ReviewState::Decided, 100, 4),
                                              own(ReviewState::Drafting, 0, 0)};
    QTest::newRow("risk") << int(ProgrammeModel::RiskColumn)
                          << QList<Line>{{.name = u"not scored"_s},
                                         {.highestRisk = u"Low"_s, .riskRank = 0},
                                         {.highestRisk = u"Medium"_s, .riskRank = 1},
                                         {.highestRisk = u"High"_s, .riskRank = 2},
                                         {.highestRisk = u"Low"_s, .riskRank = 0, .riskMethod = u"Other"_s}};
    QTest::newRow("expiry") << int(ProgrammeModel::ExpiryColumn)
                            << QList<Line>{{.expiry = {day, {}}}, {.expiry = {day.addYears(1), {}}}, Line()};
    QTest::newRow("published") << int(ProgrammeModel::PublishedColumn)
                               << QList<Line>{Line(), {.publishedVersion = 9}, {.publishedVersion = 10}};
    QTest::newRow("waiting") << int(ProgrammeModel::WaitingColumn)
                             << QList<Line>{
                                    Line(), {.waitingSince = day.addDays(-9)}, {.waitingSince = day.addDays(-10)}};
}

void tst_ProgrammeModel::sortsEveryColumnByWhatItMeans()
{
    QFETCH(const int, column);
    QFETCH(const QList<programme::Line>, sorted);
    QList<programme::Line> turned = sorted;
    std::reverse(turned.begin(), turned.end());
    ProgrammeModel model;
    model.setLines(turned, QDate(2026, 1, 1));
    ProgrammeFilter filter;
    filter.setSourceModel(&model);
    filter.sort(column);
    QList<programme::Line> shown;
    for (int row = 0; row < filter.rowCount(); ++row)
        shown += model.line(filter.mapToSource(filter.index(row, 0)).row());
    QVERIFY(shown == sorted);
}

void tst_ProgrammeModel::searchesWhatIsSeen()
{
    programme::Line line{.reference = u"DPIA-0007"_s,
                         .activityReference = u"COL-001"_s,
                         .name = u"School census"_s,
                         .waitingSince = QDate(2025, 12, 20)};
    ProgrammeModel model;
    model.setLines({line}, QDate(2026, 1, 1));
    ProgrammeFilter filter;
    filter.setSourceModel(&model);
    const auto found = [&](const QString &words) {
        filter.setWords(words);
        return filter.rowCount();
    };
    QCOMPARE(found(u"dpia-0007"_s), 1);
    QCOMPARE(found(u"col-001 census"_s), 1);
    QCOMPARE(found(u"12 day"_s), 1);
    filter.setHiddenColumns({ProgrammeModel::WaitingColumn});
    QCOMPARE(found(u"12 day"_s), 0);
    QCOMPARE(found(u"census"_s), 1);
}

void tst_ProgrammeModel::filtersByFigureAndWords()
{
    ProgrammeModel model;
    model.setLines(lines(), QDate(2026, 1, 1));
    ProgrammeFilter filter;
    const QAbstractItemModelTester tester(&filter, Strict);
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 3);
    filter.setFigure(ProgrammeFilter::Figure::Live);
    QCOMPARE(filter.rowCount(), 1);
    filter.setFigure(ProgrammeFilter::Figure::Overdue);
    QCOMPARE(filter.rowCount(), 1);
    filter.setFigure(ProgrammeFilter::Figure::Assessed);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, ProgrammeModel::NameColumn).data().toString(), QStringLiteral("School census"));
    filter.setFigure(ProgrammeFilter::Figure::All);
    filter.setAttention(programme::Attention::Gap);
    QCOMPARE(filter.rowCount(), 2);
    filter.setAttention(programme::Attention::Waiting);
    QCOMPARE(filter.rowCount(), 0);
    filter.setAttention(programme::Attention::None);
    filter.setWords(QStringLiteral("census signed"));
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(QStringLiteral("census absence"));
    QCOMPARE(filter.rowCount(), 0);
}

QTEST_MAIN(tst_ProgrammeModel)
#include "tst_ProgrammeModel.moc"
