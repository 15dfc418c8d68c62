// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "exchange/TemplateFile.h"
#include "exchange/ZipArchive.h"
#include "workspace/Consulting.h"
#include "workspace/Deciding.h"
#include "workspace/PrintedConsultation.h"

#include <QCryptographicHash>

using namespace candour;

namespace {

const QString File = u"INTERNAL consultation DPIA-0007.zip"_s;

Result<> decideToAsk(OpenSample &sample)
{
    sample.as(Sponsor);
    return deciding::decide(*sample, Census,
                            {.outcome = DecisionOutcome::ConsultRegulator, .reasons = u"The risk stays high."_s});
}

/// Everything that stands in the sections, as text without form.
QString textOf(const Document &document, const QString &anchor = {})
{
    QString all;
    bool isInside = anchor.isEmpty();
    const auto add = [&](const Inlines &inlines) {
        for (const Inline &one : inlines)
            if (const auto *text = std::get_if<Text>(&one))
                all += text->text + u'\n';
    };
    for (const Section &section : document.sections) {
        if (!anchor.isEmpty() && section.level == 2)
            isInside = section.anchor == anchor;
        if (!isInside)
            continue;
        all += section.heading + u'\n';
        for (const DocumentBlock &block : section.blocks) {
            if (const auto *paragraph = std::get_if<Paragraph>(&block))
                add(paragraph->inlines);
            if (const auto *facts = std::get_if<Definitions>(&block))
                for (const Definition &one : facts->entries)
                    add(one.inlines);
            if (const auto *table = std::get_if<Table>(&block))
                for (const TableRow &row : table->rows)
                    for (const Inlines &cell : row.cells)
                        add(cell);
        }
    }
    return all;
}

} // namespace

/// What is sent to a regulator that is asked first.
class tst_Consulting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateSaysWhatFillsWhichPart_data();
    void everyTemplateSaysWhatFillsWhichPart();
    void holdsWhatTheListSays();
    void saysWhatIsAskedAndAdvised();
    void namesOnlyRisksThatStay();
    void saysWhichPartsAreEmpty();
    void namesLeadNowhere();
    void isWrittenWholeOrNotAtAll_data();
    void isWrittenWholeOrNotAtAll();
    void countsTheDaysOfTheLaw();

private:
    static QList<ArchiveMember> members(const QByteArray &bytes)
    {
        const ArchiveLimits limits{.archive = 1 << 26, .member = 1 << 26, .total = 1 << 27, .members = 100};
        return readZip(bytes, limits, [](const QString &name) { return !name.contains(u'/'); })
            .value_or(QList<ArchiveMember>());
    }
    static reviewing::Backings backingsOf(OpenSample &sample)
    {
        return *reviewing::backings(*sample, sample.stored().review);
    }
    static Document cover(OpenSample &sample, const ConsultationRequest &request = {})
    {
        return PrintedConsultation(*pageSource(*sample, Census), request, backingsOf(sample)).document();
    }
};

void tst_Consulting::everyTemplateSaysWhatFillsWhichPart_data()
{
    QTest::addColumn<QString>("id");
    const auto all = builtInTemplates();
    QVERIFY_RESULT(all);
    for (const BuiltInTemplate &one : *all)
        if (std::any_of(one.form.roles.begin(), one.form.roles.end(),
                        [](const Role &role) { return role.signs == Signs::Required; }) &&
            !one.form.isScreening())
            QTest::newRow(qPrintable(one.form.id)) << one.form.id;
}

void tst_Consulting::everyTemplateSaysWhatFillsWhichPart()
{
    QFETCH(QString, id);
    const auto all = builtInTemplates();
    QVERIFY_RESULT(all);
    const auto found =
        std::find_if(all->begin(), all->end(), [&](const BuiltInTemplate &one) { return one.form.id == id; });
    const Template &form = found->form;
    for (int part = int(ConsultationPart::Responsible); part <= int(ConsultationPart::Request); ++part) {
        const auto questions = form.questions();
        QVERIFY2(std::any_of(questions.begin(), questions.end(),
                             [&](const Question *one) { return one->consultationPart == ConsultationPart(part); }),
                 qPrintable(QString::number(part)));
    }
    QVERIFY(!form.consultation.source.name.isEmpty() && form.consultation.source.url.startsWith(u"https://"_s));
    const bool police = id == "uk-law-enforcement"_L1;
    QCOMPARE(form.consultation.term.days, police ? 42 : 56);
    QCOMPARE(form.consultation.term.moreDays, police ? 30 : 42);
}

void tst_Consulting::holdsWhatTheListSays()
{
    OpenSample sample;
    QVERIFY_RESULT(decideToAsk(sample));
    const Assessment a = sample.assessment();
    QVERIFY(!a.attachments.isEmpty());
    const QString path = sample.path(File);
    const auto empty = consulting::write(*sample, Census, {.attachments = {a.attachments.first().id}}, path);
    QVERIFY_RESULT(empty);
    QList<ArchiveMember> all = members(TestFolder::read(path));
    QCOMPARE(all.size(), 4);
    QCOMPARE(all.at(0).name, u"INTERNAL consultation DPIA-0007.pdf"_s);
    QCOMPARE(all.at(1).name, u"INTERNAL DPIA-0007.pdf"_s);
    QCOMPARE(all.at(2).bytes, a.attachments.first().bytes);
    QVERIFY(all.at(0).bytes.startsWith("%PDF") && all.at(1).bytes.startsWith("%PDF"));
    const ArchiveMember list = all.takeLast();
    QCOMPARE(list.name, u"INTERNAL contents.txt"_s);
    QByteArray expected;
    for (const ArchiveMember &one : all)
        expected +=
            QCryptographicHash::hash(one.bytes, QCryptographicHash::Sha256).toHex() + "  " + one.name.toUtf8() + '\n';
    QCOMPARE(list.bytes, expected);
    QCOMPARE(sample->audit()->last().action, u"write-consultation"_s);
    QCOMPARE(consulting::proposedName(u"DPIA-0007"_s), File);
}

void tst_Consulting::saysWhatIsAskedAndAdvised()
{
    OpenSample sample;
    QVERIFY_RESULT(decideToAsk(sample));
    const Document document = cover(sample, {.question = u"May we begin\nin September?"_s,
                                             .contentCode = u"ABCD1234"_s,
                                             .enclosures = {{u"INTERNAL DPIA-0007.pdf"_s, u"00ff"_s}}});
    QVERIFY(document.info.stamp.contains(u"not for publication"_s));
    const QString all = textOf(document);
    for (const QString &said :
         {u"ABCD1234"_s, u"00ff"_s, u"in September?"_s, u"The risk stays high."_s, sample.form().regulator,
          u"UK GDPR, Article 36"_s, sample.form().question(u"controllerName"_s)->label})
        QVERIFY2(all.contains(said), qPrintable(said));
    QVERIFY(textOf(document, u"consultation-6"_s).contains(Officer.name)); // the advice on record
    QVERIFY(!all.contains(u"has changed"_s));
    QVERIFY(textOf(cover(sample, {.contentChanged = true})).contains(u"has changed"_s));
    // Only what the template binds to a part.
    QVERIFY(!all.contains(sample.form().question(u"peopleCount"_s)->label));
    QSet<QString> anchors;
    for (const Section &section : document.sections) {
        QVERIFY2(!anchors.contains(section.anchor), qPrintable(section.anchor));
        anchors += section.anchor;
    }
}

void tst_Consulting::namesOnlyRisksThatStay()
{
    OpenSample sample;
    const Template form = sample.form();
    const auto rows = std::get<Rows>(sample.assessment().answer(u"risks"_s)).rows;
    QVERIFY(rows.size() > 1);
    QVERIFY_RESULT(sample.change([&](Assessment &a) {
        auto &risks = std::get<Rows>(a.answers[u"risks"_s]).rows;
        const auto score = [&](Row &row, qsizetype step) {
            row.cells.insert(QString(RiskColumn::ResidualLikelihood),
                             Cell(Choice{form.riskMethod.likelihoods.at(step).key, {}}));
            row.cells.insert(QString(RiskColumn::ResidualSeverity),
                             Cell(Choice{form.riskMethod.severities.at(step).key, {}}));
        };
        for (Row &row : risks)
            score(row, 0);
        risks.first().cells.insert(QString(RiskColumn::Risk), Cell(words(u"It stays and stays"_s)));
        risks.last().cells.insert(QString(RiskColumn::Risk), Cell(words(u"It went away"_s)));
        score(risks.first(), std::min(form.riskMethod.likelihoods.size(), form.riskMethod.severities.size()) - 1);
    }));
    const QString said = textOf(cover(sample), u"consultation-5"_s);
    QVERIFY(said.contains(u"It stays and stays"_s));
    QVERIFY(!said.contains(u"It went away"_s));
}

void tst_Consulting::saysWhichPartsAreEmpty()
{
    OpenSample sample;
    QVERIFY_RESULT(sample.change([](Assessment &a) {
        a.answers.remove(u"dpoContact"_s);
        a.answers.remove(u"risks"_s);
        a.answers.remove(u"overallRisk"_s);
        a.answers.remove(u"overallRiskWhy"_s);
    }));
    const PrintedConsultation printed(*pageSource(*sample, Census), {}, backingsOf(sample));
    QCOMPARE(printed.emptyParts(),
             (QStringList{u"How to reach the data protection officer"_s, u"Risks that stay high"_s}));
    const Document document = printed.document();
    QVERIFY(textOf(document, u"consultation-about"_s).contains(u"How to reach the data protection officer; Risks"_s));
    QVERIFY(textOf(document, u"consultation-4"_s).contains(u"Nothing is written about this."_s));
    QVERIFY(textOf(document, u"consultation-5"_s).contains(u"names no risk"_s));
}

void tst_Consulting::namesLeadNowhere()
{
    OpenSample sample;
    QVERIFY_RESULT(decideToAsk(sample));
    QList<AttachmentId> ids;
    QVERIFY_RESULT(sample.change([&](Assessment &a) {
        for (const QString &name : {u"..\\..\\evil.txt"_s, u"evil.txt"_s, u"con: a|b?.txt"_s, u"..."_s})
            a.attachments += Attachment{.id = AttachmentId::random(), .fileName = name, .bytes = "x"};
        for (const Attachment &one : a.attachments)
            ids += one.id;
    }));
    const QString path = sample.path(File);
    QVERIFY_RESULT(consulting::write(*sample, Census, {.attachments = ids}, path));
    QStringList names;
    for (const ArchiveMember &one : members(TestFolder::read(path)))
        names += one.name;
    QVERIFY(names.contains(u"evil.txt"_s) && names.contains(u"evil (2).txt"_s));
    QVERIFY2(names.contains(u"con_ a_b_.txt"_s), qPrintable(names.join(u'|')));
    for (const QString &name : names)
        QVERIFY2(!name.startsWith(u'.') && !name.contains(u'/') && !name.contains(u'\\'), qPrintable(name));
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    QVERIFY_RESULT(consulting::attachmentsNamed(sample.assessment(), {u"evil.txt"_s, ids.last().value}));
    QVERIFY_ERROR(consulting::attachmentsNamed(sample.assessment(), {u"other.txt"_s}), ErrorKind::Usage, "other.txt");
    QVERIFY_ERROR(consulting::write(*sample, Census, {.attachments = {AttachmentId{u"none"_s}}}, path),
                  ErrorKind::Usage, "no such attachment");
}

void tst_Consulting::isWrittenWholeOrNotAtAll_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("decided");
    QTest::addColumn<QString>("said");
    QTest::newRow("not decided") << File << false << u"has not been decided"_s;
    QTest::newRow("another name") << u"consultation.zip"_s << true << u"INTERNAL"_s;
    QTest::newRow("no archive") << u"INTERNAL consultation.pdf"_s << true << u".zip"_s;
    QTest::newRow("a published folder") << u"register/"_s + File << true << u"published"_s;
    QTest::newRow("no folder") << u"none/"_s + File << true << QString();
}

void tst_Consulting::isWrittenWholeOrNotAtAll()
{
    QFETCH(QString, file);
    QFETCH(bool, decided);
    QFETCH(QString, said);
    OpenSample sample;
    QVERIFY(QDir().mkpath(sample.path(u"register"_s)));
    QVERIFY(TestFolder::write(sample.path(u"register/candour-register.json"_s), "{}"));
    if (decided)
        QVERIFY_RESULT(decideToAsk(sample));
    const QByteArray before = sample.onDisk();
    const auto written = consulting::write(*sample, Census, {}, sample.path(file));
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(said), qPrintable(written.error().message));
    QVERIFY(!QFile::exists(sample.path(file)));
    QCOMPARE(sample.onDisk(), before);
    sample.reopen(Workspace::Access::ReadOnly);
    QVERIFY(!consulting::write(*sample, Census, {}, sample.path(File)));
    QVERIFY(!QFile::exists(sample.path(File)));
}

void tst_Consulting::countsTheDaysOfTheLaw()
{
    Template form;
    form.consultation.term = {.days = 42, .moreDays = 30};
    Assessment a;
    const QDate day(2026, 6, 1);
    a.review.consultation = {{.step = ConsultationStep::Submitted, .on = day}};
    QCOMPARE(deciding::standing(form, a, {}, day).clock->due, day.addDays(42));
    a.review.consultation += {.step = ConsultationStep::Extended, .on = day};
    QCOMPARE(deciding::standing(form, a, {}, day).clock->due, day.addDays(72));
    QCOMPARE(deciding::standing(Template(), a, {}, day).clock->due, day.addDays(98));
}

QTEST_MAIN(tst_Consulting)
#include "tst_Consulting.moc"
