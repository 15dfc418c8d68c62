// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/PrintedTemplate.h"

#include "base/Literals.h"
#include "workspace/Messages.h"

namespace candour {

namespace {

QString anchorOf(const char *kind, const QString &key)
{
    QString anchor = QLatin1String(kind) + key.toLower();
    return anchor.replace(u'.', u'-');
}

/// Terms and what is said of them, without those of which nothing is said.
class Facts
{
public:
    void add(const QString &term, const QString &words)
    {
        const QString line = words.simplified();
        if (!line.isEmpty())
            m_facts.entries += Definition{term, {Text{line}}};
    }

    QList<DocumentBlock> blocks() const
    {
        return m_facts.entries.isEmpty() ? QList<DocumentBlock>{} : QList<DocumentBlock>{m_facts};
    }

private:
    Definitions m_facts;
};

QString kindWords(QuestionKind kind)
{
    switch (kind) {
    case QuestionKind::RichText:
        return PrintedTemplateMessages::tr("Paragraphs");
    case QuestionKind::Line:
        return PrintedTemplateMessages::tr("One line");
    case QuestionKind::YesNo:
        return PrintedTemplateMessages::tr("Yes or no, with a reason");
    case QuestionKind::Choice:
        return PrintedTemplateMessages::tr("One choice");
    case QuestionKind::Choices:
        return PrintedTemplateMessages::tr("Several choices");
    case QuestionKind::Date:
        return PrintedTemplateMessages::tr("A date");
    case QuestionKind::Number:
        return PrintedTemplateMessages::tr("A number");
    case QuestionKind::Person:
        return PrintedTemplateMessages::tr("A person or role");
    case QuestionKind::Link:
        return PrintedTemplateMessages::tr("A link");
    case QuestionKind::Files:
        return PrintedTemplateMessages::tr("Files");
    case QuestionKind::Records:
        return PrintedTemplateMessages::tr("A table");
    case QuestionKind::Risks:
        return PrintedTemplateMessages::tr("A table of risks, which are scored");
    case QuestionKind::Shared:
        return PrintedTemplateMessages::tr("A text kept once for all assessments");
    case QuestionKind::RowRefs:
        return PrintedTemplateMessages::tr("Rows of another table");
    }
    Q_UNREACHABLE();
}

QString labels(const QList<Option> &options)
{
    QStringList words;
    for (const Option &option : options)
        words += option.label;
    return words.join(u"; "_s);
}

QString publicWords(const Template &t, const Question &question)
{
    if (question.publicHeading.isEmpty())
        return PrintedTemplateMessages::tr("Never in the public page");
    const auto heading = std::find_if(t.headings.begin(), t.headings.end(),
                                      [&](const PublicHeading &one) { return one.key == question.publicHeading; });
    const QString title = heading == t.headings.end() ? question.publicHeading : heading->title;
    return question.publicByDefault
               ? PrintedTemplateMessages::tr("Public unless somebody decides otherwise, under “%1”").arg(title)
               : PrintedTemplateMessages::tr("Public once somebody decides so, under “%1”").arg(title);
}

DocumentBlock columnsOf(const Question &question)
{
    Table table{.caption = PrintedTemplateMessages::tr("Columns"),
                .columns = {TableColumn{.header = PrintedTemplateMessages::tr("Column"), .share = 4, .rowHeader = true},
                            TableColumn{.header = PrintedTemplateMessages::tr("What is given"), .share = 5},
                            TableColumn{.header = PrintedTemplateMessages::tr("Public"), .share = 2}}};
    for (const Column &column : question.columns) {
        QString given = column.counts ? PrintedTemplateMessages::tr("A number of people, protected where it is small")
                                      : kindWords(column.kind);
        if (!column.options.isEmpty())
            given = PrintedTemplateMessages::tr("%1: %2", "kind of answer, choices").arg(given, labels(column.options));
        table.rows += TableRow{
            {Inlines{Text{column.label}}, Inlines{Text{given}},
             Inlines{Text{column.isPublic ? PrintedTemplateMessages::tr("Yes") : PrintedTemplateMessages::tr("No")}}}};
    }
    return table;
}

QList<DocumentBlock> blocks(const Template &t, const Question &question)
{
    Facts facts;
    facts.add(PrintedTemplateMessages::tr("Answer"),
              question.required ? PrintedTemplateMessages::tr("%1, required").arg(kindWords(question.kind))
                                : kindWords(question.kind));
    facts.add(PrintedTemplateMessages::tr("Choices"), labels(question.options));
    facts.add(PrintedTemplateMessages::tr("Hint"), question.hint);
    facts.add(PrintedTemplateMessages::tr("Guidance"), question.guidance);
    facts.add(PrintedTemplateMessages::tr("Good answer"), question.example);
    facts.add(PrintedTemplateMessages::tr("Law"), question.legal);
    facts.add(PrintedTemplateMessages::tr("Public page"), publicWords(t, question));
    QList<DocumentBlock> all = facts.blocks();
    if (!question.columns.isEmpty())
        all += columnsOf(question);
    return all;
}

Section about(const Template &t)
{
    Facts facts;
    facts.add(PrintedTemplateMessages::tr("Version"), t.version);
    facts.add(PrintedTemplateMessages::tr("Law it serves"), t.regime);
    facts.add(PrintedTemplateMessages::tr("Regulator"), t.regulator);
    Section section{.anchor = u"about-template"_s, .heading = PrintedTemplateMessages::tr("About this template")};
    if (!t.description.isEmpty())
        section.blocks += Paragraph{{Text{t.description}}};
    section.blocks += facts.blocks();
    return section;
}

Section people(const Template &t)
{
    Facts facts;
    for (const Role &role : t.roles) {
        const QString what = role.signs == Signs::Required ? PrintedTemplateMessages::tr("Signs.")
                             : role.signs == Signs::Advice ? PrintedTemplateMessages::tr("Advises.")
                                                           : QString();
        const QString page =
            role.confirmsPage ? u' ' + PrintedTemplateMessages::tr("Approves the public page.") : QString();
        facts.add(role.label, what + page + u' ' + role.statement);
    }
    return Section{
        .anchor = u"roles"_s, .heading = PrintedTemplateMessages::tr("Who takes part"), .blocks = facts.blocks()};
}

/// The reasons that one law gives, or those of no law.
QList<DocumentBlock> reasonsOf(const Template &t, const QString &law)
{
    Facts facts;
    for (const Reason &reason : t.reasons)
        if (reason.law == law)
            facts.add(reason.label, reason.explanation);
    return facts.blocks();
}

Inlines inlines(const Source &source)
{
    return source.url.isEmpty() ? Inlines{Text{source.name}} : Inlines{Link{source.name, source.url}};
}

Section lawSection(const Template &t, const AccessLaw &law)
{
    Facts facts;
    facts.add(PrintedTemplateMessages::tr("Whom it binds"), law.where);
    facts.add(PrintedTemplateMessages::tr("What a refusal must say"), law.refusal);
    facts.add(PrintedTemplateMessages::tr("How to ask for a review"), law.review);
    facts.add(PrintedTemplateMessages::tr("To whom to complain"), law.appeal);
    Section section{.level = 3, .anchor = anchorOf("law-", law.key), .heading = law.name, .blocks = facts.blocks()};
    section.blocks +=
        Paragraph{Inlines{Text{PrintedTemplateMessages::tr("Check it here:") + u' '}} + inlines(law.source)};
    section.blocks += reasonsOf(t, law.key);
    return section;
}

QList<Section> reasons(const Template &t)
{
    if (t.reasons.isEmpty())
        return {};
    QList<Section> sections{Section{.anchor = u"reasons"_s,
                                    .heading = PrintedTemplateMessages::tr("Reasons for withholding"),
                                    .blocks = reasonsOf(t, QString())}};
    for (const AccessLaw &law : t.laws)
        sections += lawSection(t, law);
    return sections;
}

Section sources(const Template &t)
{
    List list;
    for (const Source &source : t.sources)
        list.items += ListItem{0, inlines(source)};
    Section section{.anchor = u"sources"_s, .heading = PrintedTemplateMessages::tr("Where this comes from")};
    if (!list.items.isEmpty())
        section.blocks += list;
    return section;
}

} // namespace

Document printedTemplate(const Template &t)
{
    Document document{.info = {.language = t.language,
                               .title = t.title,
                               .version = PrintedTemplateMessages::tr("Version %1").arg(t.version),
                               .description = PrintedTemplateMessages::tr("Everything that this template asks.")}};
    document.sections += about(t);
    for (qsizetype s = 0; s < t.sections.size(); ++s) {
        const TemplateSection &part = t.sections.at(s);
        Section section{.anchor = anchorOf("s-", part.key), .heading = part.title};
        if (!part.guidance.isEmpty())
            section.blocks += Paragraph{{Text{part.guidance.simplified()}}};
        document.sections += section;
        for (qsizetype q = 0; q < part.questions.size(); ++q)
            document.sections += Section{.level = 3,
                                         .anchor = anchorOf("q-", part.questions.at(q).key),
                                         .heading = t.questionHeading(s, q, 2).simplified(),
                                         .blocks = blocks(t, part.questions.at(q))};
    }
    for (const Section &last : QList{people(t)} + reasons(t) + QList{sources(t)})
        if (!last.blocks.isEmpty() || last.anchor == "reasons"_L1)
            document.sections += last;
    return document;
}

} // namespace candour
