// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/SectionEditor.h"

#include "base/Literals.h"
#include "dpia/Screening.h"
#include "dpia/Withheld.h"
#include "gui/MostWidth.h"
#include "gui/Prompts.h"
#include "gui/ReadingWidth.h"
#include "gui/Style.h"
#include "gui/fields/Fields.h"
#include "gui/fields/TextEdit.h"
#include "gui/pages/ActivityDialog.h"
#include "gui/pages/KeptLine.h"
#include "gui/pages/QuestionBox.h"
#include "gui/pages/WordingBox.h"
#include "gui/spelling/Spelling.h"
#include "workspace/Activities.h"
#include "workspace/Authoring.h"
#include "workspace/People.h"
#include "workspace/Redacting.h"
#include "workspace/ShareRows.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace candour {

SectionEditor::SectionEditor(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_titleLabel(new QLabel(this)), m_guidanceLabel(new QLabel(this)),
      m_nothingLabel(new QLabel(tr("Nothing is asked here, given the answers so far."), this)),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(4, 8, 12, 24);
    m_column->setSpacing(0);
    for (QLabel *label : {m_titleLabel, m_guidanceLabel})
        label->setTextFormat(Qt::PlainText);
    m_titleLabel->setWordWrap(true);
    m_titleLabel->setContentsMargins(0, 0, 0, 8);
    m_guidanceLabel->setWordWrap(true);
    m_guidanceLabel->setContentsMargins(0, 0, 0, 16);
    m_nothingLabel->setWordWrap(true);
    m_nothingLabel->setContentsMargins(0, 0, 0, 16);
    m_nothingLabel->hide();
    Style::setTextRole(m_titleLabel, u"title"_s);
    Style::setTextRole(m_guidanceLabel, u"hint"_s);
    m_column->addWidget(m_titleLabel);
    m_column->addWidget(m_guidanceLabel);
    setMostWidth(*m_guidanceLabel, readingWidth(fontMetrics()));
    m_column->addWidget(m_nothingLabel);
    m_column->addStretch();
    m_pause.setSingleShot(true);
    m_pause.setInterval(KeptLine::PauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_workspace.isBusy())
            m_pause.start(); // whoever types goes on typing
        else
            settle();
    });
    connect(qApp, &QApplication::focusChanged, this, &SectionEditor::focusMoved);
}

SectionEditor::~SectionEditor()
{
    // The boxes lose the focus while they go, when there is nobody left to follow it.
    disconnect(qApp, nullptr, this, nullptr);
}

FieldContext SectionEditor::context()
{
    FieldContext context;
    context.assessment = m_workspace.assessment(m_id).value_or(Assessment());
    context.form = m_workspace.templateOf(context.assessment).value_or(Template());
    context.workspacePeople = m_workspace.people().value_or(QList<Person>());
    context.sharedAnswers = m_workspace.sharedAnswers().value_or(QList<SharedAnswer>());
    context.addPerson = [this](const QString &name) {
        const auto added = programme::addPerson(m_workspace, name);
        if (!added)
            Q_EMIT failed(added.error());
        return added.value_or(PersonId());
    };
    context.activities = [this] { return m_workspace.activities().value_or(QList<Activity>()); };
    context.activity = [this](const ActivityId &activity) {
        return m_workspace.activity(activity).value_or(std::nullopt);
    };
    context.changeActivity = [this](const Activity &activity) {
        if (const auto changed = programme::changeActivity(m_workspace, activity); !changed)
            Q_EMIT failed(changed.error());
    };
    context.shareWithRow = [this](const Row &row, const Activity &share) {
        const auto filled = filledForm(m_workspace, m_id);
        return filled ? authoring::withRow(m_workspace, *filled, row, share) : share;
    };
    context.enterShare = [this](const RowId &row) { enterShare(row); };
    context.attachFiles = [this](const QString &question) { attachFiles(question); };
    return context;
}

void SectionEditor::showSection(const AssessmentId &id, int section)
{
    settle();
    clear();
    m_id = id;
    m_section = section;
    const FieldContext shown = context();
    if (section < 0 || section >= shown.form.sections.size())
        return;
    const TemplateSection &part = shown.form.sections.at(section);
    m_titleLabel->setText(shown.form.sectionHeading(section));
    m_guidanceLabel->setText(part.guidance);
    m_guidanceLabel->setVisible(!part.guidance.isEmpty());
    if (m_spelling)
        m_spelling->setAssessment(id, shown.assessment.language);
    m_copied = copiedAnswers(part);
    for (int i = 0; i < part.questions.size(); ++i)
        addBox(shown.form.questionHeading(section, i), part.questions.at(i), shown);
    addNextButton(shown.form);
    refresh();
}

void SectionEditor::addNextButton(const Template &form)
{
    if (m_section + 1 >= form.sections.size())
        return;
    QString heading = form.sectionHeading(m_section + 1);
    m_nextButton = new QPushButton(this); // after the boxes, so that Tab comes to it last
    m_nextButton->setObjectName(u"nextSectionButton"_s);
    m_nextButton->setText(
        tr("Continue with %1", "the heading of the next section").arg(heading.replace(u"&"_s, u"&&"_s)));
    m_column->insertWidget(m_column->count() - 1, m_nextButton, 0, Qt::AlignLeft);
    connect(m_nextButton, &QPushButton::clicked, this, &SectionEditor::nextSectionWanted);
}

void SectionEditor::clear()
{
    m_pause.stop();
    for (QuestionBox *box : std::exchange(m_boxes, {})) {
        m_column->removeWidget(box);
        box->hide();
        box->deleteLater();
    }
    if (m_nextButton) {
        m_column->removeWidget(m_nextButton);
        m_nextButton->hide();
        m_nextButton->deleteLater();
    }
    m_textEdit = nullptr;
}

void SectionEditor::addBox(const QString &heading, const Question &question, const FieldContext &shown)
{
    auto *box = new QuestionBox(heading, question, shown, this);
    box->setReadOnly(!m_workspace.isWritable() || shown.assessment.reviewCopy);
    m_column->insertWidget(m_column->count() - 1, box);
    setMostWidth(*box, box->maximumWidth());
    m_boxes += box;
    checkSpelling(*box);
    connect(box, &QuestionBox::typed, this, [this, box] {
        box->setDirty(true);
        m_pause.start();
        Q_EMIT writingChanged(StepPage::Writing::Pending);
    });
    connect(box, &QuestionBox::chosen, this, [this, box] {
        box->setDirty(true);
        write(box);
    });
    connect(box, &QuestionBox::wordingTyped, this, [this, box] {
        box->wording()->setDirty(true);
        m_pause.start();
        Q_EMIT writingChanged(StepPage::Writing::Pending);
    });
}

void SectionEditor::checkSpelling(const QWidget &box)
{
    if (m_spelling && m_workspace.isWritable())
        for (TextEdit *edit : box.findChildren<TextEdit *>())
            edit->setSpelling(*m_spelling);
}

void SectionEditor::refresh()
{
    const FieldContext shown = context();
    const int turn = ++m_turn;
    for (QuestionBox *box : m_boxes) {
        const Answer &answer = shown.assessment.answer(box->question().key);
        box->field()->refresh(shown);
        // A control that had the keyboard may have gone, which writes down what was typed, and then everything has
        // been looked at again already.
        if (turn != m_turn)
            return;
        if (box != m_writing && !box->isDirty())
            box->field()->setAnswer(answer);
        for (TextEdit *edit : box->field()->findChildren<TextEdit *>())
            edit->setWithheld(isWithheld(shown.assessment, placeOf(edit)));
        box->setAsked(isAsked(shown.form, shown.assessment, box->question()), !isEmpty(answer));
        box->setRemark(remarkOn(box->question(), shown));
        if (WordingBox *wording = box->wording())
            wording->showTreatment(shown.assessment.treatment(Place{.question = box->question().key}),
                                   shown.assessment.language, m_workspace.isWritable());
    }
    m_nothingLabel->setVisible(!firstAsked());
}

const QuestionBox *SectionEditor::firstAsked() const
{
    const auto first =
        std::find_if(m_boxes.begin(), m_boxes.end(), [](const QuestionBox *box) { return !box->isHidden(); });
    return first == m_boxes.end() ? nullptr : *first;
}

void SectionEditor::focusFirst()
{
    if (const QuestionBox *first = firstAsked())
        focusPlace(Place{.question = first->question().key});
    else if (m_nextButton)
        m_nextButton->setFocus(Qt::OtherFocusReason);
}

QString SectionEditor::remarkOn(const Question &question, const FieldContext &shown) const
{
    if (shown.form.isScreening() && question.key == shown.form.screening.outcomeQuestion) {
        const auto rule = proposal(shown.form, shown.assessment);
        if (!rule)
            return tr("Once everything before this is answered and nothing contradicts, you read here what the answers "
                      "point to.");
        const int index = indexOf(question.options, rule->outcome);
        const QString outcome = index < 0 ? rule->outcome : question.options.at(index).label;
        return rule->because.isEmpty()
                   ? tr("The answers point to “%1”.").arg(outcome)
                   : tr("The answers point to “%1”. %2", "an outcome, its source").arg(outcome, rule->because);
    }
    if (m_copied.contains(question.key))
        return tr("Copied from another assessment and not changed since. Look whether it is true here.");
    return {};
}

QSet<QString> SectionEditor::copiedAnswers(const TemplateSection &section) const
{
    QSet<QString> copied;
    for (const Question &question : section.questions) {
        const auto history = m_workspace.history(m_id, question.key);
        if (history && !history->isEmpty() && history->first().origin == Origin::Copied)
            copied.insert(question.key);
    }
    return copied;
}

bool SectionEditor::settle()
{
    m_pause.stop();
    bool all = true;
    for (QuestionBox *box : m_boxes)
        all = writePending(box) && all;
    return all;
}

bool SectionEditor::writePending(QuestionBox *box)
{
    const bool answer = !box->isDirty() || write(box);
    const bool wording = !box->wording() || !box->wording()->isDirty() || writeWording(box);
    return answer && wording;
}

bool SectionEditor::writeWording(QuestionBox *box)
{
    const auto assessment = m_workspace.assessment(m_id);
    const Place place{.question = box->question().key};
    const RichText written = box->wording()->wording();
    const auto kept = !assessment ? Result<>(candour::failed(assessment))
                      : written.isEmpty()
                          ? redacting::clearWording(m_workspace, m_id, place, assessment->language)
                          : redacting::setWording(m_workspace, m_id, place, assessment->language, written);
    if (!kept) {
        Q_EMIT writingChanged(StepPage::Writing::Refused);
        Q_EMIT failed(kept.error());
        return false;
    }
    box->wording()->setDirty(false);
    Q_EMIT writingChanged(StepPage::Writing::Saved);
    return true;
}

bool SectionEditor::write(QuestionBox *box)
{
    const auto assessment = m_workspace.assessment(m_id);
    if (!assessment) {
        Q_EMIT failed(assessment.error());
        return false;
    }
    const QString &key = box->question().key;
    const Answer written = withMarksKept(assessment->answer(key), box->field()->answer());
    const QScopedValueRollback writing(m_writing, box);
    if (const auto kept = authoring::setAnswer(m_workspace, m_id, key, written); !kept) {
        Q_EMIT writingChanged(StepPage::Writing::Refused);
        Q_EMIT failed(kept.error());
        return false;
    }
    if (m_copied.remove(key))
        box->setRemark(remarkOn(box->question(), context()));
    box->setDirty(false);
    // Words that were cut from under a mark are kept with it, wherever they were put.
    const auto now = m_workspace.assessment(m_id);
    box->field()->setAnswer(now ? withMarksKept(now->answer(key), written) : written);
    Q_EMIT writingChanged(StepPage::Writing::Saved);
    return true;
}

QuestionBox *SectionEditor::boxOf(const QWidget *widget) const
{
    const auto found = std::find_if(m_boxes.begin(), m_boxes.end(),
                                    [&](const QuestionBox *box) { return widget && box->isAncestorOf(widget); });
    return found == m_boxes.end() ? nullptr : *found;
}

void SectionEditor::focusMoved(QWidget *from, QWidget *to)
{
    QuestionBox *left = boxOf(from);
    QuestionBox *entered = boxOf(to);
    // From the answer to its public wording is leaving the answer, too.
    if (left && (left != entered || left->field()->isAncestorOf(from) != left->field()->isAncestorOf(to)))
        m_workspace.isBusy() ? m_pause.start() : static_cast<void>(writePending(left));
    if (!entered)
        return;
    auto *editor = qobject_cast<TextEdit *>(to);
    m_textEdit = editor;
    if (editor)
        connect(editor, &TextEdit::pasteRefused, this, &SectionEditor::failed, Qt::UniqueConnection);
    Q_EMIT editorFocused(editor);
    if (left != entered)
        Q_EMIT questionFocused(entered->question().key);
}

void SectionEditor::focusPlace(const Place &place)
{
    for (QuestionBox *box : m_boxes)
        if (box->question().key == place.question && !box->isHidden())
            box->field()->focusPlace(place);
}

QString SectionEditor::selectedWords(const QString &question) const
{
    const bool isHere = m_textEdit && std::any_of(m_boxes.begin(), m_boxes.end(), [&](const QuestionBox *box) {
                            return box->question().key == question && box->isAncestorOf(m_textEdit);
                        });
    const QString words = isHere ? m_textEdit->textCursor().selectedText() : QString();
    return words.contains(QChar::ParagraphSeparator) ? QString() : words.trimmed();
}

TextEdit *SectionEditor::textEdit() const
{
    return m_textEdit;
}

Place SectionEditor::placeOf(const QWidget *editor) const
{
    const QuestionBox *box = boxOf(editor);
    if (!box)
        return {};
    Place place = box->field()->placeOf(editor);
    place.question = box->question().key;
    return place;
}

void SectionEditor::enterShare(const RowId &row)
{
    if (!settle())
        return;
    const auto share = authoring::shareToEnter(m_workspace, m_id, row);
    if (!share) {
        Q_EMIT failed(share.error());
        return;
    }
    auto *dialog = new ActivityDialog(m_workspace, *share, {}, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->keepKind();
    connect(dialog, &ActivityDialog::added, this, [this, id = m_id, row](const ActivityId &added) {
        if (const auto named = authoring::nameShare(m_workspace, id, row, added); !named)
            Q_EMIT failed(named.error());
    });
    dialog->open();
}

void SectionEditor::attachFiles(const QString &question)
{
    prompts::openFiles(this, tr("Add files to this answer"), [this, question](const QStringList &paths) {
        for (const QString &path : paths)
            if (const auto added = authoring::attach(m_workspace, m_id, question, path); !added) {
                Q_EMIT failed(added.error());
                return;
            }
    });
}

} // namespace candour
