// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "support/Corpus.h"
#include "workspace/CarryingOver.h"
#include "workspace/Programme.h"
#include "workspace/Publishing.h"
#include "workspace/Redacting.h"
#include "workspace/Reviewing.h"

using namespace candour;
using namespace candour::carrying;

namespace {

const QByteArray Shipped = sourceFile(u"resources/templates/uk-statistics-data-share.json"_s);

/// Adds the shipped template under the version 2.0, with these replacements.
void addNewer(OpenSample &sample, const QList<std::pair<QByteArray, QByteArray>> &changes)
{
    QByteArray bytes = Shipped;
    bytes.replace(bytes.indexOf("\"version\": \"1.0\""), 16, "\"version\": \"2.0\"");
    for (const auto &[before, after] : changes) {
        QVERIFY2(bytes.contains(before), before.constData());
        bytes.replace(before, after);
    }
    QVERIFY(TestFolder::write(sample.path(u"newer.json"_s), bytes));
    QVERIFY_RESULT(programme::addTemplate(*sample, sample.path(u"newer.json"_s)));
}

/// The key of a question in JSON, so that it can be replaced by another.
QByteArray key(const char *name)
{
    return QByteArray("\"key\": \"") + name + '"';
}

} // namespace

/// An assessment moves to a newer version of its template with everything in it, and nothing becomes public by itself.
class tst_CarryingOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersNothingWhereNothingIsNewer();
    void saysWhatBecomesOfEachAnswer();
    void carriesOverAndBack();
    void outdatesSignOffs();
    void holdsBackWhatWouldBePublic();
};

void tst_CarryingOver::offersNothingWhereNothingIsNewer()
{
    OpenSample sample;
    QVERIFY_RESULT(newer(*sample, Census));
    QVERIFY(!newer(*sample, Census)->has_value());
    const QByteArray before = sample.onDisk();
    QVERIFY_ERROR(carryOver(*sample, Census), ErrorKind::Refused, "newest version");
    QVERIFY_ERROR(preview(*sample, AssessmentId{u"none"_s}), ErrorKind::Usage, "");
    QCOMPARE(sample.onDisk(), before);
}

void tst_CarryingOver::saysWhatBecomesOfEachAnswer()
{
    OpenSample sample;
    addNewer(sample, {{key("benefits"), key("benefitsAnew")}});
    QCOMPARE(newer(*sample, Census)->value().version, u"2.0"_s);
    const QByteArray before = sample.onDisk();
    const QString label = sample.question(u"benefits"_s).label;
    QCOMPARE(
        *preview(*sample, Census),
        (QStringList{u"“%1” is new."_s.arg(label),
                     u"“%1” has no place in the new version. The answer is kept and not published."_s.arg(label)}));
    QCOMPARE(sample.onDisk(), before);
}

void tst_CarryingOver::carriesOverAndBack()
{
    OpenSample sample;
    addNewer(sample, {{key("benefits"), key("benefitsAnew")}});
    const Assessment before = sample.stored();
    QVERIFY_RESULT(carryOver(*sample, Census));
    const Assessment after = sample.stored();
    QCOMPARE(after.templateVersion, u"2.0"_s);
    QCOMPARE(after.answers, before.answers);
    QCOMPARE(sample->audit()->last().action, u"carry-over"_s);
    QVERIFY(redacting::preview(*sample, Census));
    sample->undoStack()->undo();
    QCOMPARE(sample.stored(), before);
    sample->undoStack()->redo();
    QCOMPARE(sample.stored(), after);
}

void tst_CarryingOver::outdatesSignOffs()
{
    OpenSample sample;
    const auto current = [&] {
        const auto status = reviewing::status(*sample, Census);
        return std::count_if(status->roles.begin(), status->roles.end(), [](const reviewing::RoleStatus &role) {
            return role.signs == Signs::Required && role.current;
        });
    };
    QCOMPARE(current(), 3);
    addNewer(sample, {});
    QVERIFY_RESULT(carryOver(*sample, Census));
    QCOMPARE(current(), 0);
}

void tst_CarryingOver::holdsBackWhatWouldBePublic()
{
    OpenSample sample;
    const QString secret = sample.text(u"securityDetail"_s);
    QVERIFY(secret.size() > 20);
    QByteArray bytes = Shipped;
    const qsizetype at = bytes.indexOf(key("securityDetail"));
    const qsizetype hidden = bytes.indexOf("\"publicHeading\": \"protection\"", at);
    QVERIFY(at > 0 && hidden > at && hidden < bytes.indexOf(key("securityTesting")));
    bytes.insert(hidden, "\"publicByDefault\": true, ");
    bytes.replace(bytes.indexOf("\"version\": \"1.0\""), 16, "\"version\": \"2.0\"");
    QVERIFY(TestFolder::write(sample.path(u"newer.json"_s), bytes));
    QVERIFY_RESULT(programme::addTemplate(*sample, sample.path(u"newer.json"_s)));
    QVERIFY_RESULT(carryOver(*sample, Census));

    const Place place{.question = u"securityDetail"_s};
    QVERIFY(sample.stored().treatment(place).kind == TreatmentKind::Undecided);
    QCOMPARE(*redacting::undecidedPlaces(*sample, Census), QList<Place>{place});
    const auto shown = [&] { return textLines(redacting::preview(*sample, Census)->document()).join(u'\n'); };
    QVERIFY(!shown().contains(secret.left(30)));
    const auto gates = publishing::gates(*sample, Census);
    QVERIFY(std::any_of(gates->begin(), gates->end(), [&](const publishing::Gate &gate) {
        return gate.key == u"reasons"_s && gate.state == publishing::GateState::Blocked && gate.place == place;
    }));

    QVERIFY_RESULT(redacting::followTemplate(*sample, Census, place));
    QVERIFY(redacting::undecidedPlaces(*sample, Census)->isEmpty());
    QVERIFY(shown().contains(secret.left(30)));
}

QTEST_GUILESS_MAIN(tst_CarryingOver)
#include "tst_CarryingOver.moc"
