// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "workspace/People.h"

using namespace candour;

class tst_Authoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsMovesAndRemovesRows();
    void refusesRowsThatAreNotThere();
    void setsAndEmptiesCells();
    void dropsWhatBelongedToARemovedRow();
    void attachesFiles();
    void refusesFilesThatCannotBeAttached_data();
    void refusesFilesThatCannotBeAttached();
    void dropsFilesThatNoAnswerNames();
    void setsTitles();
    void addsAPersonOnce();
    void findsProblemsAndProgress();
};

namespace {

QStringList rowIds(const Assessment &a, const QString &question)
{
    QStringList ids;
    if (const auto *rows = std::get_if<Rows>(&a.answer(question)))
        for (const Row &row : rows->rows)
            ids += row.id.value;
    return ids;
}

} // namespace

void tst_Authoring::addsMovesAndRemovesRows()
{
    OpenSample sample;
    const auto first = authoring::addRow(*sample, Attendance, u"risks"_s);
    const auto second = authoring::addRow(*sample, Attendance, u"risks"_s);
    const auto third = authoring::addRow(*sample, Attendance, u"risks"_s);
    QVERIFY_RESULT(third);
    const auto ids = [&] { return rowIds(sample.stored(Attendance), u"risks"_s); };
    QCOMPARE(ids(), (QStringList{first->value, second->value, third->value}));
    QVERIFY_RESULT(authoring::moveRow(*sample, Attendance, u"risks"_s, *third, 0));
    QCOMPARE(ids(), (QStringList{third->value, first->value, second->value}));
    QVERIFY_RESULT(authoring::moveRow(*sample, Attendance, u"risks"_s, *third, 2));
    QCOMPARE(ids(), (QStringList{first->value, second->value, third->value}));
    for (const int nowhere : {-1, 3})
        QVERIFY_ERROR(authoring::moveRow(*sample, Attendance, u"risks"_s, *first, nowhere), ErrorKind::Usage,
                      "no such place");
    QVERIFY_RESULT(authoring::removeRow(*sample, Attendance, u"risks"_s, *second));
    QCOMPARE(ids(), (QStringList{first->value, third->value}));
    QVERIFY_RESULT(authoring::removeRow(*sample, Attendance, u"risks"_s, *first));
    QVERIFY_RESULT(authoring::removeRow(*sample, Attendance, u"risks"_s, *third));
    QVERIFY(!sample.stored(Attendance).answers.contains(u"risks"_s));
}

void tst_Authoring::refusesRowsThatAreNotThere()
{
    OpenSample sample;
    const RowId none{u"r-none"_s};
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(authoring::removeRow(*sample, Census, u"risks"_s, none), ErrorKind::Usage, "no row “r-none”");
    QVERIFY_ERROR(authoring::moveRow(*sample, Census, u"risks"_s, none, 0), ErrorKind::Usage, "no row");
    QVERIFY_ERROR(authoring::setCell(*sample, Census, u"risks"_s, none, u"risk"_s, words(u"x"_s)), ErrorKind::Usage,
                  "no row");
    QVERIFY_ERROR(authoring::addRow(*sample, Census, u"scope"_s), ErrorKind::Usage, "no rows and columns");
    QVERIFY_ERROR(authoring::addRow(*sample, Census, u"none"_s), ErrorKind::Usage, "no question");
    QVERIFY_ERROR(authoring::setCell(*sample, Census, u"risks"_s, RowId{u"rk-1"_s}, u"none"_s, words(u"x"_s)),
                  ErrorKind::Usage, "no column “none”");
    QVERIFY_ERROR(authoring::setCell(*sample, Census, u"risks"_s, RowId{u"rk-1"_s}, u"kind"_s, Number{1}),
                  ErrorKind::Usage, "byDesign, event");
    QCOMPARE(sample.onDisk(), before);
}

void tst_Authoring::setsAndEmptiesCells()
{
    OpenSample sample;
    const RowId row{u"rk-1"_s};
    const auto cell = [&] {
        const Assessment a = sample.stored();
        return std::get<Rows>(a.answer(u"risks"_s)).find(row)->cells;
    };
    const QStringList others = cell().keys();
    QVERIFY_RESULT(authoring::setCell(*sample, Census, u"risks"_s, row, u"evidence"_s, words(u"one\ntwo"_s)));
    QVERIFY((cell().value(u"evidence"_s) == Cell(lineFromPlainText(u"one two"_s))));
    QVERIFY_RESULT(authoring::setCell(*sample, Census, u"risks"_s, row, u"evidence"_s, words(u" "_s)));
    QVERIFY(!cell().contains(u"evidence"_s));
    QVERIFY_RESULT(authoring::setCell(*sample, Census, u"risks"_s, row, u"owner"_s, PersonId{u"p-corrigan"_s}));
    QVERIFY(sample.stored().person(PersonId{u"p-corrigan"_s}));
    for (const QString &key : others)
        QVERIFY(key == u"evidence"_s || cell().contains(key));
}

void tst_Authoring::dropsWhatBelongedToARemovedRow()
{
    OpenSample sample;
    const Assessment before = sample.assessment();
    QVERIFY(before.marks.contains(MarkId{u"m-lowrisk"_s}));
    QVERIFY_RESULT(authoring::removeRow(*sample, Census, u"risks"_s, RowId{u"rk-10"_s}));
    const Assessment after = sample.stored();
    QVERIFY(!after.treatments.contains(Place{u"risks"_s, RowId{u"rk-10"_s}, {}}));
    QVERIFY(!after.marks.contains(MarkId{u"m-lowrisk"_s}));
    QVERIFY(after.treatments.contains(Place{u"risks"_s, RowId{u"rk-5"_s}, u"risk"_s}));
    QCOMPARE(after.treatments.size(), before.treatments.size() - 1);
    QCOMPARE(after.marks.size(), before.marks.size() - 1);
}

void tst_Authoring::attachesFiles()
{
    OpenSample sample;
    QVERIFY(TestFolder::write(sample.path(u"plan.pdf"_s), "%PDF no matter what"));
    const auto attached = authoring::attach(*sample, Census, u"diagrams"_s, sample.path(u"plan.pdf"_s));
    QVERIFY_RESULT(attached);
    const Assessment a = sample.stored();
    QCOMPARE(std::get<Files>(a.answer(u"diagrams"_s)).files.size(), 3);
    QCOMPARE(std::get<Files>(a.answer(u"diagrams"_s)).files.last(), *attached);
    const Attachment *attachment = a.attachment(*attached);
    QVERIFY(attachment);
    QCOMPARE(attachment->fileName, u"plan.pdf"_s);
    QCOMPARE(attachment->mediaType, u"application/pdf"_s);
    QCOMPARE(attachment->bytes, "%PDF no matter what"_ba);
    sample->undoStack()->undo();
    QVERIFY(!sample.stored().attachment(*attached));
}

void tst_Authoring::refusesFilesThatCannotBeAttached_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("says");
    const qint64 limit = AttachmentLimit;
    QTest::newRow("largest") << u"diagrams"_s << limit << -1 << QString();
    QTest::newRow("too large") << u"diagrams"_s << limit + 1 << int(ErrorKind::Unreadable) << u"larger than 20"_s;
    QTest::newRow("not there") << u"diagrams"_s << qint64(-1) << int(ErrorKind::Unreadable) << u"no such file"_s;
    QTest::newRow("other question") << u"scope"_s << qint64(1) << int(ErrorKind::Usage) << u"does not take files"_s;
}

void tst_Authoring::refusesFilesThatCannotBeAttached()
{
    QFETCH(QString, question);
    QFETCH(qint64, size);
    QFETCH(int, kind);
    QFETCH(QString, says);
    OpenSample sample;
    QFile file(sample.path(u"x.bin"_s));
    if (size >= 0)
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size));
    const Assessment before = sample.stored();
    const auto attached = authoring::attach(*sample, Census, question, file.fileName());
    if (kind < 0) {
        QVERIFY_RESULT(attached);
        QCOMPARE(sample.stored().attachment(*attached)->bytes.size(), size);
        return;
    }
    QVERIFY(!attached);
    QCOMPARE(int(attached.error().kind), kind);
    QVERIFY2(attached.error().message.contains(says), qPrintable(attached.error().message));
    QCOMPARE(sample.stored(), before);
}

void tst_Authoring::dropsFilesThatNoAnswerNames()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"diagrams"_s, Files{{AttachmentId{u"att-flow"_s}}}));
    QVERIFY(sample.stored().attachment(AttachmentId{u"att-flow"_s}));
    QVERIFY(!sample.stored().attachment(AttachmentId{u"att-balance"_s}));
    QVERIFY_RESULT(authoring::setAnswer(*sample, Census, u"diagrams"_s, Answer()));
    QVERIFY(sample.stored().attachments.isEmpty());
}

void tst_Authoring::setsTitles()
{
    OpenSample sample;
    QVERIFY_RESULT(authoring::setTitle(*sample, Census, u" A\u202E title\n\u0007 of ours "_s));
    QCOMPARE(sample.stored().title, u"A title of ours"_s);
    QVERIFY_ERROR(authoring::setTitle(*sample, Census, u" \n"_s), ErrorKind::Usage, "needs a title");
    QCOMPARE(sample.stored().title, u"A title of ours"_s);
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Census, u"For\tall"_s));
    QCOMPARE(sample.stored().publicTitle, u"For all"_s);
    QVERIFY_RESULT(authoring::setPublicTitle(*sample, Census, {}));
    QCOMPARE(sample.stored().publicTitle, QString());
}

void tst_Authoring::addsAPersonOnce()
{
    OpenSample sample;
    const auto added = programme::addPerson(*sample, u" New\u202E \n Person "_s);
    QVERIFY_RESULT(added);
    QCOMPARE(sample->people()->size(), 13);
    const QByteArray before = sample.onDisk();
    QCOMPARE(*programme::addPerson(*sample, u"New Person"_s), *added);
    QCOMPARE(programme::addPerson(*sample, u"Imogen Tarrant"_s)->value, u"p-tarrant"_s);
    QVERIFY_ERROR(programme::addPerson(*sample, u" "_s), ErrorKind::Usage, "name");
    QCOMPARE(sample.onDisk(), before);
}

void tst_Authoring::findsProblemsAndProgress()
{
    OpenSample sample;
    const auto errors = [&](const AssessmentId &id) {
        const QList<Finding> found = *authoring::findings(*sample, id);
        return std::count_if(found.begin(), found.end(),
                             [](const Finding &finding) { return finding.severity == Severity::Error; });
    };
    QCOMPARE(errors(Census), 0);
    QVERIFY(errors(Attendance) > 10);
    QCOMPARE(authoring::progress(*sample, Census)->percent, 100);
    QVERIFY(authoring::progress(*sample, Attendance)->percent < 50);
    QVERIFY(!authoring::findings(*sample, AssessmentId{u"none"_s}));
    // What has expired hangs on the day.
    const QList<Finding> today = *authoring::findings(*sample, Census);
    sample.clock().set(sample.clock().now().addYears(20));
    QVERIFY(authoring::findings(*sample, Census)->size() > today.size());
}

QTEST_GUILESS_MAIN(tst_Authoring)
#include "tst_Authoring.moc"
