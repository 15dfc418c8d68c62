// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/CommentsPanel.h"

#include "base/Literals.h"
#include "gui/Beginning.h"
#include "gui/Icons.h"
#include "gui/Prompts.h"
#include "gui/Usable.h"
#include "gui/fields/CellText.h"
#include "ui_CommentsPanel.h"

namespace candour {

namespace {

constexpr int MostLettersOfQuote = 200;

} // namespace

CommentsPanel::CommentsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::CommentsPanel>())
{
    m_ui->setupUi(this);
    connect(m_ui->commentsListWidget, &QListWidget::currentRowChanged, this, &CommentsPanel::showReady);
    connect(m_ui->showClosedCheckBox, &QCheckBox::toggled, this, [this] { showAssessment(m_id); });
    connectButtons();
}

CommentsPanel::~CommentsPanel() = default;

void CommentsPanel::connectButtons()
{
    const auto goToComment = [this] {
        if (const commenting::Thread *thread = current(); thread && !thread->first.place.question.isEmpty())
            Q_EMIT goTo(thread->first.place);
    };
    connect(m_ui->commentsListWidget, &QListWidget::itemActivated, this, goToComment);
    connect(m_ui->goToCommentButton, &QPushButton::clicked, this, goToComment);
    connect(m_ui->resolveButton, &QPushButton::clicked, this, [this] {
        const commenting::Thread thread = *current();
        report(commenting::resolve(m_workspace, m_id, thread.first.id, thread.open),
               thread.open ? tr("The comment is marked as dealt with.") : tr("The comment is open again."));
    });
    connect(m_ui->replyButton, &QPushButton::clicked, this, [this] {
        prompts::askText(this, tr("Reply"), tr("Your reply"), QString(), tr("Reply"),
                         [this, to = current()->first.id](const QString &text) {
                             const auto made = commenting::reply(m_workspace, m_id, to, text);
                             report(made ? Result<>() : candour::failed(made), tr("Your reply is recorded."));
                         });
    });
    connect(m_ui->acceptButton, &QPushButton::clicked, this, [this] {
        report(commenting::accept(m_workspace, m_id, current()->first.id),
               tr("The suggested words are in the answer."));
    });
    connect(m_ui->declineButton, &QPushButton::clicked, this, [this] {
        prompts::askText(this, tr("Decline a suggestion"), tr("Why are these words not taken?"), QString(),
                         tr("Decline"), [this, id = current()->first.id](const QString &why) {
                             report(commenting::decline(m_workspace, m_id, id, why), tr("The suggestion is declined."));
                         });
    });
}

void CommentsPanel::showAssessment(const AssessmentId &id)
{
    m_id = id;
    const auto assessment = m_workspace.assessment(id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(candour::failed(assessment));
    if (!form)
        return;
    m_isCopy = assessment->reviewCopy.has_value();
    list(*form, *assessment);
    showReady();
}

void CommentsPanel::list(const Template &form, const Assessment &assessment)
{
    const commenting::Thread *before = current();
    const CommentId chosen = before ? before->first.id : CommentId();
    m_threads = commenting::threads(form, assessment);
    const auto closed = std::count_if(m_threads.begin(), m_threads.end(), [](const auto &t) { return !t.open; });
    const auto open = m_threads.size() - closed;
    if (!m_ui->showClosedCheckBox->isChecked())
        m_threads.removeIf([](const commenting::Thread &thread) { return !thread.open; });
    const QSignalBlocker blocker(m_ui->commentsListWidget);
    m_ui->commentsListWidget->clear();
    for (const commenting::Thread &thread : std::as_const(m_threads)) {
        const bool urgent = thread.open && thread.first.mustFix;
        const QIcon picture = !thread.open ? icon(u"complete"_s, Ink::Done)
                              : urgent     ? icon(u"warning"_s, Ink::Attention)
                                           : icon(u"info"_s, Ink::Secondary);
        m_ui->commentsListWidget->addItem(new QListWidgetItem(picture, wordsOf(form, thread)));
        if (thread.first.id == chosen)
            m_ui->commentsListWidget->setCurrentRow(m_ui->commentsListWidget->count() - 1);
    }
    m_ui->commentsLabel->setText(open > 0 ? tr("Open &comments (%1)").arg(open) : tr("No open comments"));
    m_ui->showClosedCheckBox->setVisible(closed > 0);
    m_ui->commentsListWidget->setVisible(!m_threads.isEmpty());
}

QString CommentsPanel::wordsOf(const Template &form, const commenting::Thread &thread) const
{
    const QDate today = m_workspace.clock().localToday();
    const Comment &first = thread.first;
    const Question *question = form.question(first.place.question);
    const QString about = question ? question->label : tr("The whole assessment");
    const QString head = !thread.open    ? tr("Dealt with · %1 · %2, %3", "question, author, time")
                         : first.mustFix ? tr("Must be dealt with · %1 · %2, %3", "question, author, time")
                                         : tr("%1 · %2, %3", "question, author, time");
    QStringList lines{head.arg(about, first.author, timeText(first.at, today))};
    if (!first.quote.isEmpty())
        lines += thread.anchor == commenting::Anchor::Gone
                     ? tr("On words that are no longer there: “%1”").arg(beginning(first.quote, MostLettersOfQuote))
                     : tr("On “%1”").arg(beginning(first.quote, MostLettersOfQuote));
    if (!first.text.isEmpty())
        lines += first.text;
    if (!first.suggestion.isEmpty())
        lines += tr("Suggests: “%1”").arg(first.suggestion);
    for (const Comment &reply : thread.replies)
        lines += tr("%1, %2: %3", "name, time, words").arg(reply.author, timeText(reply.at, today), reply.text);
    if (!first.events.isEmpty() && !first.events.last().note.isEmpty())
        lines += tr("%1: %2", "name, note").arg(first.events.last().by, first.events.last().note);
    return lines.join(u'\n');
}

const commenting::Thread *CommentsPanel::current() const
{
    const int row = m_ui->commentsListWidget->currentRow();
    return row >= 0 && row < m_threads.size() ? &m_threads.at(row) : nullptr;
}

void CommentsPanel::showReady()
{
    const commenting::Thread *thread = current();
    const bool some = !m_threads.isEmpty();
    const bool suggests = thread && hasOpenSuggestion(thread->first);
    const bool writable = m_workspace.isWritable();
    for (QPushButton *button : {m_ui->goToCommentButton, m_ui->replyButton, m_ui->resolveButton})
        button->setVisible(some);
    for (QPushButton *button : {m_ui->acceptButton, m_ui->declineButton})
        button->setVisible(suggests);
    const QString choose = tr("Choose a comment in the list first.");
    setUsable(*m_ui->goToCommentButton, thread && !thread->first.place.question.isEmpty(), choose);
    setUsable(*m_ui->replyButton, thread && writable, whyNotWritten(writable, choose));
    setUsable(*m_ui->resolveButton, thread && writable, whyNotWritten(writable, choose));
    m_ui->resolveButton->setText(thread && !thread->open ? tr("Open it again") : tr("Mark as dealt with"));
    setUsable(*m_ui->acceptButton, suggests && writable && !m_isCopy,
              whyNotWritten(writable, tr("Whoever writes the assessment takes suggestions up.")));
    setUsable(*m_ui->declineButton, suggests && writable && !m_isCopy,
              whyNotWritten(writable, tr("Whoever writes the assessment takes suggestions up.")));
}

void CommentsPanel::report(const Result<> &result, const QString &message)
{
    if (result)
        Q_EMIT done(message);
    else
        Q_EMIT failed(result.error());
}

} // namespace candour
