// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "support/RandomAssessment.h"
#include "workspace/AnswerDifference.h"

using namespace candour;

Q_DECLARE_METATYPE(Answer)

/// Whole answers compared in the words that people read.
class tst_AnswerDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysValuesInWords_data();
    void saysValuesInWords();
    void matchesRowsByTheirIds();
    void tellsOfRowsWithoutWords();
    void saysNothingOfMarksAndFormatting();
    void isEmptyForTheSame();

private:
    OpenSample m_sample;
};

namespace {

QString shown(const QList<PartDifference> &parts)
{
    QStringList lines;
    for (const PartDifference &part : parts) {
        QString line = part.label.isEmpty() ? QString() : part.label + u": "_s;
        for (const DifferencePiece &piece : part.words)
            line += piece.fate == Fate::Kept        ? piece.text
                    : piece.fate == Fate::TakenAway ? u"[-"_s + piece.text + u"-]"_s
                                                    : u"{+"_s + piece.text + u"+}"_s;
        lines += line;
    }
    return lines.join(u'|');
}

} // namespace

void tst_AnswerDifference::saysValuesInWords_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<Answer>("before");
    QTest::addColumn<Answer>("now");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &question, const Answer &before, const Answer &now,
                        const QString &expected) { QTest::newRow(name) << question << before << now << expected; };
    row("nothing", u"scope"_s, Answer(), Answer(), QString());
    row("begun", u"scope"_s, Answer(), words(u"All schools"_s), u"{+All schools+}"_s);
    row("text", u"scope"_s, words(u"All schools in England"_s), words(u"All nurseries in England"_s),
        u"All [-schools-]{+nurseries+} in England"_s);
    row("line", u"controllerName"_s, lineFromPlainText(u"The department"_s), lineFromPlainText(u"The office"_s),
        u"The [-department-]{+office+}"_s);
    row("yes", u"joint"_s, Answer(), YesNo{true, {}}, u"{+Yes+}"_s);
    row("no, and why", u"joint"_s, YesNo{true, {}}, YesNo{false, words(u"we decide alone"_s)},
        u"[-Yes-]{+No\nwe decide alone+}"_s);
    row("a reason", u"joint"_s, YesNo{true, words(u"we share the work evenly"_s)},
        YesNo{true, words(u"we share the costs evenly"_s)}, u"Yes\nwe share the [-work-]{+costs+} evenly"_s);
    row("choice", u"processingState"_s, Choice{u"new"_s, {}}, Answer(), u"[-New-]"_s);
    row("date", u"startDate"_s, QDate(2026, 6, 4), QDate(2026, 6, 5), u"[-4-]{+5+} June 2026"_s);
    row("number", u"peopleCount"_s, Number{8'200'000}, Number{8'300'000}, u"[-8,200,000-]{+8,300,000+}"_s);
    row("person", u"ownerRole"_s, Answer(), PersonId{u"p-achterberg"_s},
        u"{+Rosalind Achterberg, Deputy Director, School Census+}"_s);
}

void tst_AnswerDifference::saysValuesInWords()
{
    QFETCH(const QString, question);
    QFETCH(const Answer, before);
    QFETCH(const Answer, now);
    Assessment earlier = m_sample.assessment();
    Assessment later = earlier;
    earlier.answers.insert(question, before);
    later.answers.insert(question, now);
    const auto parts = answerDifference(m_sample.form(), earlier, later, m_sample.question(question));
    QTEST(shown(parts), "expected");
    for (const PartDifference &part : parts)
        QCOMPARE(part.place, Place{.question = question});
}

void tst_AnswerDifference::matchesRowsByTheirIds()
{
    const auto person = [](const QString &id, const QString &role, const QString &note) {
        Row row{.id = RowId{id}};
        row.cells.insert(u"role"_s, lineFromPlainText(role));
        row.cells.insert(u"note"_s, lineFromPlainText(note));
        return row;
    };
    const Template form = m_sample.form();
    Question question = m_sample.question(u"team"_s);
    question.columns = {Column{.key = u"role"_s, .label = u"Role"_s}, Column{.key = u"note"_s, .label = u"Note"_s}};
    Assessment before = m_sample.assessment();
    Assessment now = before;
    before.answers.insert(u"team"_s,
                          Rows{{person(u"1"_s, u"Lead"_s, u"knows the data"_s),
                                person(u"2"_s, u"Lawyer"_s, u"advises"_s), person(u"3"_s, u"Analyst"_s, u"counts"_s)}});
    now.answers.insert(u"team"_s,
                       Rows{{person(u"3"_s, u"Analyst"_s, u"counts"_s), person(u"4"_s, u"Engineer"_s, u"builds"_s),
                             person(u"1"_s, u"Lead"_s, u"knows the law"_s)}});
    const auto parts = answerDifference(form, before, now, question);
    QCOMPARE(shown(parts),
             u"Engineer, Role: {+Engineer+}|Engineer, Note: {+builds+}|"
             "Lead, Note: knows the [-data-]{+law+}|Lawyer, Role: [-Lawyer-]|Lawyer, Note: [-advises-]"_s);
    QCOMPARE(parts.at(2).place, (Place{u"team"_s, RowId{u"1"_s}, u"note"_s}));
    QCOMPARE(parts.at(0).fate, Fate::Added);
    QCOMPARE(parts.at(2).fate, Fate::Kept);
    QCOMPARE(parts.at(4).fate, Fate::TakenAway);
}

void tst_AnswerDifference::tellsOfRowsWithoutWords()
{
    const Template form = m_sample.form();
    const Question question = m_sample.question(u"team"_s);
    Assessment before = m_sample.assessment();
    Assessment now = before;
    const Row empty{.id = RowId{u"empty"_s}};
    Rows rows = std::get<Rows>(now.answer(u"team"_s));
    rows.rows += empty;
    now.answers.insert(u"team"_s, rows);
    for (const Fate fate : {Fate::Added, Fate::TakenAway}) {
        const auto parts = fate == Fate::Added ? answerDifference(form, before, now, question)
                                               : answerDifference(form, now, before, question);
        QCOMPARE(parts.size(), 1);
        QCOMPARE(parts.first().place, (Place{.question = u"team"_s, .row = empty.id}));
        QCOMPARE(parts.first().fate, fate);
        QVERIFY(!parts.first().label.isEmpty());
        QCOMPARE(parts.first().words, (TextDifference{{fate, u"(an empty row)"_s}}));
    }
}

void tst_AnswerDifference::saysNothingOfMarksAndFormatting()
{
    Assessment before = m_sample.assessment();
    before.answers.insert(u"scope"_s, words(u"All schools"_s));
    Assessment now = before;
    RichText marked = withMark(words(u"All schools"_s), {0, 3}, MarkId{u"m-host"_s});
    marked.blocks[0].runs[0].bold = true;
    now.answers.insert(u"scope"_s, marked);
    QCOMPARE(shown(answerDifference(m_sample.form(), before, now, m_sample.question(u"scope"_s))), QString());
}

void tst_AnswerDifference::isEmptyForTheSame()
{
    const Template form = m_sample.form();
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const Assessment a = randomAssessment(form, seed);
        Assessment none = a;
        none.answers.clear();
        for (const Question *question : form.questions()) {
            QVERIFY(answerDifference(form, a, a, *question).isEmpty());
            for (const PartDifference &part : answerDifference(form, none, a, *question))
                QVERIFY2(earlierText(part.words).isEmpty() && !laterText(part.words).isEmpty(),
                         qPrintable(question->key));
        }
    }
}

QTEST_GUILESS_MAIN(tst_AnswerDifference)
#include "tst_AnswerDifference.moc"
