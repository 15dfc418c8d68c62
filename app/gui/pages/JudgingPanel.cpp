// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/pages/JudgingPanel.h"

#include "base/Literals.h"
#include "gui/Icons.h"
#include "gui/Usable.h"
#include "gui/WindowState.h"
#include "gui/pages/CommentDialog.h"
#include "gui/pages/TwoLineDelegate.h"
#include "ui_JudgingPanel.h"

#include <QSignalBlocker>

namespace candour {

namespace {

QIcon stateIcon(const judging::JudgedAnswer &answer)
{
    if (answer.isMissing || answer.mustFix > 0)
        return icon(u"warning"_s, Ink::Attention);
    if (answer.hasChanged || answer.openComments > 0)
        return icon(u"info"_s, Ink::Attention);
    return icon(answer.isAnswered ? u"assessment"_s : u"empty"_s, Ink::Secondary);
}

} // namespace

JudgingPanel::JudgingPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::JudgingPanel>())
{
    m_ui->setupUi(this);
    m_ui->judgedListWidget->setItemDelegate(new TwoLineDelegate(this));
    m_ui->judgingSplitter->setSizes({250, 560});
    m_ui->judgingSplitter->setStretchFactor(0, 2);
    m_ui->judgingSplitter->setStretchFactor(1, 5);
    windowState::remember(m_ui->judgingSplitter, u"judging"_s);
    connect(m_ui->judgedListWidget, &QListWidget::currentRowChanged, this, &JudgingPanel::read);
    connect(m_ui->onlyChangedCheckBox, &QCheckBox::toggled, this, &JudgingPanel::list);
    connect(m_ui->judgedCommentButton, &QPushButton::clicked, this, &JudgingPanel::comment);
    const auto goToAnswer = [this] {
        if (!chosen().isEmpty())
            Q_EMIT goTo(Place{.question = chosen()});
    };
    connect(m_ui->judgedGoToButton, &QPushButton::clicked, this, goToAnswer);
    connect(m_ui->judgedListWidget, &QListWidget::itemActivated, this, goToAnswer);
}

JudgingPanel::~JudgingPanel() = default;

bool JudgingPanel::showAssessment(const AssessmentId &id, const QSet<QString> &changed)
{
    if (std::exchange(m_id, id) != id)
        m_ui->onlyChangedCheckBox->setChecked(false);
    m_answers =
        judging::answers(m_workspace, id, m_workspace.actor().role, changed).value_or(QList<judging::JudgedAnswer>());
    const bool some = std::any_of(m_answers.cbegin(), m_answers.cend(),
                                  [](const judging::JudgedAnswer &answer) { return answer.hasChanged; });
    m_ui->onlyChangedCheckBox->setVisible(some);
    if (!some)
        m_ui->onlyChangedCheckBox->setChecked(false);
    list();
    return !m_answers.isEmpty();
}

void JudgingPanel::list()
{
    const QString before = chosen();
    {
        const QSignalBlocker quiet(m_ui->judgedListWidget);
        m_ui->judgedListWidget->clear();
        for (const judging::JudgedAnswer &answer : std::as_const(m_answers)) {
            if (m_ui->onlyChangedCheckBox->isChecked() && !answer.hasChanged)
                continue;
            const QString words = judging::words(answer);
            auto *item = new QListWidgetItem(stateIcon(answer), answer.heading, m_ui->judgedListWidget);
            item->setData(Qt::UserRole, answer.question);
            item->setData(TwoLineDelegate::SecondLineRole, words);
            if (!words.isEmpty())
                item->setData(Qt::AccessibleTextRole, tr("%1, %2", "question, state").arg(answer.heading, words));
            if (answer.question == before)
                m_ui->judgedListWidget->setCurrentItem(item);
        }
        if (!m_ui->judgedListWidget->currentItem())
            m_ui->judgedListWidget->setCurrentRow(0);
    }
    read();
}

QString JudgingPanel::chosen() const
{
    const QListWidgetItem *item = m_ui->judgedListWidget->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void JudgingPanel::read()
{
    const QString question = chosen();
    const auto answer = judging::reading(m_workspace, m_id, question);
    m_ui->judgedView->showDocument(answer.value_or(Document()));
    const bool writable = m_workspace.isWritable();
    const QString choose = tr("Choose an answer in the list first.");
    setUsable(*m_ui->judgedCommentButton, !question.isEmpty() && writable, whyNotWritten(writable, choose));
    setUsable(*m_ui->judgedGoToButton, !question.isEmpty(), choose);
}

void JudgingPanel::comment()
{
    const auto assessment = m_workspace.assessment(m_id);
    const auto form = assessment ? m_workspace.templateOf(*assessment) : Result<Template>(failed(assessment));
    const Question *question = form ? form->question(chosen()) : nullptr;
    if (!question)
        return;
    const QString selected = m_ui->judgedView->textCursor().selectedText();
    const QString quote = selected.contains(QChar::ParagraphSeparator) ? QString() : selected.trimmed();
    (new CommentDialog(m_workspace, m_id, *question, quote, window()))->open();
}

} // namespace candour
