// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Literals.h"
#include "dpia/Condition.h"

#include <QRandomGenerator>
#include <QTest>

using namespace candour;

namespace {

using Kind = Condition::Kind;

Condition leaf(Kind kind, const QString &subject, const QString &value = {})
{
    return Condition{.kind = kind, .subject = subject, .value = value};
}

Condition atLeast(int count, const QString &subject)
{
    return Condition{.kind = Kind::AtLeast, .subject = subject, .count = count};
}

Condition of(Kind kind, const QList<Condition> &parts)
{
    return Condition{.kind = kind, .parts = parts};
}

const QStringList Subjects{u"one"_s, u"two"_s, u"three"_s};
const QStringList Values{u"yes"_s, u"a"_s, u"b"_s};

/// Answers to the three subjects: none, empty, one key or two, with and without "none".
QMap<QString, QStringList> randomAnswers(QRandomGenerator &random)
{
    static const QList<QStringList> answers{{},          {u"yes"_s},       {u"a"_s},           {u"b"_s},
                                            {u"none"_s}, {u"a"_s, u"b"_s}, {u"a"_s, u"none"_s}};
    QMap<QString, QStringList> all;
    for (const QString &subject : Subjects)
        if (random.bounded(4) > 0)
            all.insert(subject, answers.at(random.bounded(int(answers.size()))));
    return all;
}

Condition randomCondition(QRandomGenerator &random, int depth)
{
    constexpr int simple = int(Kind::All);
    constexpr int all = int(Kind::Not) + 1;
    const auto kind = Kind(random.bounded(depth > 0 ? all : simple));
    if (kind == Kind::Not)
        return of(kind, {randomCondition(random, depth - 1)});
    if (kind == Kind::All || kind == Kind::Any) {
        Condition condition = of(kind, {});
        for (int parts = random.bounded(4); parts > 0; --parts)
            condition.parts += randomCondition(random, depth - 1);
        return condition;
    }
    if (kind == Kind::AtLeast)
        return atLeast(random.bounded(1, 4), Subjects.at(random.bounded(3)));
    return kind == Kind::Always ? Condition{}
                                : leaf(kind, Subjects.at(random.bounded(3)), Values.at(random.bounded(3)));
}

SubjectKeys keysOf(const QMap<QString, QStringList> &answers, QSet<QString> *asked = nullptr)
{
    return [answers, asked](const QString &subject) {
        if (asked)
            asked->insert(subject);
        return answers.contains(subject) ? std::optional(answers.value(subject)) : std::nullopt;
    };
}

struct Case
{
    const char *name;
    Condition condition;
    QString expected; ///< On no answer, an answer without keys, "a", "a" with "b", "none", and "a" with "none".
};

QList<Case> cases()
{
    return {{"always", {}, u"yyyyyy"_s},
            {"is a", leaf(Kind::Is, u"q"_s, u"a"_s), u"nnynnn"_s},
            {"is b", leaf(Kind::Is, u"q"_s, u"b"_s), u"nnnnnn"_s},
            {"includes a", leaf(Kind::Includes, u"q"_s, u"a"_s), u"nnyyny"_s},
            {"includes b", leaf(Kind::Includes, u"q"_s, u"b"_s), u"nnnynn"_s},
            {"answered", leaf(Kind::Answered, u"q"_s), u"nyyyyy"_s},
            {"another answered", leaf(Kind::Answered, u"r"_s), u"nnnnnn"_s},
            {"at least one", atLeast(1, u"q"_s), u"nnyyny"_s},
            {"at least two", atLeast(2, u"q"_s), u"nnnynn"_s},
            {"at least three", atLeast(3, u"q"_s), u"nnnnnn"_s},
            {"another at least one", atLeast(1, u"r"_s), u"nnnnnn"_s},
            {"not at least one", of(Kind::Not, {atLeast(1, u"q"_s)}), u"yynnyn"_s},
            {"not is a", of(Kind::Not, {leaf(Kind::Is, u"q"_s, u"a"_s)}), u"yynyyy"_s},
            {"all of none", of(Kind::All, {}), u"yyyyyy"_s},
            {"any of none", of(Kind::Any, {}), u"nnnnnn"_s}};
}

} // namespace

/// Conditions say what their words say, however deep they stand.
class tst_Condition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtTheAnswer_data();
    void looksAtTheAnswer();
    void keepsTheLawsOfLogic();
    void namesWhatItLooksAt();
};

void tst_Condition::looksAtTheAnswer_data()
{
    QTest::addColumn<int>("number"); // a Condition holds Conditions, which Qt's type system cannot compare
    QTest::addColumn<QString>("expected");
    for (int i = 0; i < cases().size(); ++i)
        QTest::newRow(cases().at(i).name) << i << cases().at(i).expected;
}

void tst_Condition::looksAtTheAnswer()
{
    QFETCH(int, number);
    const Condition condition = cases().at(number).condition;
    QString held;
    held += holds(condition, keysOf({})) ? u'y' : u'n';
    for (const QStringList &keys : QList<QStringList>{{}, {u"a"_s}, {u"a"_s, u"b"_s}, {u"none"_s}, {u"a"_s, u"none"_s}})
        held += holds(condition, keysOf({{u"q"_s, keys}})) ? u'y' : u'n';
    QTEST(held, "expected");
}

void tst_Condition::keepsTheLawsOfLogic()
{
    QRandomGenerator random(1);
    int held = 0;
    for (int i = 0; i < 3000; ++i) {
        const SubjectKeys keys = keysOf(randomAnswers(random));
        const Condition a = randomCondition(random, 3);
        const Condition b = randomCondition(random, 3);
        const bool holdsA = holds(a, keys);
        const bool holdsB = holds(b, keys);
        held += holdsA;
        QCOMPARE(holds(of(Kind::Not, {a}), keys), !holdsA);
        QCOMPARE(holds(of(Kind::All, {a, b}), keys), holdsA && holdsB);
        QCOMPARE(holds(of(Kind::Any, {a, b}), keys), holdsA || holdsB);
        for (const QString &subject : Subjects) {
            const bool answered = holds(leaf(Kind::Answered, subject), keys);
            QVERIFY(answered || !holds(atLeast(1, subject), keys));
            QVERIFY(holds(atLeast(1, subject), keys) || !holds(atLeast(2, subject), keys));
            for (const QString &value : Values) {
                const bool includes = holds(leaf(Kind::Includes, subject, value), keys);
                QVERIFY(!holds(leaf(Kind::Is, subject, value), keys) || includes);
                QVERIFY(!includes || answered);
            }
        }
    }
    QVERIFY(held > 500 && held < 2500);
}

void tst_Condition::namesWhatItLooksAt()
{
    const Condition nested = of(
        Kind::Any, {leaf(Kind::Is, u"one"_s, u"a"_s),
                    of(Kind::All, {leaf(Kind::Answered, u"two"_s), of(Kind::Not, {leaf(Kind::Answered, u"three"_s)})}),
                    leaf(Kind::Answered, u"one"_s)});
    QCOMPARE(subjects(nested), QSet<QString>(Subjects.begin(), Subjects.end()));
    QCOMPARE(subjects(Condition{}), QSet<QString>{});

    QRandomGenerator random(2);
    for (int i = 0; i < 1000; ++i) {
        const Condition condition = randomCondition(random, 4);
        QSet<QString> asked;
        holds(condition, keysOf(randomAnswers(random), &asked));
        QVERIFY(subjects(condition).contains(asked));
    }
}

QTEST_GUILESS_MAIN(tst_Condition)
#include "tst_Condition.moc"
