// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/GuidancePane.h"

#include "base/Literals.h"
#include "gui/Beginning.h"
#include "gui/fields/CellText.h"
#include "gui/pages/CommentDialog.h"
#include "gui/pages/DifferenceText.h"
#include "gui/pages/PlainLanguagePanel.h"
#include "gui/pages/PublicSide.h"
#include "ui_GuidancePane.h"
#include "workspace/Authoring.h"

#include <QEvent>
#include <QScrollBar>

namespace candour {

namespace {

constexpr int MostLettersOfWording = 160;

void showPair(QLabel *head, QLabel *text, const QString &words)
{
    head->setVisible(!words.isEmpty());
    text->setVisible(!words.isEmpty());
    text->setText(words);
}

} // namespace

GuidancePane::GuidancePane(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::GuidancePane>())
{
    m_ui->setupUi(this);
    for (QLabel *label : {m_ui->guidanceLabel, m_ui->exampleLabel, m_ui->legalLabel, m_ui->commentsLabel})
        label->setTextFormat(Qt::PlainText);
    connect(m_ui->historyListWidget, &QListWidget::currentRowChanged, this, [this](int row) {
        m_ui->restoreButton->setEnabled(row > 0 && m_workspace.isWritable()); // the first is the present wording
        showChanges();
        // Once the layout has made room for it.
        QMetaObject::invokeMethod(
            this, [this] { showStartOfChanges(); }, Qt::QueuedConnection);
    });
    m_ui->plainLanguagePanel->setWorkspace(workspace);
    connect(m_ui->plainLanguagePanel, &PlainLanguagePanel::failed, this, &GuidancePane::failed);
    connect(m_ui->plainLanguagePanel, &PlainLanguagePanel::placeChosen, this, &GuidancePane::placeChosen);
    m_ui->commentButton->setEnabled(workspace.isWritable());
    connect(m_ui->commentButton, &QPushButton::clicked, this, &GuidancePane::comment);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &GuidancePane::restore);
}

GuidancePane::~GuidancePane() = default;

void GuidancePane::showQuestion(const AssessmentId &id, const QString &key)
{
    const bool isAnother = std::exchange(m_question, key) != key || m_id != id;
    m_id = id;
    const auto assessment = m_workspace.assessment(id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    const Question *question = form ? form->question(key) : nullptr;
    setVisible(question);
    if (!question)
        return;
    showTexts(*question);
    showPair(m_ui->publicHeadLabel, m_ui->publicLabel,
             form->isScreening() ? QString()
                                 : publicSideWords(*question, assessment->treatment(Place{.question = key})));
    showComments(*assessment);
    m_ui->plainLanguagePanel->showQuestion(id, key);
    showHistory(*form, *assessment, *question);
    if (isAnother)
        m_ui->scrollArea->verticalScrollBar()->setValue(0);
}

void GuidancePane::showTexts(const Question &question)
{
    m_ui->titleLabel->setText(question.label);
    m_ui->guidanceLabel->setText(question.guidance);
    m_ui->guidanceLabel->setVisible(!question.guidance.isEmpty());
    showPair(m_ui->exampleHeadLabel, m_ui->exampleLabel, question.example);
    showPair(m_ui->legalHeadLabel, m_ui->legalLabel, question.legal);
}

void GuidancePane::showComments(const Assessment &assessment)
{
    QStringList lines;
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    for (const Comment &comment : assessment.comments) {
        if (comment.place.question != m_question || isResolved(comment))
            continue;
        lines += tr("%1, %2", "author, time").arg(comment.author, timeText(comment.at, today));
        if (!comment.quote.isEmpty())
            lines += tr("On “%1”:", "a quoted passage").arg(beginning(comment.quote, MostLettersOfWording));
        if (!comment.text.isEmpty())
            lines += comment.text;
        if (!comment.suggestion.isEmpty())
            lines += tr("Suggests: “%1”").arg(comment.suggestion);
        lines += QString();
    }
    m_ui->commentsHeadLabel->setVisible(!lines.isEmpty());
    m_ui->commentsLabel->setVisible(!lines.isEmpty());
    m_ui->commentsLabel->setText(lines.join(u'\n').trimmed());
}

void GuidancePane::showHistory(const Template &form, const Assessment &assessment, const Question &question)
{
    m_revisions = m_workspace.history(m_id, m_question).value_or(QList<Revision>());
    const QDate today = m_workspace.clock().now().toLocalTime().date();
    Assessment then = assessment;
    m_ui->historyListWidget->clear();
    for (const Revision &revision : m_revisions) {
        then.answers.insert(m_question, revision.answer);
        const QString words = beginning(authoring::answerText(form, then, question), MostLettersOfWording);
        m_ui->historyListWidget->addItem(
            tr("%1, %2\n%3", "time, author, words")
                .arg(timeText(revision.at, today), revision.author, words.isEmpty() ? tr("(taken away)") : words));
    }
    const bool some = !m_revisions.isEmpty();
    m_ui->historyListWidget->setVisible(some);
    m_ui->restoreButton->setVisible(m_revisions.size() > 1);
    m_ui->restoreButton->setEnabled(false);
    m_ui->historyEmptyLabel->setVisible(!some);
    showChanges();
}

/// What is different now from the wording that is chosen.
void GuidancePane::showChanges()
{
    const int row = m_ui->historyListWidget->currentRow();
    const bool some = row > 0 && row < m_revisions.size();
    m_ui->changesHeadLabel->setVisible(some);
    m_ui->changesLabel->setVisible(some);
    const auto assessment = some ? m_workspace.assessment(m_id) : Result<Assessment>();
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    const Question *question = some && form ? form->question(m_question) : nullptr;
    if (!question)
        return;
    Assessment then = *assessment;
    then.answers.insert(m_question, m_revisions.at(row).answer);
    const auto changes = answerDifference(*form, then, *assessment, *question);
    const QString same = tr("The words are the same. What differs is their order, their formatting, or which of them "
                            "are withheld.");
    m_ui->changesLabel->setText(changes.isEmpty() ? same : differenceText::html(changes, palette()));
    m_ui->changesLabel->setAccessibleName(changes.isEmpty() ? same : differenceText::spoken(changes));
}

void GuidancePane::showStartOfChanges()
{
    const QLabel *label = m_ui->changesLabel;
    if (!label->isVisible())
        return;
    const int seen = std::min(label->height(), m_ui->scrollArea->viewport()->height() / 2);
    m_ui->scrollArea->ensureVisible(0, label->y() + seen, 0, 0);
}

void GuidancePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showChanges();
}

void GuidancePane::comment()
{
    const auto assessment = m_workspace.assessment(m_id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    const Question *question = form ? form->question(m_question) : nullptr;
    if (question)
        (new CommentDialog(m_workspace, m_id, *question, m_selection ? m_selection(m_question) : QString(), window()))
            ->open();
}

void GuidancePane::restore()
{
    const int row = m_ui->historyListWidget->currentRow();
    if (row < 0 || row >= m_revisions.size())
        return;
    const Answer earlier = m_revisions.at(row).answer;
    if (const auto done = authoring::setAnswer(m_workspace, m_id, m_question, earlier, Origin::Restored); !done)
        Q_EMIT failed(done.error());
}

} // namespace candour
