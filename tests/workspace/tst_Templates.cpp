// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenSample.h"
#include "dpia/Screening.h"
#include "exchange/TemplateFile.h"
#include "workspace/Printing.h"
#include "workspace/Programme.h"
#include "workspace/Redacting.h"

using namespace candour;

namespace {

/// Answers a template with the plainest answers that fit: one row a table, no for every yes or no, the first choice.
/// Every text is a word of its own, so that one can see where it ends up.
class Filler
{
public:
    Filler(const Template &t, Assessment a, QDate today) : m_template(t), m_filled(std::move(a)), m_today(today) {}

    Assessment fill()
    {
        // Answers bring up further questions, and rows refer to rows of later ones.
        for (int round = 0; round < 6; ++round)
            for (const Question *question : m_template.questions())
                if (isAsked(m_template, m_filled, *question))
                    answer(*question);
        return m_filled;
    }

    static QString word(const QString &question, const QString &column = {})
    {
        return u"Q%1x%2Z"_s.arg(question, column).remove(u'.').remove(u'-');
    }

private:
    void answer(const Question &question)
    {
        if (question.hasRows())
            rows(question);
        else if (question.kind == QuestionKind::Shared)
            m_filled.answers.insert(question.key, SharedText{question.sharedKey, fromPlainText(word(question.key))});
        else if (question.kind != QuestionKind::Files)
            m_filled.answers.insert(question.key, cell(question.kind, question.options, question.key, {}, {}));
        if (question.key == m_template.screening.outcomeQuestion)
            if (const auto rule = proposal(m_template, m_filled))
                m_filled.answers.insert(question.key, Cell{Choice{rule->outcome, {}}});
    }

    void rows(const Question &question)
    {
        Rows rows = std::holds_alternative<Rows>(m_filled.answer(question.key))
                        ? std::get<Rows>(m_filled.answer(question.key))
                        : Rows{{Row{.id = RowId{question.key.toLower().remove(u'.') + u"-1"_s}}}};
        Row &row = rows.rows.first();
        for (const Column &column : question.columns)
            if (isAsked(question, column, row))
                row.cells.insert(column.key,
                                 cell(column.kind, column.options, question.key, column.key, column.refersTo));
        row.cells.removeIf([](const auto &entry) { return isEmpty(entry.value()); });
        m_filled.answers.insert(question.key, rows);
    }

    Cell cell(QuestionKind kind, const QList<Option> &options, const QString &question, const QString &column,
              const QString &refersTo) const
    {
        const QString said = word(question, column);
        switch (kind) {
        case QuestionKind::Line:
            return lineFromPlainText(said);
        case QuestionKind::YesNo:
            return YesNo{false, {}};
        case QuestionKind::Choice:
            return Choice{options.first().key, {}};
        case QuestionKind::Choices:
            return Choices{{indexOf(options, u"none"_s) < 0 ? options.first().key : u"none"_s}};
        case QuestionKind::Date:
            return m_today;
        case QuestionKind::Number:
            return Number{1};
        case QuestionKind::Person:
            return m_filled.people.first().id;
        case QuestionKind::Link:
            return WebLink{said, u"https://example.org/"_s + said};
        case QuestionKind::RowRefs:
            return firstRow(refersTo);
        default:
            return fromPlainText(said);
        }
    }

    Cell firstRow(const QString &question) const
    {
        const auto *rows = std::get_if<Rows>(&m_filled.answer(question));
        return rows ? Cell{RowRefs{{rows->rows.first().id}}} : Cell{};
    }

    const Template &m_template;
    Assessment m_filled;
    QDate m_today;
};

void addTemplateRows()
{
    QTest::addColumn<QString>("id");
    const auto builtIn = builtInTemplates();
    for (const BuiltInTemplate &one : *builtIn)
        QTest::newRow(qPrintable(one.form.id)) << one.form.id;
}

} // namespace

/// Every template that ships can be filled to the end, shows the public what it says it shows, and can be read.
class tst_Templates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsSeven();
    void isFilledToTheEnd_data() { addTemplateRows(); }
    void isFilledToTheEnd();
    void showsWhatItSaysAndNothingElse_data() { addTemplateRows(); }
    void showsWhatItSaysAndNothingElse();
    void explainsItself_data() { addTemplateRows(); }
    void explainsItself();
    void isPrintedToBeRead_data() { addTemplateRows(); }
    void isPrintedToBeRead();

private:
    static Assessment filled(OpenSample &sample, const QString &id)
    {
        const auto started = programme::start(*sample, id, u"Filled"_s);
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        const Assessment a = sample.assessment(*started);
        return Filler(*sample->templateOf(a), a, sample->clock().today()).fill();
    }
};

void tst_Templates::shipsSeven()
{
    QStringList ids;
    const auto builtIn = builtInTemplates();
    for (const BuiltInTemplate &one : *builtIn)
        ids += one.form.id;
    QCOMPARE(ids, (QStringList{u"cnil-pia"_s, u"edpb-2026"_s, u"nl-model-dpia"_s, u"screening"_s,
                               u"uk-gdpr-seven-steps"_s, u"uk-law-enforcement"_s, u"uk-statistics-data-share"_s}));
}

void tst_Templates::isFilledToTheEnd()
{
    QFETCH(QString, id);
    OpenSample sample;
    const Assessment a = filled(sample, id);
    const Template t = *sample->templateOf(a);
    QStringList errors;
    for (const Finding &finding : findings(t, a, sample->clock().today()))
        if (finding.severity == Severity::Error)
            errors += finding.place.question + u'/' + finding.place.column + u": "_s + finding.message;
    QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u'\n')));
    for (const Question *question : t.questions())
        QVERIFY2(question->kind == QuestionKind::Files || !isAsked(t, a, *question) ||
                     !isEmpty(a.answer(question->key)),
                 qPrintable(question->key));
}

void tst_Templates::showsWhatItSaysAndNothingElse()
{
    QFETCH(QString, id);
    OpenSample sample;
    const Assessment a = filled(sample, id);
    const Template t = *sample->templateOf(a);
    if (t.isScreening())
        return;
    QVERIFY_RESULT(sample.change([&](Assessment &stored) { stored.answers = a.answers; }, a.id));
    const auto page = redacting::preview(*sample, a.id);
    QVERIFY_RESULT(page);
    const QString shown = textLines(page->document()).join(u'\n');
    const auto check = [&](const QString &word, bool isPublic, const QString &what) {
        QVERIFY2(!shown.contains(word) || isPublic, qPrintable(what + u" is shown"_s));
    };
    int visible = 0;
    for (const Question *question : t.questions()) {
        const bool isPublic = question->publicByDefault && !question->publicHeading.isEmpty();
        check(Filler::word(question->key), isPublic, question->key);
        visible += isPublic && shown.contains(Filler::word(question->key));
        for (const Column &column : question->columns)
            check(Filler::word(question->key, column.key), isPublic && column.isPublic,
                  question->key + u'/' + column.key);
    }
    QVERIFY2(visible > 5, qPrintable(QString::number(visible)));
}

void tst_Templates::explainsItself()
{
    QFETCH(QString, id);
    OpenSample sample;
    const Template t = *programme::newest(*sample, id);
    QVERIFY(!t.description.isEmpty() && !t.regime.isEmpty() && !t.sources.isEmpty());
    int examples = 0;
    for (const Question *question : t.questions()) {
        QVERIFY2(!question->guidance.isEmpty(), qPrintable(question->key));
        examples += !question->example.isEmpty();
    }
    QVERIFY2(examples >= (t.isScreening() ? 3 : 20), qPrintable(QString::number(examples)));
    QVERIFY(
        std::any_of(t.roles.begin(), t.roles.end(), [](const Role &role) { return role.signs == Signs::Required; }));
    QVERIFY(t.question(t.decisionQuestion) && t.question(t.reviewDateQuestion));
}

void tst_Templates::isPrintedToBeRead()
{
    QFETCH(QString, id);
    OpenSample sample;
    const QString path = sample.path(u"template.html"_s);
    const Template t = *programme::newest(*sample, id);
    QVERIFY_RESULT(printing::printTemplate(t, path));
    const QString page = QString::fromUtf8(TestFolder::read(path));
    for (const Question *question : t.questions())
        QVERIFY2(page.contains(question->label.toHtmlEscaped().replace(u"&quot;"_s, u"\""_s)),
                 qPrintable(question->key));
    for (const AccessLaw &law : t.laws)
        for (const QString &said : {law.name, law.where, law.refusal, law.review, law.appeal, law.source.url})
            QVERIFY2(page.contains(said.toHtmlEscaped()), qPrintable(said));
    for (const Reason &reason : t.reasons)
        QVERIFY2(page.contains(reason.label.toHtmlEscaped()), qPrintable(reason.key));
    QVERIFY_RESULT(printing::printTemplate(t, sample.path(u"template.pdf"_s)));
    QVERIFY_ERROR(printing::printTemplate(t, sample.path(u"template.txt"_s)), ErrorKind::Usage, ".pdf");
}

QTEST_MAIN(tst_Templates)
#include "tst_Templates.moc"
